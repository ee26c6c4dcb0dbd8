package dev.meshwright.cli.test;

import dev.meshwright.cli.json.FindingJson;
import dev.meshwright.cli.json.JsonOut;
import dev.meshwright.cli.report.ValueText;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataDiff;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.frozen.TestOutcome;
import dev.meshwright.model.frozen.TestResult;
import dev.meshwright.usecases.quality.QualityResult;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;

/// Results of tests for programs.
final class TestJson {

  private static final String DOCUMENT = "meshwright.test/1";
  private static final int MOST_ROWS = 1_000;

  private final PrintStream out;

  TestJson(PrintStream out) {
    this.out = out;
  }

  void write(List<TestResult> results, List<QualityResult> quality) {
    JsonOut json = JsonOut.indented(out);
    json.object(() -> {
      json.member("document", DOCUMENT)
          .member("tests", results.size())
          .member("passed", results.stream().filter(TestResult::passed).count())
          .member("rules", quality.size())
          .member("rulesNotRun", quality.stream().filter(QualityResult::notRun).count());
      json.name("results").array(results, result -> result(json, result));
      json.name("quality").array(quality, result -> quality(json, result));
    });
  }

  private static void quality(JsonOut json, QualityResult result) {
    json.object(() -> {
      json.member("name", result.name())
          .member("file", result.location().file())
          .member("line", result.location().start().line())
          .member("severity", FindingJson.word(result.severity()))
          .member("millis", result.time().toMillis());
      switch (result.outcome()) {
        case QualityResult.Outcome.Held(BigDecimal measured) -> {
          json.member("outcome", "held");
          json.name("measured").raw(measured.toPlainString());
        }
        case QualityResult.Outcome.Violated(BigDecimal measured, String expected) -> {
          json.member("outcome", "violated");
          json.name("measured").raw(measured.toPlainString());
          json.member("expected", expected);
        }
        case QualityResult.Outcome.NotRun(List<Problem> problems) -> {
          json.member("outcome", "not-run");
          problems(json, problems);
        }
      }
    });
  }

  private static void result(JsonOut json, TestResult result) {
    json.object(() -> {
      json.member("name", result.name())
          .member("file", result.file())
          .member("line", result.location().start().line())
          .member("transformation", result.transformation())
          .member("millis", result.time().toMillis());
      switch (result.outcome()) {
        case TestOutcome.Passed passed -> json.member("outcome", "passed");
        case TestOutcome.Broken broken -> {
          json.member("outcome", "broken");
          problems(json, broken.problems());
        }
        case TestOutcome.Failed failed -> {
          json.member("outcome", "failed");
          problems(json, failed.reasons());
          json.name("difference");
          difference(json, failed.difference());
        }
      }
    });
  }

  private static void problems(JsonOut json, List<Problem> problems) {
    json.name("problems").array(problems, problem -> FindingJson.write(json, problem));
  }

  private static void difference(JsonOut json, DataDiff difference) {
    json.object(() -> {
      json.member("same", difference.same())
          .member("added", difference.added())
          .member("removed", difference.removed())
          .member("changed", difference.changed())
          .member("columns", difference.rows().columns().stream().map(Column::name).toList());
      json.name("rows").array(difference.rows().page(0, MOST_ROWS).rows(), row -> row(json, row));
    });
  }

  private static void row(JsonOut json, Row row) {
    json.array(row.values(), value -> ValueText.write(json, value));
  }
}

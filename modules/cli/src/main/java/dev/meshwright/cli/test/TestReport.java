package dev.meshwright.cli.test;

import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.json.FindingJson;
import dev.meshwright.cli.report.Diagnostic;
import dev.meshwright.cli.report.Report;
import dev.meshwright.cli.report.ReportedValue;
import dev.meshwright.cli.report.TestSuite;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataDiff;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.json.JsonWriter;
import dev.meshwright.model.transformtest.TestOutcome;
import dev.meshwright.model.transformtest.TestResult;
import dev.meshwright.usecases.quality.QualityResult;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/// Results of tests and of quality rules: a test case for each.
///
/// @param exit of the call, which may have accepted results
record TestReport(List<TestResult> results, List<QualityResult> quality, ExitCode exit)
    implements Report {

  static final String DOCUMENT = "meshwright.test/1";
  private static final int MOST_ROWS = 1_000;

  TestReport {
    results = List.copyOf(results);
    quality = List.copyOf(quality);
  }

  @Override
  public String document() {
    return DOCUMENT;
  }

  /// Each result is written as it comes, see [TestText]; what is left is the sum.
  @Override
  public void text(Console console) {
    new TestText(console.out()).qualitySummary(quality);
  }

  @Override
  public void json(JsonWriter json) {
    json.member("tests", results.size())
        .member("passed", results.stream().filter(TestResult::passed).count())
        .member("rules", quality.size())
        .member("rulesNotRun", quality.stream().filter(QualityResult::notRun).count());
    json.name("results").array(results, result -> result(json, result));
    json.name("quality").array(quality, result -> quality(json, result));
  }

  @Override
  public List<Diagnostic> diagnostics() {
    return suites().stream()
        .flatMap(suite -> suite.cases().stream())
        .flatMap(
            test -> Stream.of(test.errors(), test.failures(), test.notes()).flatMap(List::stream))
        .toList();
  }

  @Override
  public List<TestSuite> suites() {
    TestSuite tests =
        new TestSuite("transformation tests", results.stream().map(TestCases::of).toList());
    return quality.isEmpty()
        ? List.of(tests)
        : List.of(
            tests, new TestSuite("quality rules", quality.stream().map(TestCases::of).toList()));
  }

  private static void quality(JsonWriter json, QualityResult result) {
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

  private static void result(JsonWriter json, TestResult result) {
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

  private static void problems(JsonWriter json, List<Problem> problems) {
    json.name("problems").array(problems, problem -> FindingJson.write(json, problem));
  }

  private static void difference(JsonWriter json, DataDiff difference) {
    json.object(() -> {
      json.member("same", difference.same())
          .member("added", difference.added())
          .member("removed", difference.removed())
          .member("changed", difference.changed())
          .member("columns", difference.rows().columns().stream().map(Column::name).toList());
      json.name("rows").array(difference.rows().page(0, MOST_ROWS).rows(), row -> row(json, row));
    });
  }

  private static void row(JsonWriter json, Row row) {
    json.array(row.values(), value -> ReportedValue.write(json, value));
  }
}

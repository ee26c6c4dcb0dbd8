package dev.meshwright.cli.test;

import dev.meshwright.cli.frame.TerminalText;
import dev.meshwright.cli.report.ReportLabels;
import dev.meshwright.cli.report.RowsTable;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.DataDiff;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.transformtest.TestOutcome;
import dev.meshwright.model.transformtest.TestResult;
import dev.meshwright.usecases.quality.QualityResult;
import java.io.PrintStream;
import java.util.List;

/// Results of tests for people.
final class TestText {

  private static final int MOST_ROWS = 20;

  private final PrintStream out;

  TestText(PrintStream out) {
    this.out = out;
  }

  void write(TestResult result) {
    String name = result.name() + " (" + result.location() + ")";
    switch (result.outcome()) {
      case TestOutcome.Passed passed -> say("passed  " + name);
      case TestOutcome.Broken broken -> {
        say("broken  " + name);
        broken.problems().forEach(this::problem);
      }
      case TestOutcome.Failed failed -> {
        say("FAILED  " + name);
        failed.reasons().forEach(reason -> say("  " + reason.message()));
        rows(failed.difference());
      }
    }
  }

  private void problem(Problem problem) {
    say(
        "  "
            + problem.location()
            + " "
            + problem.message()
            + (problem.hint().isBlank() ? "" : " " + problem.hint()));
  }

  private void say(String line) {
    out.println(TerminalText.line(line));
  }

  private void rows(DataDiff difference) {
    Page page = difference.rows().page(0, MOST_ROWS);
    if (page.rows().isEmpty()) {
      return;
    }
    new RowsTable(out).write(difference.rows().columns(), page.rows());
    long more = page.count().known() - page.rows().size();
    if (more > 0) {
      out.println("  ... " + more + " more");
    }
  }

  void write(QualityResult result) {
    String name = result.name() + " (" + result.location() + ")";
    switch (result.outcome()) {
      case QualityResult.Outcome.Held held ->
          say("holds   " + name + ", measured " + held.measured().toPlainString());
      case QualityResult.Outcome.Violated violated ->
          say(
              (result.fails() ? "BROKEN  " : "warning ")
                  + name
                  + ", measured "
                  + violated.measured().toPlainString()
                  + ", "
                  + violated.expected());
      case QualityResult.Outcome.NotRun notRun -> {
        say("NOT RUN " + name);
        notRun.problems().forEach(this::problem);
      }
    }
  }

  void qualitySummary(List<QualityResult> results) {
    if (results.isEmpty()) {
      return;
    }
    long held =
        results.stream()
            .filter(result -> result.outcome() instanceof QualityResult.Outcome.Held)
            .count();
    out.println(
        ReportLabels.count(results.size(), "quality rule")
            + ": "
            + held
            + " hold, "
            + results.stream().filter(result -> result.fails() && !result.notRun()).count()
            + " broken, "
            + results.stream().filter(QualityResult::notRun).count()
            + " not run.");
  }

  void summary(List<TestResult> results) {
    long passed = results.stream().filter(TestResult::passed).count();
    out.println(
        results.isEmpty()
            ? "There are no tests in this workspace."
            : ReportLabels.count(results.size(), "test")
                + ": "
                + passed
                + " passed, "
                + (results.size() - passed)
                + " failed.");
  }
}

package dev.meshwright.cli.review;

import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.json.FindingJson;
import dev.meshwright.cli.report.Diagnostic;
import dev.meshwright.cli.report.Report;
import dev.meshwright.cli.report.ReportLabels;
import dev.meshwright.model.Severity;
import dev.meshwright.model.json.JsonWriter;
import dev.meshwright.usecases.gate.settings.ReviewDemand;
import dev.meshwright.usecases.review.CheckedReviews;
import java.util.List;

/// What is left to do in reviews.
record ReviewCheckReport(CheckedReviews checked) implements Report {

  static final String DOCUMENT = "meshwright.review-check/1";

  @Override
  public String document() {
    return DOCUMENT;
  }

  @Override
  public void text(Console console) {
    checked.problems().forEach(problem -> ReviewReport.problem(console, problem));
    List<String> asked = asked();
    console
        .out()
        .println(
            ReportLabels.count(checked.reviews().size(), "review")
                + ", "
                + ReportLabels.count(checked.threads(), "thread")
                + ". Asked: "
                + (asked.isEmpty() ? "nothing" : String.join(", ", asked))
                + ". "
                + ReportLabels.count(errors(), "error")
                + ".");
  }

  private List<String> asked() {
    return checked.demanded().stream().sorted().map(ReviewDemand::word).toList();
  }

  private long errors() {
    return checked.problems().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .count();
  }

  @Override
  public void json(JsonWriter json) {
    json.member("asked", asked())
        .member("reviews", checked.reviews().stream().map(each -> each.record().name()).toList())
        .member("threads", checked.threads())
        .member("failed", errors() > 0);
    json.name("problems").array(checked.problems(), problem -> FindingJson.write(json, problem));
  }

  @Override
  public List<Diagnostic> diagnostics() {
    return checked.problems().stream().map(Diagnostic::of).toList();
  }

  @Override
  public ExitCode exit() {
    return errors() > 0 ? ExitCode.FINDINGS : ExitCode.FINE;
  }
}

package dev.meshwright.cli.review;

import dev.meshwright.cli.frame.Ansi;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.TerminalText;
import dev.meshwright.cli.json.FindingJson;
import dev.meshwright.cli.report.Diagnostic;
import dev.meshwright.cli.report.Report;
import dev.meshwright.cli.report.ReportLabels;
import dev.meshwright.model.json.JsonWriter;
import dev.meshwright.usecases.review.LocatedThread;
import dev.meshwright.usecases.review.thread.KeptReviews;
import dev.meshwright.usecases.review.thread.ReviewRecord;
import dev.meshwright.usecases.review.thread.ReviewThread;
import java.util.List;

/// The reviews of a workspace, and the comments that belong to none.
///
/// @param comments those of `kept`, with where their places are now
record ReviewListReport(KeptReviews kept, List<LocatedThread> comments) implements Report {

  static final String DOCUMENT = "meshwright.review-list/1";

  ReviewListReport {
    comments = List.copyOf(comments);
  }

  @Override
  public String document() {
    return DOCUMENT;
  }

  @Override
  public void text(Console console) {
    Ansi paint = new Ansi(console.colors());
    for (ReviewRecord review : kept.reviews()) {
      console
          .out()
          .println(
              paint.strong(TerminalText.line(review.name()))
                  + "  "
                  + (review.isOpen() ? "open" : "closed")
                  + "  "
                  + TerminalText.line(ends(review))
                  + "  "
                  + ReportLabels.count(review.threads().size(), "thread")
                  + ", "
                  + open(review)
                  + " open  "
                  + TerminalText.line(review.title()));
    }
    if (!comments.isEmpty()) {
      console.out().println(paint.strong("Comments"));
      ThreadText text = new ThreadText(console);
      comments.forEach(text::write);
    }
    if (kept.reviews().isEmpty() && comments.isEmpty()) {
      console.out().println("There are no reviews and no comments here.");
    }
    kept.problems().forEach(problem -> ReviewReport.problem(console, problem));
  }

  static String ends(ReviewRecord review) {
    return review.base().orElse("?") + ".." + review.head().orElse("?");
  }

  private static long open(ReviewRecord review) {
    return review.threads().stream().filter(ReviewThread::isOpen).count();
  }

  @Override
  public void json(JsonWriter json) {
    json.name("reviews")
        .array(
            kept.reviews(),
            review ->
                json.object(() ->
                    json.member("name", review.name())
                        .member("title", review.title())
                        .member("open", review.isOpen())
                        .member("base", review.base())
                        .member("head", review.head())
                        .member("threads", review.threads().size())
                        .member("openThreads", open(review))));
    json.name("comments").array(comments, thread -> ThreadJson.write(json, thread));
    json.name("problems").array(kept.problems(), problem -> FindingJson.write(json, problem));
  }

  @Override
  public List<Diagnostic> diagnostics() {
    return kept.problems().stream().map(Diagnostic::of).toList();
  }

  @Override
  public ExitCode exit() {
    return ExitCode.FINE;
  }
}

package dev.meshwright.cli.review;

import dev.meshwright.cli.frame.Ansi;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.TerminalText;
import dev.meshwright.cli.json.FindingJson;
import dev.meshwright.cli.page.ReportPage;
import dev.meshwright.cli.report.Diagnostic;
import dev.meshwright.cli.report.Report;
import dev.meshwright.cli.report.ReportLabels;
import dev.meshwright.model.Problem;
import dev.meshwright.model.json.JsonWriter;
import dev.meshwright.usecases.review.ShownReview;
import dev.meshwright.usecases.review.scope.ChangeDecision;
import dev.meshwright.usecases.review.scope.DecidedChange;
import dev.meshwright.usecases.review.scope.ReviewedChange;
import dev.meshwright.usecases.review.scope.SignedOff;
import java.io.PrintStream;
import java.util.List;

/// One review: what changed, what was decided and said, and who signed it off.
record ReviewReport(ShownReview review) implements Report {

  static final String DOCUMENT = "meshwright.review/1";

  @Override
  public String document() {
    return DOCUMENT;
  }

  @Override
  public void text(Console console) {
    PrintStream out = console.out();
    Ansi paint = new Ansi(console.colors());
    out.println(
        paint.strong(TerminalText.line(review.record().title()))
            + "  "
            + TerminalText.line(review.record().name())
            + "  "
            + (review.record().isOpen() ? "open" : "closed"));
    review
        .scope()
        .ifPresent(scope ->
            out.println(
                TerminalText.line(
                    ReportLabels.count(scope.changes().size(), "change")
                        + " from "
                        + scope.base()
                        + " ("
                        + scope.baseCommit().substring(0, 7)
                        + ") to "
                        + scope.head())));
    review.standings().changes().forEach(change -> change(out, paint, change));
    if (!review.standings().past().isEmpty()) {
      out.println(paint.strong("Decisions on what is not among the changes any more"));
      review
          .standings()
          .past()
          .forEach(decision ->
              out.println("  " + TerminalText.line(decision.shown() + ": " + said(decision))));
    }
    if (!review.threads().isEmpty()) {
      out.println(paint.strong("Threads"));
      ThreadText text = new ThreadText(console);
      review.threads().forEach(text::write);
    }
    if (!review.standings().signed().isEmpty()) {
      out.println(paint.strong("Signed off"));
      review
          .standings()
          .signed()
          .forEach(signed -> out.println("  " + TerminalText.line(signed(signed))));
    }
    review.problems().forEach(problem -> problem(console, problem));
  }

  private static void change(PrintStream out, Ansi paint, DecidedChange decided) {
    ReviewedChange change = decided.change();
    String word = change.waiver().isPresent() ? "waived" : ReportLabels.of(change.severity());
    out.println(
        "  "
            + paint.strong(change.id())
            + "  "
            + paint.of(change.severity(), String.format("%-7s", word))
            + " "
            + TerminalText.line(change.shown())
            + "  "
            + paint.faint(change.rule().orElse("")));
    TerminalText.lines(change.words()).forEach(line -> out.println("            " + line));
    for (ChangeDecision decision : decided.decisions()) {
      String stale = decision.seen().equals(change.seen()) ? "" : " (of an earlier change)";
      out.println("            " + TerminalText.line(said(decision) + stale));
    }
    if (decided.state() == DecidedChange.State.DISAGREED) {
      out.println("            They disagree.");
    }
  }

  /// A decision in words.
  static String said(ChangeDecision decision) {
    return decision.by().name()
        + ", "
        + decision.at().toString().substring(0, 10)
        + ": "
        + decision.choice().word()
        + decision.until().map(day -> " until " + day).orElse("")
        + (decision.reason().isEmpty() ? "" : ", " + decision.reason())
        + decision.record().map(file -> " [" + file + "]").orElse("");
  }

  /// A sign-off in words.
  static String signed(SignedOff signed) {
    return signed.by().name()
        + ", "
        + signed.at().toString().substring(0, 10)
        + (signed.holds() ? ", holds" : ", void: what is to be seen has changed")
        + (signed.text().isEmpty() ? "" : ", " + signed.text());
  }

  static void problem(Console console, Problem problem) {
    console
        .out()
        .println(
            TerminalText.line(
                problem.location()
                    + " "
                    + ReportLabels.of(problem.severity())
                    + ": "
                    + problem.text()));
  }

  @Override
  public ReportPage asPage() {
    return ReviewPage.of(review);
  }

  @Override
  public void json(JsonWriter json) {
    json.member("name", review.record().name())
        .member("title", review.record().title())
        .member("open", review.record().isOpen());
    review
        .scope()
        .ifPresent(scope ->
            json.member("base", scope.base())
                .member("baseCommit", scope.baseCommit())
                .member("head", scope.head())
                .member("headCommit", scope.headCommit())
                .member("digest", scope.digest()));
    json.name("changes").array(review.standings().changes(), change -> change(json, change));
    json.name("pastDecisions")
        .array(review.standings().past(), decision -> decision(json, decision));
    json.name("signed").array(review.standings().signed(), signed -> signed(json, signed));
    json.name("threads").array(review.threads(), thread -> ThreadJson.write(json, thread));
    json.name("problems").array(review.problems(), problem -> FindingJson.write(json, problem));
  }

  private static void change(JsonWriter json, DecidedChange decided) {
    ReviewedChange change = decided.change();
    json.object(() -> {
      json.member("id", change.id())
          .member("severity", FindingJson.word(change.severity()))
          .member("rule", change.rule())
          .member("file", change.file())
          .member("path", change.part())
          .member("line", change.location().start().line())
          .member("message", change.words())
          .member("hint", change.hint())
          .member("waiver", change.waiver())
          .member("state", FindingJson.word(decided.state()));
      json.name("decisions").array(decided.decisions(), each -> decision(json, each));
    });
  }

  private static void decision(JsonWriter json, ChangeDecision decision) {
    json.object(() -> {
      json.member("change", decision.change())
          .member("decision", decision.choice().word())
          .member("reason", decision.reason())
          .member("until", decision.until())
          .member("record", decision.record())
          .member("at", decision.at().toString());
      ThreadJson.by(json, decision.by());
    });
  }

  private static void signed(JsonWriter json, SignedOff signed) {
    json.object(() -> {
      json.member("digest", signed.digest())
          .member("holds", signed.holds())
          .member("text", signed.text())
          .member("at", signed.at().toString());
      ThreadJson.by(json, signed.by());
    });
  }

  @Override
  public List<Diagnostic> diagnostics() {
    return review.problems().stream().map(Diagnostic::of).toList();
  }

  @Override
  public ExitCode exit() {
    return ExitCode.FINE;
  }
}

package dev.meshwright.cli.log;

import dev.meshwright.cli.frame.Ansi;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.TerminalText;
import dev.meshwright.cli.json.FindingJson;
import dev.meshwright.cli.report.Diagnostic;
import dev.meshwright.cli.report.Report;
import dev.meshwright.cli.report.ReportLabels;
import dev.meshwright.model.json.JsonWriter;
import dev.meshwright.usecases.commit.DescribedChange;
import dev.meshwright.usecases.commit.DescribedCommit;
import dev.meshwright.usecases.fieldhistory.FieldEvent;
import java.util.List;

/// Commits of a schema and what each changed.
record LogReport(List<DescribedCommit> commits) implements Report {

  static final String DOCUMENT = "meshwright.log/1";

  LogReport {
    commits = List.copyOf(commits);
  }

  @Override
  public String document() {
    return DOCUMENT;
  }

  @Override
  public void text(Console console) {
    commits.forEach(commit -> text(console, commit));
  }

  @Override
  public void json(JsonWriter json) {
    json.name("commits").array(commits, commit -> write(json, commit));
  }

  @Override
  public List<Diagnostic> diagnostics() {
    return List.of();
  }

  @Override
  public ExitCode exit() {
    return ExitCode.FINE;
  }

  private static void text(Console console, DescribedCommit described) {
    Ansi paint = new Ansi(console.colors());
    console
        .out()
        .println(
            paint.strong(described.commit().shortId())
                + "  "
                + described.commit().time().toLocalDate()
                + "  "
                + TerminalText.line(described.commit().author().name())
                + "  "
                + TerminalText.line(described.commit().subject())
                + kind(described.kind()));
    for (FieldEvent event : described.events()) {
      console
          .out()
          .println(
              "  " + TerminalText.line(event.path()) + "  " + TerminalText.line(event.words()));
    }
    for (DescribedChange change : described.changes()) {
      console
          .out()
          .println(
              "  "
                  + paint.of(change.severity(), ReportLabels.of(change.severity()))
                  + "  "
                  + TerminalText.line(change.words()));
    }
  }

  private static String kind(DescribedCommit.Kind kind) {
    return switch (kind) {
      case ADDED -> "  (added)";
      case REMOVED -> "  (removed)";
      case MOVED -> "  (moved)";
      case CHANGED -> "";
      case NOT_COMPARABLE -> "  (not comparable)";
    };
  }

  private static void write(JsonWriter json, DescribedCommit described) {
    json.object(() -> {
      json.member("id", described.commit().id())
          .member("author", described.commit().author().toString())
          .member("time", described.commit().time().toString())
          .member("message", described.commit().message())
          .member("kind", FindingJson.word(described.kind()));
      json.name("changes")
          .array(
              described.changes(),
              change ->
                  json.object(() ->
                      json.member("severity", FindingJson.word(change.severity()))
                          .member("path", change.path())
                          .member("message", change.words())));
      json.name("events")
          .array(
              described.events(),
              event ->
                  json.object(() ->
                      json.member("kind", FindingJson.word(event.kind()))
                          .member("path", event.path())
                          .member("before", event.before())
                          .member("after", event.after())
                          .member("known", FindingJson.word(event.known()))
                          .member("message", event.words())));
    });
  }
}

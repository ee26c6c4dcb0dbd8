package dev.meshwright.cli.review;

import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.TerminalText;
import dev.meshwright.cli.report.Diagnostic;
import dev.meshwright.cli.report.Report;
import dev.meshwright.model.json.JsonWriter;
import dev.meshwright.usecases.review.WrittenEvent;
import java.util.List;

/// What was written.
record ReviewEventReport(WrittenEvent written) implements Report {

  static final String DOCUMENT = "meshwright.review-event/1";

  private static final int SHORT = 8;

  @Override
  public String document() {
    return DOCUMENT;
  }

  @Override
  public void text(Console console) {
    String place = written.place().isEmpty() ? "" : " on " + written.place();
    console
        .out()
        .println(
            TerminalText.line(
                written.kind().word() + place + ": " + about() + ", in " + written.file() + "."));
    written
        .alsoWritten()
        .forEach(file -> console.out().println(TerminalText.line("Also written: " + file + ".")));
  }

  private String about() {
    return switch (written.kind()) {
      case START, CLOSE, DECIDE, SIGN -> "review " + written.about();
      case COMMENT, REPLY, RESOLVE, REOPEN ->
          "thread " + written.about().substring(Math.max(0, written.about().length() - SHORT));
    };
  }

  @Override
  public void json(JsonWriter json) {
    json.member("id", written.id())
        .member("kind", written.kind().word())
        .member("about", written.about())
        .member("file", written.file())
        .member("place", written.place())
        .member("alsoWritten", written.alsoWritten());
  }

  @Override
  public List<Diagnostic> diagnostics() {
    return List.of();
  }

  @Override
  public ExitCode exit() {
    return ExitCode.FINE;
  }
}

package dev.meshwright.cli.log;

import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.TerminalText;
import dev.meshwright.cli.json.FindingJson;
import dev.meshwright.cli.report.Diagnostic;
import dev.meshwright.cli.report.Report;
import dev.meshwright.model.git.Commit;
import dev.meshwright.model.json.JsonWriter;
import dev.meshwright.usecases.fieldhistory.FieldEvent;
import dev.meshwright.usecases.fieldhistory.LastChange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The declarations of a schema with the commits that last changed them.
///
/// @param file of the schema, from the workspace's root
record BlameReport(String file, List<LastChange> changes) implements Report {

  static final String DOCUMENT = "meshwright.blame/1";

  private static final int ID = 7;

  BlameReport {
    changes = List.copyOf(changes);
  }

  @Override
  public String document() {
    return DOCUMENT;
  }

  @Override
  public void text(Console console) {
    changes.forEach(change ->
        console
            .out()
            .println(
                who(change.commit())
                    + "  "
                    + TerminalText.line(change.name())
                    + "  "
                    + TerminalText.line(
                        change.events().stream()
                            .map(FieldEvent::words)
                            .collect(Collectors.joining("; ")))));
  }

  private static String who(Optional<Commit> commit) {
    return commit
        .map(made ->
            made.shortId()
                + "  "
                + made.time().toLocalDate()
                + "  "
                + TerminalText.line(made.author().name()))
        .orElse("-".repeat(ID) + "  in no commit yet");
  }

  @Override
  public void json(JsonWriter json) {
    json.member("file", file);
    json.name("declarations").array(changes, change -> write(json, change));
  }

  private static void write(JsonWriter json, LastChange change) {
    json.object(() -> {
      json.member("name", change.name());
      json.name("commit")
          .array(
              change.commit().stream().toList(),
              commit ->
                  json.object(() ->
                      json.member("id", commit.id())
                          .member("author", commit.author().toString())
                          .member("time", commit.time().toString())
                          .member("message", commit.message())));
      json.name("events")
          .array(
              change.events(),
              event ->
                  json.object(() ->
                      json.member("kind", FindingJson.word(event.kind()))
                          .member("path", event.path())
                          .member("message", event.words())));
    });
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

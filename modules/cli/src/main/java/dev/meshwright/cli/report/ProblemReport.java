package dev.meshwright.cli.report;

import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.Plain;
import dev.meshwright.cli.json.FindingJson;
import dev.meshwright.cli.json.JsonOut;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.data.Checked;
import java.util.List;
import java.util.function.BiFunction;

/// What verbs say when a user's file, and not the program, is in the way.
public final class ProblemReport {

  private final Console console;
  private final OutputFormat format;
  private final String document;

  /// @param document name and version of the JSON document that the verb writes
  public ProblemReport(Console console, OutputFormat format, String document) {
    this.console = console;
    this.format = format;
    this.document = document;
  }

  /// Answers with what was found, or writes why there is nothing to be found.
  ///
  /// @param answer writes a value and its notes
  public <T> ExitCode of(Checked<T> checked, BiFunction<T, List<Problem>, ExitCode> answer) {
    return switch (checked) {
      case Checked.Bad<T>(List<Problem> problems) -> failed(problems);
      case Checked.Good<T>(T value, List<Problem> notes) -> answer.apply(value, notes);
    };
  }

  /// Says what is worth knowing beside a result. A part of the data that could not be read is a
  /// finding, whatever the rest of it gave.
  public ExitCode noted(List<Problem> notes, ExitCode result) {
    say(notes);
    boolean unread = notes.stream().anyMatch(note -> note.severity() == Severity.ERROR);
    return unread ? ExitCode.FINDINGS : result;
  }

  /// Problems as the only result, in the format asked for.
  public ExitCode failed(List<Problem> problems) {
    switch (format) {
      case TEXT -> say(problems);
      case JSON -> {
        JsonOut json = JsonOut.indented(console.data());
        json.object(() -> {
          json.member("document", document);
          json.name("problems").array(problems, problem -> FindingJson.write(json, problem));
        });
      }
    }
    return ExitCode.FINDINGS;
  }

  /// Problems for people, beside a result.
  public void say(List<Problem> problems) {
    for (Problem problem : problems) {
      String hint = problem.hint().isBlank() ? "" : " " + problem.hint();
      console
          .err()
          .println(
              Plain.line(
                  problem.location()
                      + " "
                      + Wording.of(problem.severity())
                      + ": "
                      + problem.message()
                      + hint));
    }
  }
}

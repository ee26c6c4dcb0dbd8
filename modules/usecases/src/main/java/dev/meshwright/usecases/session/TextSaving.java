package dev.meshwright.usecases.session;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.files.FileVersion;
import dev.meshwright.model.files.SaveOutcome;
import dev.meshwright.workspace.files.TextFiles;
import java.util.Optional;

/// Writes a text in place of another one, unless the file holds something else by now.
///
/// @param advice what to do when it does
record TextSaving(TextFiles texts, String advice) {

  /// @param before empty for a file that must not be there yet
  /// @return why it was not written
  Optional<Problem> write(String path, Optional<String> before, String after) {
    return before
        .map(text -> replace(path, text, after))
        .orElseGet(() -> problem(texts.save(path, after, FileVersion.ABSENT)));
  }

  /// @return why it was not written
  Optional<Problem> replace(String path, String before, String after) {
    return problem(texts.replace(path, before, after));
  }

  private Optional<Problem> problem(SaveOutcome outcome) {
    return switch (outcome) {
      case SaveOutcome.Saved saved -> Optional.empty();
      case SaveOutcome.Conflict(String path, var current) ->
          Optional.of(
              Problem.error(
                  "file-changed-meanwhile",
                  Location.startOf(path),
                  path + " is not written: another program changed it meanwhile; " + advice,
                  ""));
      case SaveOutcome.Refused(var file, Problem problem) -> Optional.of(problem);
    };
  }
}

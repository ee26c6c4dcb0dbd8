package dev.meshwright.usecases.refactor;

import dev.meshwright.data.sql.SqlToken;
import dev.meshwright.data.sql.SqlTokens;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.refactor.NameChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Texts in transformations that are the old name of an enum value. They are left: data that was
/// written has the old name, and the same text may mean something else.
final class LeftLiterals {

  /// More are not told one by one.
  private static final int MOST = 20;

  private LeftLiterals() {}

  static List<Problem> notes(NameChange change, FileSource files) {
    List<Problem> notes = new ArrayList<>();
    String literal = "'" + change.from().replace("'", "''") + "'";
    for (String path : files.paths()) {
      if (path.toLowerCase(Locale.ROOT).endsWith(".sql") && notes.size() < MOST) {
        files
            .text(path)
            .filter(text -> text.contains(literal))
            .ifPresent(text ->
                SqlTokens.code(text).stream()
                    .filter(token -> token.kind() == SqlToken.Kind.STRING)
                    .filter(token -> token.text().equals(literal))
                    .forEach(token ->
                        notes.add(
                            note(change, Location.of(path, LineIndex.of(text), token.range())))));
      }
    }
    return notes;
  }

  private static Problem note(NameChange change, Location place) {
    return Problem.warning(
        "refactoring-literal",
        place,
        place.file()
            + " compares with '"
            + change.from()
            + "', which new data calls "
            + change.to()
            + "; it was left as it is.",
        "Compare with both as long as there is data with the old name.");
  }
}

package dev.meshwright.usecases.policy;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.text.YamlText;
import java.util.List;
import java.util.Optional;

/// Settings as they are written. A file far longer than people write is refused before it is read:
/// each of its entries would be held against each file of the workspace.
public final class SettingsText {

  private static final int MOST_CHARACTERS = 2 << 20;

  private SettingsText() {}

  /// @param problems takes what is wrong with the text
  public static Optional<TreeDocument> parse(String file, String text, List<Problem> problems) {
    if (text.length() > MOST_CHARACTERS) {
      problems.add(
          Problem.error(
              "settings-too-long",
              Location.startOf(file),
              "%s has %,d characters; at most %,d are read, and none of these is in force."
                  .formatted(file, text.length(), MOST_CHARACTERS),
              "Say it with fewer entries: a path may be a pattern."));
      return Optional.empty();
    }
    TreeDocument document = YamlText.parse(file, text);
    problems.addAll(document.problems());
    return Optional.of(document);
  }
}

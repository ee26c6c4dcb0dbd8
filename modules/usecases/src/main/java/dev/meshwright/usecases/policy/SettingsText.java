package dev.meshwright.usecases.policy;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.text.ObjectReader;
import dev.meshwright.text.ProblemCollector;
import dev.meshwright.text.YamlText;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Settings as they are written. A file far longer than people write is refused before it is read:
/// each of its entries would be held against each file of the workspace.
public final class SettingsText {

  /// Of whatever is wrong with settings.
  public static final String RULE = "settings-invalid";

  private static final int MOST_CHARACTERS = 2 << 20;
  private static final int MOST_PROBLEMS = 1_000;

  private SettingsText() {}

  /// Hands the object that a file is to a reader. What is wrong with the file is the result.
  ///
  /// @param keys that the object may have
  public static List<Problem> read(
      String file, String text, Set<String> keys, Consumer<ObjectReader> reader) {
    if (text.length() > MOST_CHARACTERS) {
      return List.of(
          Problem.error(
              "settings-too-long",
              Location.startOf(file),
              "%s has %,d characters; at most %,d are read, and none of these is in force."
                  .formatted(file, text.length(), MOST_CHARACTERS),
              "Say it with fewer entries: a path may be a pattern."));
    }
    TreeDocument document = YamlText.parse(file, text);
    ProblemCollector problems = new ProblemCollector(document, MOST_PROBLEMS);
    problems.addAll(document.problems());
    ObjectReader.of(document.root(), keys, RULE, problems).ifPresent(reader);
    return problems.problems();
  }
}

package dev.meshwright.workspace.manage;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Which names files may be given: such that every system of a team can check them out.
public final class NameRules {

  private static final int MOST_BYTES = 255;
  private static final Pattern NOT_ON_WINDOWS = Pattern.compile("[<>:\"|?*\\\\]");
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\\$|conout\\$)(\\..*)?");
  private static final Set<String> REPOSITORIES = Set.of(".git", ".hg", ".svn");

  private NameRules() {}

  /// What is wrong with a path that somebody typed, with `/` between its folders.
  public static Optional<Problem> problem(String path) {
    if (path.isBlank()) {
      return problem(path, "manage-name-empty", "A name is needed.", "");
    }
    for (String name : List.of(path.split("/", -1))) {
      Optional<Problem> found = ofName(path, name);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /// Whether a path is in the folder of a repository itself.
  static boolean isOfRepository(String path) {
    return List.of(path.split("/", -1)).stream()
        .anyMatch(name -> REPOSITORIES.contains(name.toLowerCase(Locale.ROOT)));
  }

  private static Optional<Problem> ofName(String path, String name) {
    if (name.isEmpty()) {
      return problem(
          path,
          "manage-name-empty",
          "\"" + path + "\" has a folder without a name.",
          "Write folders as orders/schemas, without / at the beginning or the end.");
    }
    if (name.equals(".") || name.equals("..")) {
      return problem(
          path,
          "manage-name-dots",
          "\"" + name + "\" cannot be a name: it stands for a folder.",
          "Write the folder's own name.");
    }
    if (isOfRepository(name)) {
      return Optional.of(ManageProblems.repository(path));
    }
    if (name.codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0xFFFD)) {
      return problem(
          path,
          "manage-name-control",
          "The name has a character that cannot be seen.",
          "Type the name instead of pasting it.");
    }
    var unfit = NOT_ON_WINDOWS.matcher(name);
    if (unfit.find()) {
      return problem(
          path,
          "manage-name-character",
          "\""
              + name
              + "\" cannot be checked out on Windows: it has the character "
              + unfit.group()
              + ".",
          "Use letters, digits, - and _ instead.");
    }
    if (DEVICE.matcher(name).matches()) {
      return problem(
          path,
          "manage-name-device",
          "\"" + name + "\" cannot be checked out on Windows, where it names a device.",
          "Choose another name.");
    }
    if (name.endsWith(".") || !name.equals(name.strip())) {
      return problem(
          path,
          "manage-name-ends",
          "\"" + name + "\" begins or ends with a blank, or ends with a dot: Windows drops that.",
          "Leave it out.");
    }
    if (name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      return problem(
          path,
          "manage-name-long",
          "The name is longer than file systems can hold (" + MOST_BYTES + " bytes).",
          "Choose a shorter one.");
    }
    return Optional.empty();
  }

  private static Optional<Problem> problem(String path, String rule, String message, String hint) {
    return Optional.of(Problem.error(rule, Location.startOf(path), message, hint));
  }
}

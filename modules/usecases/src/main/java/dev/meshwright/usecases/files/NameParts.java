package dev.meshwright.usecases.files;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A path as people think of it: folder, name, and the ending that says what a file is for, which
/// may have several parts (`.odcs.yaml`, `.csv.gz`).
///
/// @param folder without the slash at its end; empty for the root
/// @param stem the name without its ending
/// @param ending with its dot; empty for none
public record NameParts(String folder, String stem, String ending) {

  private static final Pattern NAME =
      Pattern.compile("(?i)(.+?)((?:\\.(?:odcs|odps|test|schema))?\\.[^.]+(?:\\.(?:gz|zst))?)");

  public static NameParts of(String path) {
    int slash = path.lastIndexOf('/');
    String folder = slash < 0 ? "" : path.substring(0, slash);
    String name = path.substring(slash + 1);
    Matcher parts = NAME.matcher(name);
    return parts.matches()
        ? new NameParts(folder, parts.group(1), parts.group(2))
        : new NameParts(folder, name, "");
  }

  public String name() {
    return stem + ending;
  }

  public String path() {
    return folder.isEmpty() ? name() : folder + "/" + name();
  }

  public NameParts in(String otherFolder) {
    return new NameParts(otherFolder, stem, ending);
  }

  /// The path, or the first with a number that is free.
  ///
  /// @param words put before the number: `-copy`; empty for the number alone
  public String free(String words, Predicate<String> taken) {
    String first = new NameParts(folder, stem + words, ending).path();
    String path = first;
    for (int i = 2; taken.test(path); i++) {
      path = new NameParts(folder, stem + words + "-" + i, ending).path();
    }
    return path;
  }

  /// Those of some paths that are in no other of them.
  public static List<String> outermost(List<String> paths) {
    return paths.stream()
        .distinct()
        .filter(path -> paths.stream().noneMatch(other -> path.startsWith(other + "/")))
        .toList();
  }
}

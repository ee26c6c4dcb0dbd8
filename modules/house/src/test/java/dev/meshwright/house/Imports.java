package dev.meshwright.house;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The imports of sources.
final class Imports {

  private static final Pattern IMPORT =
      Pattern.compile("^import (?:static )?((?:[a-z]\\w*\\.)+[A-Z]\\w*)", Pattern.MULTILINE);
  private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);

  private Imports() {}

  /// `user imported`, both the full names of top-level types, for each import of the main sources.
  static Set<String> of(List<Path> sources) {
    Set<String> imports = new HashSet<>();
    for (Path source : sources) {
      String text = Sources.read(source);
      Matcher home = PACKAGE.matcher(text);
      if (!source.toString().contains("/src/test/") && home.find()) {
        String name = source.getFileName().toString().replace(".java", "");
        Matcher imported = IMPORT.matcher(text);
        while (imported.find()) {
          imports.add(home.group(1) + "." + name + " " + imported.group(1));
        }
      }
    }
    return imports;
  }
}

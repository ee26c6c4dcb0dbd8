package dev.meshwright.uitesting;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Compares the keys that the sources of a package use with those its text bundle has.
///
/// A key is used by `texts.get("...")`; the bundle is `texts.properties` of the same package.
public final class TextKeys {

  private static final Pattern USE = Pattern.compile("texts\\s*\\.\\s*get\\(\\s*\"([^\"]+)\"");

  private TextKeys() {}

  /// One line per key that is missing from a bundle, or that nothing uses.
  ///
  /// @param sources a module's `src/main/java`
  /// @param resources the module's `src/main/resources`
  public static List<String> faults(Path sources, Path resources) throws IOException {
    List<String> faults = new ArrayList<>();
    for (Path folder : list(sources, Files::isDirectory)) {
      Path bundle = resources.resolve(sources.relativize(folder)).resolve("texts.properties");
      Set<String> present = keysIn(bundle);
      Set<String> used = new TreeSet<>();
      for (Path file : list(folder, path -> folder.equals(path.getParent()))) {
        if (file.toString().endsWith(".java")) {
          used.addAll(usedIn(Files.readString(file)));
        }
      }
      difference(used, present).forEach(key -> faults.add("missing: " + key + " in " + bundle));
      difference(present, used).forEach(key -> faults.add("unused: " + key + " in " + bundle));
    }
    return faults;
  }

  private static Set<String> usedIn(String source) {
    Set<String> used = new TreeSet<>();
    Matcher matcher = USE.matcher(source);
    while (matcher.find()) {
      used.add(matcher.group(1));
    }
    return used;
  }

  private static Set<String> keysIn(Path bundle) throws IOException {
    Properties properties = new Properties();
    if (Files.exists(bundle)) {
      try (Reader reader = Files.newBufferedReader(bundle)) {
        properties.load(reader);
      }
    }
    return new TreeSet<>(properties.stringPropertyNames());
  }

  private static List<Path> list(Path folder, java.util.function.Predicate<Path> wanted)
      throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(wanted).sorted().toList();
    }
  }

  private static Set<String> difference(Set<String> of, Set<String> without) {
    Set<String> rest = new TreeSet<>(of);
    rest.removeAll(without);
    return rest;
  }
}

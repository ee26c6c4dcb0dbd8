package dev.meshwright.house;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The libraries whose versions the parent POM manages.
final class ManagedLibraries {

  private static final Pattern MANAGED =
      Pattern.compile("<dependencyManagement>.*?</dependencyManagement>", Pattern.DOTALL);

  /// A list of versions, which is used by being there.
  private static final Pattern LIST =
      Pattern.compile(
          "<dependency>((?!</dependency>).)*<scope>import</scope>.*?</dependency>", Pattern.DOTALL);

  private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");

  private ManagedLibraries() {}

  /// Managed libraries that no module declares and that are on no class path: nobody uses them, and
  /// a reader would think otherwise.
  ///
  /// @param poms the POMs of the modules
  /// @param classPath file names of what the product runs with, where a pinned library of a library
  ///   is found
  static List<String> withoutUser(String parent, List<String> poms, String classPath) {
    String managed = MANAGED.matcher(parent).results().findFirst().orElseThrow().group();
    String others = parent.replace(managed, "") + String.join("\n", poms);
    return artifacts(LIST.matcher(managed).replaceAll(""))
        .filter(name -> !others.contains("<artifactId>" + name + "</artifactId>"))
        .filter(name -> !classPath.contains("/" + name + "-"))
        .sorted()
        .toList();
  }

  private static Stream<String> artifacts(String text) {
    return ARTIFACT.matcher(text).results().map(found -> found.group(1));
  }
}

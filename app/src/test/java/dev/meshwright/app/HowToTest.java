package dev.meshwright.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the page on the architecture promises about adding a panel or a command: the files that
/// have to be touched.
class HowToTest {

  private static final Path SOURCES = Path.of("src/main/java/dev/meshwright/app");
  private static final Pattern PANEL = Pattern.compile("class (\\w+) implements Panel\\b");

  /// Where panels are put together: those of the repository, and the others.
  private static final List<String> WIRINGS = List.of("GitWiring.java", "WorkspaceWiring.java");

  /// The play of the demo looks at what the panels in it hold.
  private static final String PLAY = "walkthrough";

  private static Map<Path, String> sources() throws IOException {
    Map<Path, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        sources.put(SOURCES.relativize(file), Files.readString(file));
      }
    }
    return sources;
  }

  private static String packageOf(Path file) {
    return file.getParent() == null ? "" : file.getParent().toString();
  }

  /// The files outside of its own package that name the panel or anything beside it.
  private static List<String> users(String feature, Map<Path, String> sources) {
    return sources.entrySet().stream()
        .filter(source -> !packageOf(source.getKey()).equals(feature))
        .filter(source -> !packageOf(source.getKey()).equals(PLAY))
        .filter(source -> source.getValue().contains("dev.meshwright.app." + feature + "."))
        .map(source -> source.getKey().toString())
        .toList();
  }

  @Test
  void a_panel_is_named_by_its_own_package_and_the_wiring_only() throws IOException {
    Map<Path, String> sources = sources();
    Map<String, List<String>> users = new TreeMap<>();
    sources.forEach((file, text) -> {
      if (PANEL.matcher(text).find()) {
        users.put(packageOf(file), users(packageOf(file), sources));
      }
    });
    assertTrue(users.size() >= 10, users::toString);
    Map<String, List<String>> others = new TreeMap<>();
    users.forEach((feature, files) -> {
      assertTrue(WIRINGS.stream().anyMatch(files::contains), feature);
      List<String> odd = files.stream().filter(file -> !WIRINGS.contains(file)).toList();
      if (!odd.isEmpty()) {
        others.put(feature, odd);
      }
    });
    // The inspector is about the file in front, and a failed test shows rows as a preview does.
    assertEquals(
        Map.of(
            "editor", List.of("inspector/InspectorPanel.java", "inspector/InspectorView.java"),
            "preview", List.of("tests/TestDetail.java")),
        others);
  }

  @Test
  void a_panel_is_one_statement_of_the_wiring_and_what_it_is_built_from() throws IOException {
    StringBuilder both = new StringBuilder();
    for (String file : WIRINGS) {
      both.append(Files.readString(SOURCES.resolve(file)));
    }
    String wiring = both.toString();
    for (Map.Entry<Path, String> source : sources().entrySet()) {
      var panel = PANEL.matcher(source.getValue());
      if (panel.find()) {
        assertEquals(1, wiring.split("new " + panel.group(1) + "\\(", -1).length - 1);
      }
    }
    assertTrue(wiring.contains("panels.add("));
  }

  @Test
  void a_command_is_made_in_one_file_beside_its_texts() throws IOException {
    Map<Path, String> sources = sources();
    List<String> odd = new ArrayList<>();
    int counted = 0;
    for (String id : ids()) {
      Pattern made =
          Pattern.compile("(Command\\.of|onFiles?|onFields|choosing)\\(\\s*\"" + id + "\"");
      List<Path> files =
          sources.entrySet().stream()
              .filter(source -> made.matcher(source.getValue()).find())
              .map(Map.Entry::getKey)
              .toList();
      if (files.size() == 1 && files.getFirst().toString().matches(".*(Panel|Commands)\\.java")) {
        counted++;
      } else {
        odd.add(id + " " + files);
      }
    }
    assertEquals(List.of(), odd);
    assertTrue(counted > 35, "only " + counted);
  }

  /// Of commands that are written out: those that show panels, that make fixes, those of the editor
  /// and those on the form of a text are made from lists.
  private static TreeSet<String> ids() throws IOException {
    TreeSet<String> ids = new TreeSet<>();
    try (var list = HowToTest.class.getResourceAsStream("commands.txt")) {
      for (String line : new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        String id = line.substring(0, line.indexOf(' '));
        if (!id.matches("show-.*|editor-.*|fix|fix-\\d|encoding-.*|line-ends-.*")) {
          ids.add(id);
        }
      }
    }
    return ids;
  }
}

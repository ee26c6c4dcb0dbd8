package dev.meshwright.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// How many sources somebody touches who adds what `docs/architecture.md` tells how to add.
class TouchedFilesTest {

  private static final Pattern RULE = Pattern.compile("(?m)^rule (\\S+)$");

  private static List<Path> mainSources() {
    return SourceTree.javaFiles().stream()
        .filter(source -> source.toString().contains("/src/main/"))
        .toList();
  }

  /// A command is its own class and one line in the table of commands.
  @Test
  void only_the_table_of_commands_names_a_command() {
    List<Path> commands =
        mainSources().stream()
            .filter(source -> Sources.read(source).contains(" implements CliCommand "))
            .toList();
    assertFalse(commands.isEmpty());
    for (Path command : commands) {
      assertEquals(
          List.of("Commands.java"), naming(simpleName(command), command), () -> "" + command);
    }
  }

  /// A rule of compatibility is named by its entry and by one constant in one source, from where
  /// what reports it takes the name. Readers of schemas have problems of their own, some by the
  /// same name.
  @Test
  void one_source_spells_a_rule_of_compatibility() throws IOException {
    Map<String, List<String>> spelled = new TreeMap<>();
    Map<String, String> texts = new TreeMap<>();
    mainSources().stream()
        .filter(source -> !source.toString().contains("/modules/schema/"))
        .forEach(source -> texts.put(source.toString(), Sources.read(source)));
    for (String rule : rules()) {
      String quoted = '"' + rule + '"';
      List<String> sources =
          texts.entrySet().stream()
              .filter(source -> source.getValue().contains(quoted))
              .map(Map.Entry::getKey)
              .toList();
      if (sources.size() > 1) {
        spelled.put(rule, sources);
      }
    }
    assertEquals(Map.of(), spelled);
  }

  private static List<String> rules() throws IOException {
    Path folder =
        SourceTree.root().resolve("modules/compat/src/main/resources/dev/meshwright/compat/rules");
    try (Stream<Path> files = Files.list(folder)) {
      List<String> rules =
          files
              .filter(file -> file.toString().endsWith(".rules"))
              .map(file ->
                  RULE.matcher(Sources.read(file)).results().map(it -> it.group(1)).toList())
              .flatMap(Collection::stream)
              .sorted()
              .toList();
      assertFalse(rules.isEmpty());
      return rules;
    }
  }

  private static List<String> naming(String type, Path own) {
    Pattern name = Pattern.compile("\\b" + type + "\\b");
    return mainSources().stream()
        .filter(source -> !source.equals(own) && name.matcher(Sources.read(source)).find())
        .map(source -> source.getFileName().toString())
        .toList();
  }

  private static String simpleName(Path source) {
    return source.getFileName().toString().replace(".java", "");
  }
}

package dev.meshwright.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The types that the map of the code, the decisions and the guide name are there.
class ArchitecturePageTest {

  /// A name of two humps or more: `CheckWorkspace`.
  private static final Pattern TYPE = Pattern.compile("\\b(?:[A-Z][a-z0-9]+){2,}\\b");

  /// Words set as code in a page.
  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");

  /// Names that are no types of the product: of others, of examples, and of what a decision did
  /// away with.
  private static final Set<String> OTHERS =
      Set.of(
          "ArchiveRelocationMode",
          "DuckDB",
          "GitResult",
          "MaxHeapFreeRatio",
          "NotPossibleException",
          "OrderLine",
          "SchemaCompatibility",
          "ShrinkHeapInSteps",
          "TieredStopAtLevel");

  @Test
  void every_type_that_the_page_names_exists() throws IOException {
    Set<String> named = named(Files.readString(SourceTree.root().resolve("docs/architecture.md")));
    assertTrue(named.size() > 30, "only " + named);
    named.removeAll(types());
    named.removeAll(OTHERS);
    assertEquals(Set.of(), named);
  }

  @Test
  void every_type_that_another_page_sets_as_code_exists() throws IOException {
    Set<String> named = new TreeSet<>();
    int pages = 0;
    try (Stream<Path> files = Files.walk(SourceTree.root().resolve("docs"))) {
      for (Path page : files.filter(file -> file.toString().endsWith(".md")).toList()) {
        named.addAll(named(code(Files.readString(page))));
        pages++;
      }
    }
    assertTrue(pages > 100, "only " + pages);
    assertTrue(named.size() > 80, "only " + named);
    named.removeAll(types());
    named.removeAll(OTHERS);
    assertEquals(Set.of(), named);
  }

  @Test
  void names_in_running_text_are_not_types() {
    assertEquals("CheckWorkspace", code("DuckDB answers `CheckWorkspace`."));
  }

  private static String code(String page) {
    return CODE.matcher(page)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.joining(" "));
  }

  @Test
  void a_type_that_is_gone_would_be_noticed() {
    Set<String> named = named("`CheckWorkspace` and `NoSuchType`");
    named.removeAll(types());
    assertEquals(Set.of("NoSuchType"), named);
  }

  private static Set<String> named(String page) {
    Set<String> named = new TreeSet<>();
    Matcher type = TYPE.matcher(page);
    while (type.find()) {
      named.add(type.group());
    }
    return named;
  }

  private static Set<String> types() {
    List<Path> sources = SourceTree.javaFiles();
    return sources.stream()
        .map(file -> file.getFileName().toString().replace(".java", ""))
        .collect(Collectors.toSet());
  }
}

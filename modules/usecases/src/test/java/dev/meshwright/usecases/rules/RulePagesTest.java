package dev.meshwright.usecases.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.compat.Rule;
import dev.meshwright.compat.avro.AvroRules;
import dev.meshwright.compat.jsonschema.JsonSchemaRules;
import dev.meshwright.compat.proto.ProtoRules;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.schema.lint.LintRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Keeps `docs/rules/` what the catalogue in the code says. With `-Drules.write=true` the pages are
/// written in place of being compared.
class RulePagesTest {

  private static final Path FOLDER = Path.of("..", "..", "docs", "rules");

  @Test
  void everyPageSaysWhatTheCatalogueSays() throws IOException {
    Map<String, String> pages = pages();
    if (Boolean.getBoolean("rules.write")) {
      write(pages);
    }
    assertEquals(pages, written());
  }

  @Test
  void noTwoRulesShareAnId() {
    List<String> ids =
        Stream.concat(rules().stream().map(Rule::id), LintRules.all().stream().map(LintRule::id))
            .toList();
    assertEquals(ids.stream().distinct().toList(), ids);
  }

  private static List<Rule> rules() {
    List<Rule> rules = new ArrayList<>(AvroRules.all());
    rules.addAll(ProtoRules.all());
    rules.addAll(JsonSchemaRules.all());
    rules.sort(Comparator.comparing(Rule::format).thenComparing(Rule::id));
    return rules;
  }

  private static Map<String, String> pages() {
    Map<String, String> pages = new TreeMap<>();
    pages.put("README.md", index());
    rules().stream().map(RulePage::new).forEach(page -> pages.put(page.fileName(), page.text()));
    LintRules.all().stream()
        .map(LintPage::new)
        .forEach(page -> pages.put(page.fileName(), page.text()));
    return pages;
  }

  private static String index() {
    StringBuilder index = new StringBuilder("# The rules of compatibility\n");
    for (SchemaFormat format : SchemaFormat.values()) {
      index.append("\n## ").append(RulePage.format(format)).append("\n\n");
      index.append("| rule | | severity |\n|---|---|---|\n");
      rules().stream()
          .filter(rule -> rule.format() == format)
          .forEach(rule ->
              index
                  .append("| [")
                  .append(rule.id())
                  .append("](")
                  .append(rule.id())
                  .append(".md) | ")
                  .append(rule.title())
                  .append(" | ")
                  .append(RulePage.word(rule.severity()))
                  .append(" |\n"));
    }
    index.append("\n# The rules of lint\n\nWhat a schema is held against by itself: ");
    index.append("`meshwright lint`, and the problems panel of the window.\n");
    for (SchemaFormat format : SchemaFormat.values()) {
      lintIndex(format, index);
    }
    return index.toString();
  }

  private static void lintIndex(SchemaFormat format, StringBuilder index) {
    index.append("\n## Lint of ").append(RulePage.format(format)).append("\n\n");
    index.append("| rule | | categories | severity | unless chosen |\n|---|---|---|---|---|\n");
    LintRules.all().stream()
        .filter(rule -> rule.format() == format)
        .forEach(rule ->
            index.append(
                "| [%s](%s.md) | %s | %s | %s | %s |\n"
                    .formatted(
                        rule.id(),
                        rule.id(),
                        rule.title(),
                        String.join(", ", rule.categories()),
                        RulePage.word(rule.severity()),
                        rule.usual() ? "on" : "off")));
  }

  private static Map<String, String> written() throws IOException {
    Map<String, String> pages = new TreeMap<>();
    for (Path file : files()) {
      pages.put(file.getFileName().toString(), Files.readString(file));
    }
    return pages;
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.collect(Collectors.toList());
    }
  }

  private static void write(Map<String, String> pages) throws IOException {
    Files.createDirectories(FOLDER);
    for (Path old : files()) {
      Files.delete(old);
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
    }
  }
}

package dev.meshwright.usecases.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleDescriptionsTest {

  /// Where commands get the problems from that they report.
  private static final List<String> SOURCES =
      List.of(
          "../text/src/main/java",
          "../schema/src/main/java",
          "../contract/src/main/java",
          "../data/src/main/java",
          "../history/src/main/java",
          "../workspace/src/main/java",
          "src/main/java/dev/meshwright/usecases",
          "../cli/src/main/java/dev/meshwright/cli");

  /// An id where a problem is made, or one that is known by how it begins.
  private static final Pattern ID =
      Pattern.compile(
          "(?:Problem\\.\\w+|new Problem)\\(\\s*\"([a-z0-9]+(?:-[a-z0-9]+)+)\""
              + "|\"((?:avro|proto|json|yaml|contract|product|file|text|settings|waiver|schema|sql"
              + "|column|csv|preview|sample|compare|convert|diff|test|replay|quality|null|row|rows)"
              + "(?:-[a-z0-9]+)+)\"");

  /// Ids that are no rules: names of worker threads, of a folder and of a format, and the beginning
  /// of several.
  private static final Set<String> NO_RULES =
      Set.of(
          "json-pointer",
          "preview-messages",
          "preview-replies",
          "preview-request",
          "proto-import",
          "test-data");

  private final RuleDescriptions descriptions = RuleDescriptions.read();

  @Test
  void every_rule_that_a_command_reports_is_described() throws IOException {
    Set<String> undescribed = new TreeSet<>();
    int found = 0;
    for (String source : SOURCES) {
      try (Stream<Path> files = Files.walk(Path.of(source))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          Matcher ids = ID.matcher(Files.readString(file));
          while (ids.find()) {
            found++;
            String id = Objects.requireNonNullElse(ids.group(1), ids.group(2));
            if (descriptions.of(id).title().equals(id.replace('-', ' '))) {
              undescribed.add(id);
            }
          }
        }
      }
    }
    undescribed.removeAll(NO_RULES);
    assertEquals(Set.of(), undescribed);
    assertTrue(found > 100, "found only " + found);
  }

  @Test
  void a_rule_of_compatibility_says_what_its_catalogue_says() {
    RuleDescription described = descriptions.of("avro-field-added-no-default");
    assertEquals("Field added without a default", described.title());
    assertEquals(Severity.ERROR, described.severity());
    assertTrue(described.hint().startsWith("Add a default"), described.hint());
  }

  @Test
  void a_rule_of_buf_is_named_as_buf_names_it() {
    assertEquals("FIELD_SAME_TYPE of buf", descriptions.of("buf:FIELD_SAME_TYPE").title());
  }
}

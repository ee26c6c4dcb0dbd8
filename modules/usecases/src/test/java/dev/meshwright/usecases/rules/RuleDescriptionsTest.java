package dev.meshwright.usecases.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleDescriptionsTest {

  /// Where a check gets its problems from.
  private static final List<String> SOURCES =
      List.of(
          "../text/src/main/java",
          "../schema/src/main/java",
          "../contract/src/main/java",
          "src/main/java/dev/meshwright/usecases/check",
          "src/main/java/dev/meshwright/usecases/contract",
          "src/main/java/dev/meshwright/usecases/policy");

  private static final Pattern ID =
      Pattern.compile(
          "\"((?:avro|proto|json|yaml|contract|product|file|text|settings|waiver|schema)"
              + "(?:-[a-z0-9]+)+)\"");

  /// Ids that only messages of samples have, which a check does not read.
  private static final Set<String> NOT_OF_A_CHECK = Set.of("proto-no-message", "proto-not-linked");

  private final RuleDescriptions descriptions = RuleDescriptions.read();

  @Test
  void every_rule_that_a_check_reports_is_described() throws IOException {
    Set<String> undescribed = new TreeSet<>();
    int found = 0;
    for (String source : SOURCES) {
      try (Stream<Path> files = Files.walk(Path.of(source))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          Matcher ids = ID.matcher(Files.readString(file));
          while (ids.find()) {
            found++;
            RuleDescription described = descriptions.of(ids.group(1));
            if (described.title().equals(ids.group(1).replace('-', ' '))) {
              undescribed.add(ids.group(1));
            }
          }
        }
      }
    }
    undescribed.removeAll(NOT_OF_A_CHECK);
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

package dev.meshwright.compat.jsonschema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.compat.Engine;
import dev.meshwright.model.FileEdit;
import dev.meshwright.model.Location;
import dev.meshwright.model.compat.Finding;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A schema may refer to a meta-schema. What changes by that is located in the schema itself, and
/// no fix edits the meta-schema.
final class PublishedSchemasTest {

  private static final String FILE = Engine.JSON_SCHEMA.file;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://json-schema.org/draft/2020-12/schema",
        "https://json-schema.org/draft/2019-09/schema",
        "https://json-schema.org/draft/2020-12/meta/applicator",
        "http://json-schema.org/draft-07/schema#",
        "http://json-schema.org/draft-04/schema#/definitions/positiveInteger"
      })
  void changes_by_a_reference_to_a_meta_schema_are_located_at_the_reference(String uri) {
    String own = schema("{\"type\": \"object\", \"required\": [\"a\"], \"title\": \"Own\"}");
    String referring = schema("{\"$ref\": \"" + uri + "\"}");
    List<Finding> taken = findings(own, referring);
    List<Finding> given = findings(referring, own);
    assertFalse(taken.isEmpty());
    assertFalse(given.isEmpty());
    assertEquals(Set.of(FILE), files(taken));
    assertEquals(Set.of(FILE), files(given));
    assertTrue(
        taken.stream()
            .flatMap(finding -> finding.place().stream())
            .map(at -> referring.substring(at.range().start(), at.range().end()))
            .anyMatch(text -> text.contains(uri)),
        taken.toString());
  }

  private static String schema(String parent) {
    return "{\"type\": \"object\", \"properties\": {\"parent\": %s, \"x\": {\"$ref\": \"#\"}}}"
        .formatted(parent);
  }

  private static List<Finding> findings(String before, String after) {
    return Engine.JSON_SCHEMA.compare(before, after).findings();
  }

  /// Those that findings and their fixes speak of.
  private static Set<String> files(List<Finding> findings) {
    Stream<String> places =
        findings.stream()
            .flatMap(
                finding -> Stream.concat(finding.place().stream(), finding.previous().stream()))
            .map(Location::file);
    Stream<String> edited =
        findings.stream()
            .flatMap(finding -> finding.fixes().stream())
            .flatMap(fix -> fix.edits().stream())
            .map(FileEdit::file);
    return Stream.concat(places, edited).collect(Collectors.toSet());
  }
}

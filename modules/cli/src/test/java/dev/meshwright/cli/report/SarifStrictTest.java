package dev.meshwright.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.meshwright.model.json.JsonValue;
import dev.meshwright.model.json.JsonValues;
import dev.meshwright.text.JsonText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the standard asks of SARIF beyond the shape of the document.
class SarifStrictTest {

  @Test
  void theDocumentKeepsToTheStandard() {
    assertEquals(List.of(), broken(written()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "shortDescription"        | "short"
          "help"                    | "helps"
          "informationUri"          | "uri"
          "ruleIndex": 3            | "ruleIndex": 4
          "ruleIndex": 2            | "ruleIndex": 77
          "id": "json-syntax"       | "id": "waiver-expired"
          order%20line.avsc         | order line.avsc
          order%20line.avsc         | order%2line.avsc
          "uri": "orders            | "uri": "/orders
          "uri": "orders            | "uri": "c:orders
          "startLine": 2            | "startLine": 0
          "startColumn": 3          | "startColumn": 0
          "endColumn": 6            | "endColumn": 2
          "level": "note"           | "level": "info"
          "kind": "external"        | "kind": "waiver"
          "charOffset": 4           | "charOffset": -4
          "charLength": 3           | "charLength": -1
          "description"             | "title"
          "deletedRegion"           | "region"
          """)
  void aDocumentThatDoesNotIsNoticed(String good, String bad) {
    String written = written();
    String broken = written.replaceFirst(java.util.regex.Pattern.quote(good), bad);
    assertFalse(written.equals(broken), "nothing to break: " + good);
    assertFalse(broken(broken).isEmpty(), good + " -> " + bad);
  }

  private static List<String> broken(String document) {
    JsonValue value = JsonValues.of(JsonText.parse("a.sarif", document).root()).orElseThrow();
    return SarifChecks.of(value);
  }

  private static String written() {
    return GoldenReportTest.written(OutputFormat.SARIF);
  }
}

package dev.meshwright.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The examples of the standards are right, and their negative cases are wrong where they are.
class StandardExamplesTest {

  @TestFactory
  Stream<DynamicTest> noExampleHasAnError() throws IOException, URISyntaxException {
    return Stream.concat(files("odcs/examples").stream(), files("odps").stream())
        .map(file ->
            DynamicTest.dynamicTest(
                file.getFileName().toString(), () -> assertEquals(List.of(), errors(file))));
  }

  /// @param problems rule and place of each
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "additional-unknown-property, contract-unknown-key 9:1",
        "enum-duplicate-values, contract-value 17:13",
        "enum-empty, contract-type 15:15",
        "enum-missing-value, contract-missing 16:13",
        "invalid-kind, contract-value 6:7",
        "invalid-quality-dimension, contract-value 20:24",
        "invalid-quality-metric, contract-value 17:21",
        "invalid-quality-type, contract-value 17:19",
        "map-missing-block, contract-missing 13:9",
        "map-missing-key, contract-missing 16:11",
        "map-missing-value, contract-missing 16:11",
        "missing-required-fields, contract-missing 4:1",
        "quality-custom-missing-implementation, contract-missing 17:13",
        "quality-element-field, 'contract-unknown-key 18:13, contract-unknown-key 19:13'",
        "quality-library-missing-metric, contract-missing 17:13",
        "quality-multiple-operators, contract-quality-operator 20:13",
        "quality-mustbebetween-wrong-size, contract-type 15:24",
        "quality-sql-missing-query, contract-missing 17:13",
        "relationship-property-level-with-from, contract-unknown-key 17:13",
        "relationship-schema-level-missing-from-to,"
            + " 'contract-missing 13:9, contract-missing 13:9'",
        "schema-property-invalid-logicaltype, contract-value 14:22",
        "schema-property-missing-name, contract-missing 13:9",
        "server-invalid-type, contract-value 11:11",
        "server-missing-conditional-fields, contract-missing 10:5",
        "server-missing-required-fields, 'contract-missing 10:5, contract-missing 10:5'",
        "sla-missing-required-value, contract-missing 10:5",
        "synonym-missing-term, contract-missing 18:13"
      })
  void eachNegativeCaseIsWrongWhereItIs(String name, String problems)
      throws IOException, URISyntaxException {
    Path file = file("odcs/negative/" + name + ".odcs.yaml");
    List<String> found =
        errors(file).stream().map(it -> it.rule() + " " + it.location().start()).toList();
    assertEquals(List.of(problems.split(", ")), found);
  }

  /// `v4.0.0`: a schema refuses it; here it is a note, since a later standard may be right.
  @ParameterizedTest
  @CsvSource("invalid-api-version, contract-version 5:13")
  void aLaterVersionIsNoted(String name, String problem) throws IOException, URISyntaxException {
    Path file = file("odcs/negative/" + name + ".odcs.yaml");
    Problem found = problems(file).getFirst();
    assertEquals(problem, found.rule() + " " + found.location().start());
    assertEquals(Severity.INFO, found.severity());
  }

  private static List<Problem> errors(Path file) throws IOException {
    return problems(file).stream().filter(it -> it.severity() == Severity.ERROR).toList();
  }

  private static List<Problem> problems(Path file) throws IOException {
    String text = Files.readString(file);
    return file.toString().contains(".odps.")
        ? Products.parse("p.odps.yaml", text).problems()
        : Contracts.parse("c.odcs.yaml", text).problems();
  }

  private static List<Path> files(String folder) throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.list(file(folder))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static Path file(String name) throws URISyntaxException {
    URL url = StandardExamplesTest.class.getResource("standards/" + name);
    return Path.of(Objects.requireNonNull(url, name).toURI());
  }
}

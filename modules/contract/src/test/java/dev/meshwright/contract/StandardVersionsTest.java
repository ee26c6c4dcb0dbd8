package dev.meshwright.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextEdits;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each version is judged by its own rules, and what goes by the same names and is none is told.
class StandardVersionsTest {

  private static String contract(String version, String more) {
    return "version: 1.0.0\nkind: DataContract\nid: a\nstatus: active\napiVersion: "
        + version
        + "\n"
        + more;
  }

  private static List<Problem> problems(String text) {
    return Contracts.parse("c.odcs.yaml", text).problems();
  }

  private static List<String> lines(String text) {
    return problems(text).stream()
        .map(it -> it.severity() + " " + it.rule() + " " + it.location().start())
        .toList();
  }

  @Test
  void aServerWithoutItsKeysSaysJustThat() {
    List<Problem> found =
        problems(
            contract(
                "v3.1.0",
                """
                servers:
                  - {server: t, type: postgres, port: 5432, database: d, schema: s}
                """));
    assertEquals(1, found.size(), found.toString());
    assertEquals(
        "A server of type postgres needs \"host\"; ODCS v3.1.0 asks for it.",
        found.getFirst().message());
  }

  @Test
  void aServerOfNoKnownTypeSaysJustThat() {
    Problem found =
        only(contract("v3.1.0", "servers: [{server: t, type: postgre, host: h, port: 1}]\n"));
    assertEquals("contract-value", found.rule());
    assertEquals("Write postgres.", found.hint());
  }

  @Test
  void aKeyOfAnotherTypeOfServerIsNamed() {
    Problem found =
        only(contract("v3.1.0", "servers: [{server: t, type: kafka, host: h, database: d}]\n"));
    assertEquals("contract-unknown-key", found.rule());
    assertTrue(found.hint().startsWith("It needs type: clickhouse, mysql"), found.hint());
  }

  @ParameterizedTest
  @CsvSource({"v3.0.2, ERROR", "v3.1.0, ERROR", "v3.2.0, none", "v3.3.0, none", "v4.0.0, none"})
  void whatCameWithAVersionIsRefusedBefore(String version, String severity) {
    List<Problem> found =
        problems(
                contract(
                    version,
                    """
                    schema:
                      - name: a
                        properties:
                          - {name: b, logicalType: string, enum: [{value: x}]}
                    """))
            .stream()
            .filter(it -> !it.rule().equals("contract-version"))
            .toList();
    assertEquals(
        severity, found.isEmpty() ? "none" : found.getFirst().severity().toString(), version);
    found.forEach(it -> assertTrue(it.hint().startsWith("It came with v3.2.0"), it.hint()));
  }

  @Test
  void aKeyThatCameWithANewWordIsRefusedBesideTheWord() {
    String map =
        """
        schema:
          - name: a
            properties:
              - name: b
                logicalType: map
                map: {key: {logicalType: string}, value: {logicalType: integer}}
        """;
    assertEquals(List.of(), problems(contract("v3.2.0", map)));
    assertEquals(
        List.of("contract-value", "contract-unknown-key"),
        problems(contract("v3.1.0", map)).stream().map(Problem::rule).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "v3.3.0, INFO, like v3.2.0",
    "v3.1.1, INFO, like v3.1.0",
    "v4.0.0, INFO, like v3.2.0",
    "v1.0.0, INFO, like v2.2.0",
    "3.1.0, ERROR, not a version",
    "v3.1, ERROR, not a version",
    "latest, ERROR, not a version",
    "3.1, ERROR, not a version"
  })
  void aVersionThatIsNotKnownIsTold(String version, String severity, String says) {
    List<Problem> found =
        problems(contract(version, "")).stream()
            .filter(it -> it.rule().equals("contract-version"))
            .toList();
    assertEquals(1, found.size(), version);
    assertEquals(severity, found.getFirst().severity().toString());
    assertTrue(found.getFirst().message().contains(says), found.getFirst().message());
    assertEquals("5:13", found.getFirst().location().start().toString());
  }

  @Test
  void aVersionOfALaterMinorIsNotRefusedForWhatItMayHaveNew() {
    List<String> found =
        lines(
            contract(
                "v3.9.0",
                """
                brandNew: 1
                servers:
                  - {server: a, type: newdb, whatever: 1}
                  - {server: b, type: kafka}
                """));
    assertEquals(List.of("INFO contract-version 5:13", "WARNING contract-missing 9:5"), found);
  }

  @Test
  void theEarlierFormIsJudgedByItsOwnRulesAndRead() {
    String text =
        """
        apiVersion: v2.2.2
        kind: DataContract
        uuid: u
        version: 1.1.0
        status: current
        type: tables
        datasetName: d
        quantumName: q
        dataset:
          - table: orders
            columns:
              - {column: id, logicalType: string, physicalType: varchar, isNullable: false}
              - {column: total, logicalType: number}
        anythingElse: 1
        """;
    assertEquals(List.of("ERROR contract-missing 13:9"), lines(text));
    var contract = Contracts.parse("c", text).contract();
    assertEquals("u", contract.id().orElseThrow().value());
    var id = contract.schema().getFirst().properties().getFirst();
    assertEquals("id", id.name().orElseThrow().value());
    assertTrue(id.required());
    assertFalse(contract.schema().getFirst().properties().get(1).required());
  }

  @Test
  void withoutAVersionTheKeysTellTheForm() {
    assertEquals(
        List.of("ERROR contract-missing 1:1"),
        lines("version: 1.0.0\nkind: DataContract\nid: a\n"));
    assertEquals(
        List.of(),
        lines(
            "version: 1.0.0\nkind: DataContract\nuuid: a\ntype: t\nstatus: s\ndatasetName: d\n"
                + "quantumName: q\ndataset: []\n"));
  }

  @Test
  void variablesAreLeftAloneWhereTheVersionHasThem() {
    String servers =
        "servers: [{server: \"${NAME}\", type: \"${TYPE:-kafka}\", host: \"${HOST}\"}]\n";
    assertEquals(List.of("INFO contract-variable 6:37"), lines(contract("v3.2.0", servers)));
    List<Problem> before = problems(contract("v3.1.0", servers));
    assertEquals(List.of("contract-value"), before.stream().map(Problem::rule).toList());
    assertTrue(before.getFirst().hint().contains("v3.2.0"), before.getFirst().hint());
    String port = "servers: [{server: s, type: mysql, host: h, port: \"${P}\", database: d}]\n";
    assertEquals(List.of(), lines(contract("v3.2.0", port)));
    assertEquals(List.of("ERROR contract-type 6:51"), lines(contract("v3.1.0", port)));
  }

  @Test
  void mergeKeysBringTheirMembers() {
    assertEquals(
        List.of(),
        lines(
            contract(
                "v3.1.0",
                """
                servers:
                  - &db {server: a, type: mysql, host: h, port: 1, database: d}
                  - {<<: *db, server: b}
                """)));
  }

  @ParameterizedTest
  @CsvSource({"yes, true", "on, true", "No, false", "'\"true\"', true"})
  void wordsThatStandForTruthElsewhereAreMended(String written, String meant) {
    String text =
        contract("v3.1.0", "schema: [{name: a, properties: [{name: b, required: WORD}]}]\n");
    Problem found = only(text.replace("WORD", written));
    assertEquals("contract-type", found.rule());
    assertEquals(
        text.replace("WORD", meant),
        TextEdits.apply(
            text.replace("WORD", written),
            found.fixes().getFirst().edits().stream().map(it -> it.edit()).toList()));
  }

  @Test
  void aKeyWithoutAValueIsTold() {
    assertEquals(List.of("ERROR contract-type 6:1"), lines(contract("v3.1.0", "name:\n")));
  }

  @Test
  void aDayThatIsNoneIsAWarning() {
    assertEquals(
        List.of("WARNING contract-value 6:43"),
        lines(contract("v3.1.0", "team: {members: [{username: a, dateOut:   2024-02-30}]}\n")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dataContractSpecification: 0.9.3\nid: a\n",
        "apiVersion: v3.1.0\nkind: DataContract\ninfo: {title: a}\nschemas: [{location: x}]\n",
        "apiVersion: v1.0.0\nkind: DataProduct\nid: a\n"
      })
  void anotherFormatOfTheSameNameIsToldOnce(String text) {
    assertEquals("contract-other-format", only(text).rule());
  }

  @Test
  void theOtherProductFormatIsToldOnce() {
    List<Problem> found =
        Products.parse("p", "schema: https://opendataproducts.org/v4.1/schema\nversion: 4.1\n")
            .problems();
    assertEquals(List.of("contract-other-format"), found.stream().map(Problem::rule).toList());
  }

  @Test
  void productsAreJudgedByTheirVersion() {
    String port = "kind: DataProduct\nid: a\noutputPorts:\n  - {name: p, deprecated: true}\n";
    assertEquals(List.of(), Products.parse("p", "apiVersion: v1.1.0\n" + port).problems());
    assertEquals(
        List.of("contract-missing", "contract-missing", "contract-unknown-key"),
        Products.parse("p", "apiVersion: v1.0.0\n" + port).problems().stream()
            .map(Problem::rule)
            .toList());
  }

  @Test
  void aContractOfThousandsOfMistakesIsJudgedWithABound() {
    String text = contract("v3.1.0", "roles:\n" + "  - {access: a}\n".repeat(5000));
    List<Problem> found = problems(text);
    assertEquals(1001, found.size());
    assertEquals(
        1, found.stream().filter(it -> it.rule().equals("contract-more-problems")).count());
    assertEquals(1000, found.stream().filter(it -> it.severity() == Severity.ERROR).count());
  }

  private static Problem only(String text) {
    List<Problem> found = problems(text);
    assertEquals(1, found.size(), found.toString());
    return found.getFirst();
  }
}

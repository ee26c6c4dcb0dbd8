package dev.meshwright.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.Fix;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.contract.ContractDocument;
import dev.meshwright.model.contract.LogicalType;
import dev.meshwright.model.contract.SchemaObject;
import dev.meshwright.model.contract.SchemaProperty;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContractsTest {

  private static final String WHOLE =
      """
      apiVersion: v3.1.0
      kind: DataContract
      id: 0b7d2c0c
      name: Orders
      version: "1.0.0"
      status: active
      dataProduct: orders
      description:
        purpose: Orders # as they are
      tags: [sales, core]
      schema:
        - name: orders
          physicalType: topic
          properties:
            - name: line
              logicalType: integer
              primaryKey: true
              primaryKeyPosition: 2
            - name: order_id
              logicalType: string
              required: true
              primaryKey: true
              primaryKeyPosition: 1
              classification: confidential
              quality:
                - type: library
                  metric: duplicateValues
                  mustBeLessThan: 10
                  unit: rows
            - name: delivery
              logicalType: object
              properties:
                - name: city
                  logicalType: string
            - name: codes
              logicalType: array
              items:
                logicalType: string
          quality:
            - type: sql
              query: SELECT count(*) FROM orders
              mustBeBetween: [1, 1000]
      slaProperties:
        - property: retention
          value: 3
          unit: y
      servers:
        - server: main
          type: kafka
          host: broker.example.com:9092
      team:
        name: Checkout
        members:
          - username: ada@example.com
            role: owner
      """;

  private static List<String> rules(String text) {
    return Contracts.parse("c.odcs.yaml", text).problems().stream().map(Problem::rule).toList();
  }

  @Test
  void aWholeContractIsUnderstoodWithoutProblems() {
    ContractDocument document = Contracts.parse("c.odcs.yaml", WHOLE);
    assertEquals(List.of(), document.problems());
    var contract = document.contract();
    assertEquals("Orders", contract.name().orElseThrow().value());
    assertEquals("Checkout", contract.teamName().orElseThrow().value());
    assertEquals("owner", contract.team().getFirst().role().orElseThrow().value());
    assertEquals("3", contract.sla().getFirst().value().orElseThrow().value());
    assertEquals("kafka", contract.servers().getFirst().type().orElseThrow().value());
    SchemaObject orders = contract.schema().getFirst();
    assertEquals(
        List.of("order_id", "line"),
        orders.primaryKey().stream().map(key -> key.name().orElseThrow().value()).toList());
    SchemaProperty id = orders.properties().get(1);
    assertTrue(id.required());
    assertEquals("mustBeLessThan", id.quality().getFirst().operator().orElseThrow().name().value());
    assertEquals(
        LogicalType.STRING,
        orders.properties().get(3).items().orElseThrow().logicalType().orElseThrow());
    assertEquals(2, orders.quality().getFirst().operator().orElseThrow().values().size());
  }

  @Test
  void everyPartKnowsItsPlace() {
    var name = Contracts.parse("c", WHOLE).contract().name().orElseThrow();
    assertEquals("Orders", name.range().of(WHOLE));
    var version = Contracts.parse("c", WHOLE).contract().version().orElseThrow();
    assertEquals("\"1.0.0\"", version.range().of(WHOLE));
  }

  @Test
  void whatTheStandardAsksForIsMissed() {
    assertEquals(
        List.of("contract-missing", "contract-missing", "contract-missing"),
        rules("kind: DataContract\n"));
    assertEquals(
        List.of("contract-missing", "contract-missing", "contract-missing"),
        rules("kind: DataContract\napiVersion: v3.1.0\n"));
    assertTrue(
        rules(WHOLE.replace("  - name: orders\n", "  - physicalName: o\n"))
            .contains("contract-missing"));
  }

  @Test
  void aSlipInAKeyIsNamedWithAFixThatMendsIt() {
    String text = WHOLE.replace("dataProduct:", "dataproduct:");
    Problem problem = Contracts.parse("c", text).problems().getFirst();
    assertEquals("contract-unknown-key", problem.rule());
    assertEquals("7:1", problem.location().start().toString());
    assertEquals(WHOLE, applied(text, problem.fixes().getFirst()));
  }

  @Test
  void aVersionWithoutQuotesIsANumberAndCanBeQuoted() {
    String text = WHOLE.replace("version: \"1.0.0\"", "version: 1.0");
    Problem problem = Contracts.parse("c", text).problems().getFirst();
    assertEquals("contract-type", problem.rule());
    assertEquals(WHOLE.replace("1.0.0\"", "1.0\""), applied(text, problem.fixes().getFirst()));
  }

  private static String applied(String text, Fix fix) {
    return TextEdits.apply(text, fix.edits().stream().map(edit -> edit.edit()).toList());
  }

  @Test
  void wrongTypesAndValuesAreLocated() {
    assertEquals(
        List.of("contract-value"),
        rules(WHOLE.replace("logicalType: integer", "logicalType: int")));
    assertEquals(
        List.of("contract-type"), rules(WHOLE.replace("required: true", "required: yes please")));
    assertEquals(List.of("contract-type"), rules(WHOLE.replace("[sales, core]", "sales")));
    assertEquals(List.of("contract-value"), rules(WHOLE.replace("DataContract", "Contract")));
    assertEquals(List.of("contract-version"), rules(WHOLE.replace("v3.1.0", "v9.9.9")));
  }

  @Test
  void keysThatDoNotCountAreNamed() {
    assertEquals(
        List.of("contract-key-position"),
        rules(WHOLE.replace("primaryKeyPosition: 2", "primaryKeyPosition: 1")));
    assertEquals(
        List.of("contract-key-position"),
        rules(WHOLE.replace("primaryKeyPosition: 2", "primaryKeyPosition: 7")));
    assertEquals(
        List.of("contract-duplicate-name"), rules(WHOLE.replace("name: codes", "name: line")));
  }

  @Test
  void rulesThatCannotDecideAreNamed() {
    assertEquals(
        List.of("contract-quality-operator"),
        rules(WHOLE.replace("            mustBeLessThan: 10\n", "")));
    assertEquals(List.of("contract-type"), rules(WHOLE.replace("[1, 1000]", "[1]")));
    assertEquals(
        List.of("contract-quality-operator"), rules(WHOLE.replace("[1, 1000]", "[1000, 1]")));
    assertEquals(
        List.of("contract-missing"),
        rules(WHOLE.replace("query: SELECT count(*) FROM orders", "name: x")));
  }

  @Test
  void theListOfMembersOfEarlierVersionsIsATeamToo() {
    String text = WHOLE.substring(0, WHOLE.indexOf("team:")) + "team:\n  - username: ada\n";
    var contract = Contracts.parse("c", text).contract();
    assertEquals("ada", contract.team().getFirst().username().orElseThrow().value());
    assertEquals(List.of(), rules(text));
  }

  @Test
  void aTextOfAnyKindNeverFails() {
    for (String text : List.of("", "- a\n", "x", "{", "a: [", "kind: {a: 1}\nschema: 3\n")) {
      assertFalse(rules(text).isEmpty(), text);
    }
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      StringBuilder broken = new StringBuilder(WHOLE);
      for (int j = 0; j < 3; j++) {
        int at = random.nextInt(broken.length());
        broken.replace(
            at,
            Math.min(broken.length(), at + random.nextInt(4)),
            ":-[]{} \n#&*\"".substring(random.nextInt(10), 11));
      }
      Contracts.parse("c", broken.toString());
    }
  }

  @Test
  void aProductIsUnderstood() {
    String text =
        """
        apiVersion: v1.0.0
        kind: DataProduct
        id: p1
        name: orders
        status: active
        inputPorts:
          - name: raw
            version: 1.0.0
            contractId: c0
        outputPorts:
          - name: orders
            version: 1.0.0
            contractId: c1
        team:
          members:
            - username: ada@example.com
        """;
    var document = Products.parse("p.odps.yaml", text);
    assertEquals(List.of(), document.problems());
    assertEquals("c1", document.product().outputs().getFirst().contractId().orElseThrow().value());
    assertEquals(
        List.of("contract-missing"),
        Products.parse("p", text.replace("    contractId: c0\n", "")).problems().stream()
            .map(Problem::rule)
            .toList());
  }
}

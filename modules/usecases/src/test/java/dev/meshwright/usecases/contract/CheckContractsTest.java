package dev.meshwright.usecases.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.usecases.compare.SchemaLanguages;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckContractsTest {

  private static final String CONTRACT =
      """
      apiVersion: v3.1.0
      kind: DataContract
      id: orders-contract
      version: 1.0.0
      status: active
      schema:
        - name: orders
          properties:
            - name: order_id
              logicalType: string
              required: true
            - name: total
              logicalType: integer
            - name: email
              logicalType: string
            - name: lines
              logicalType: array
              items:
                logicalType: object
                properties:
                  - name: sku
                    logicalType: string
            - name: gone
              logicalType: string
      """;

  @Test
  void aContractThatMatchesNoSchemaSaysSo() {
    assertEquals(
        List.of("contract-schema-missing 7:11"),
        problems(
            "orders/customer.avsc",
            "{\"type\": \"record\", \"name\": \"Customer\", \"fields\": []}"));
  }

  @Test
  void aContractThatMatchesSeveralSchemasNamesThem() {
    String order = "{\"type\": \"record\", \"name\": \"Order\", \"fields\": []}";
    List<Problem> problems =
        found(
            Map.of(
                "orders/orders.odcs.yaml",
                CONTRACT,
                "orders/v1/order.avsc",
                order,
                "orders/v2/order.avsc",
                order));
    assertEquals(
        List.of("contract-schema-ambiguous"), problems.stream().map(Problem::rule).toList());
    assertTrue(
        problems.getFirst().message().contains("(orders/v1/order.avsc, orders/v2/order.avsc)"));
  }

  @Test
  void anAvroSchemaIsHeldAgainstItsContract() {
    assertEquals(
        List.of(
            "contract-required-differs 9:15",
            "contract-type-differs 12:15",
            "contract-exposes-unclassified 14:15",
            "contract-field-missing 21:21",
            "contract-field-missing 23:15"),
        problems(
            "orders/order.avsc",
            """
            {"type": "record", "name": "Order", "namespace": "shop", "fields": [
              {"name": "order_id", "type": ["null", "string"], "default": null},
              {"name": "total", "type": "double"},
              {"name": "email", "type": "string", "pii": true},
              {"name": "lines", "type": {"type": "array", "items": {
                "type": "record", "name": "Line", "fields": [{"name": "item", "type": "string"}]}}}
            ]}
            """));
  }

  @Test
  void aMessageIsHeldAgainstItsContract() {
    assertEquals(
        List.of(
            "contract-required-differs 9:15",
            "contract-type-differs 12:15",
            "contract-field-missing 23:15"),
        problems(
            "orders/schema/order.proto",
            """
            syntax = "proto3";
            message Order {
              optional string order_id = 1;
              bool total = 2;
              string email = 3;
              repeated Line lines = 4;
            }
            message Line { string sku = 1; Line more = 2; }
            """));
  }

  @Test
  void aJsonSchemaIsHeldAgainstItsContract() {
    assertEquals(
        List.of(
            "contract-type-differs 12:15",
            "contract-exposes-unclassified 14:15",
            "contract-field-missing 23:15"),
        problems(
            "orders/order.schema.json",
            """
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
             "required": ["order_id"],
             "properties": {
               "order_id": {"type": "string"},
               "total": {"type": "number"},
               "email": {"type": "string", "x-classification": "confidential"},
               "lines": {"type": "array", "items": {"$ref": "#/$defs/line"}}},
             "$defs": {"line": {"type": "object", "properties": {
               "sku": {"type": "string"}, "next": {"$ref": "#/$defs/line"}}}}}
            """));
  }

  @Test
  void aSchemaOfAnotherFolderIsNotHeldAgainstTheContract() {
    String message = "syntax = \"proto3\"; message Order { string id = 1; }";
    assertEquals(
        List.of("contract-schema-missing 7:11"), problems("shipments/order.proto", message));
  }

  @Test
  void mistakesInContractsAndUnknownContractsOfProductsAreFound() {
    String product =
        """
        apiVersion: v1.0.0
        kind: DataProduct
        id: shop
        status: active
        outputPorts:
          - name: orders
            version: 1.0.0
            contractId: orders-contrakt
        """;
    assertEquals(
        List.of(
            "contract-missing 1:1",
            "contract-schema-missing 6:11",
            "product-contract-missing 8:17"),
        rules(
            Map.of(
                "a.odcs.yaml", CONTRACT.replace("status: active\n", ""), "b.odps.yaml", product)));
  }

  private static List<String> problems(String path, String schema) {
    return rules(Map.of("orders/orders.odcs.yaml", CONTRACT, path, schema));
  }

  private static List<String> rules(Map<String, String> files) {
    return found(files).stream().map(CheckContractsTest::line).toList();
  }

  private static List<Problem> found(Map<String, String> files) {
    return new CheckContracts(
            new SchemaDetector(), SchemaLanguages.all().state(FileSource.of(files)))
        .problems(Progress.none());
  }

  private static String line(Problem problem) {
    return problem.rule() + " " + problem.location().start();
  }
}

package dev.meshwright.cli.report;

import dev.meshwright.cli.GitFolder;
import java.nio.file.Path;

/// A small workspace on which every command has something to say.
final class GoldenWorkspace {

  private static final String ORDER =
      """
      {
        "type": "record",
        "name": "Order",
        "namespace": "shop",
        "fields": [
          {"name": "id", "type": "int"},
          {"name": "who", "type": "string"},
          {"name": "total", "type": "double"}
        ]
      }
      """;

  private GoldenWorkspace() {}

  static GitFolder make(Path folder) {
    return GitFolder.init(folder)
        .write("orders/order.avsc", ORDER)
        .write("orders/orders.csv", "id,who,total\n1,ann,2.5\n2,,7\n3000000000,bob,8\n")
        .write(
            "orders/large.sql",
            """
            WITH paid AS (SELECT * FROM orders WHERE total > 2)
            SELECT id, who, total * 2 AS total FROM paid ORDER BY id
            """)
        .write("orders/broken.sql", "SELECT id, nobody FROM orders\n")
        .write("orders/large.test.yaml", test("doubles", "5.0"))
        .write("orders/wrong.test.yaml", test("triples", "7.5"))
        .write(
            "orders/orders.odcs.yaml",
            """
            apiVersion: v3.1.0
            kind: DataContract
            id: 3d1c5b9c-0a0f-4b3a-9a3d-0f6b5f0c2a11
            version: 1.0.0
            status: active
            schema:
              - name: orders
                properties:
                  - name: who
                    logicalType: string
                    quality:
                      - type: library
                        metric: nullValues
                        mustBe: 0
            """)
        .write(
            "cases.ndjson",
            "{\"id\": \"one\", \"format\": \"AVRO\", \"mode\": \"BACKWARD\", \"previous\":"
                + " [\"\\\"int\\\"\"], \"new\": \"\\\"string\\\"\"}\n{\"id\": \"two\"}\n")
        .commit("orders: describe orders")
        .git("tag", "v1.0.0")
        .write(
            "orders/order.avsc",
            ORDER.replace(
                "{\"name\": \"total\"",
                "{\"name\": \"channel\", \"type\": \"string\"},\n    {\"name\": \"total\""))
        .write("orders/large.sql", "SELECT id, who, total * 3 AS total FROM orders WHERE id < 9\n")
        .commit("orders: ask for the channel");
  }

  private static String test(String name, String total) {
    return """
    test: %s
    transformation: large.sql
    given:
      orders:
        columns: {id: BIGINT, who: VARCHAR, total: DOUBLE}
        rows: [{id: 1, who: ann, total: 2.5}]
    expect:
      columns: {id: BIGINT, who: VARCHAR, total: DOUBLE}
      rows:
        - {id: 1, who: ann, total: %s}
    """
        .formatted(name, total);
  }
}

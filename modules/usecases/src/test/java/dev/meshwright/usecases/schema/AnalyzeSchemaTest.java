package dev.meshwright.usecases.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnalyzeSchemaTest {

  private static List<Problem> problems(String path, String text) {
    return new AnalyzeSchema().analyze(path, text, FileSource.empty(), Progress.none()).problems();
  }

  @Test
  void what_is_typed_is_held_against_its_standard_as_the_check_does() {
    String text =
        """
        apiVersion: v3.1.0
        kind: DataContract
        id: orders
        version: 1.0.0
        status: active
        servers:
          - server: main
            type: bigquery
            project: p
        """;
    List<Problem> found = problems("orders/orders.odcs.yaml", text);
    assertEquals(
        List.of("A server of type bigquery needs \"dataset\"; ODCS v3.1.0 asks for it."),
        found.stream().map(Problem::message).toList());
  }

  @Test
  void a_contract_is_read_as_a_contract_with_places() {
    String text =
        """
        apiVersion: v3.1.0
        kind: DataContract
        id: orders
        version: 1.0.0
        status: active
        schema:
          - name: orders
            properties:
              - name: total
                logicalType: decimals
        """;
    List<Problem> found = problems("orders/orders.odcs.yaml", text);
    assertFalse(found.isEmpty());
    assertEquals("decimals", found.getFirst().location().range().of(text));
  }

  @Test
  void a_product_is_read_as_a_product() {
    String text = "apiVersion: v1.0.0\nkind: DataProduct\nstatus: active\n";
    List<Problem> found = problems("orders/orders.odps.yaml", text);
    assertEquals(1, found.stream().filter(problem -> problem.message().contains("id")).count());
  }
}

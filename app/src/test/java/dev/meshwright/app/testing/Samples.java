package dev.meshwright.app.testing;

import dev.meshwright.model.Fix;
import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.compat.Layer;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.files.Product;
import dev.meshwright.model.files.WorkspaceFile;
import dev.meshwright.model.git.Author;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.model.git.Commit;
import dev.meshwright.model.git.FileState;
import dev.meshwright.model.git.RepositoryState;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Values that look like those of a real workspace.
public final class Samples {

  public static final String ORDER_PATH = "orders/schema/order.avsc";
  public static final String SQL_PATH = "orders/sql/daily.sql";

  public static final String OLD_ORDER =
      """
      {
        "type": "record",
        "name": "Order",
        "namespace": "shop",
        "doc": "An order as it was placed.",
        "fields": [
          {"name": "id", "type": "string"},
          {"name": "total", "type": "double", "doc": "In euros."}
        ]
      }
      """;

  public static final String NEW_ORDER =
      OLD_ORDER.replace(
          "\"doc\": \"In euros.\"}",
          "\"doc\": \"In euros.\"},\n    {\"name\": \"channel\", \"type\": \"string\"}");

  public static final String SQL =
      """
      WITH paid AS (
        SELECT * FROM orders WHERE status = 'PAID'
      )
      SELECT day, sum(total) AS revenue FROM paid GROUP BY day
      """;

  private Samples() {}

  public static final String JSON_PATH = "customers/schema/customer.schema.json";

  public static OpenedWorkspace workspace() {
    WorkspaceFile order = new WorkspaceFile(ORDER_PATH, FileKind.AVRO_SCHEMA, 300);
    WorkspaceFile sql = new WorkspaceFile(SQL_PATH, FileKind.TRANSFORMATION, 120);
    WorkspaceFile data = new WorkspaceFile("orders/samples/orders.csv", FileKind.SAMPLE, 12_000);
    WorkspaceFile contract = new WorkspaceFile("orders/orders.odcs.yaml", FileKind.CONTRACT, 2_000);
    WorkspaceFile proto =
        new WorkspaceFile("shipments/schema/shipment.proto", FileKind.PROTOBUF_SCHEMA, 800);
    WorkspaceFile json = new WorkspaceFile(JSON_PATH, FileKind.JSON_SCHEMA, 600);
    WorkspaceFile readme = new WorkspaceFile("README.md", FileKind.OTHER, 400);
    return new OpenedWorkspace(
        Path.of("shop-data"),
        List.of(readme, order, sql, data, contract, proto, json),
        List.of(
            new Product("orders", "orders", List.of(order, sql, data, contract)),
            new Product("shipments", "shipments", List.of(proto)),
            new Product("customers", "customers", List.of(json))),
        Optional.of(
            new RepositoryState(
                Optional.of("main"),
                Optional.of("0123456789abcdef"),
                Optional.empty(),
                0,
                0,
                Optional.empty(),
                List.of(new ChangedFile(ORDER_PATH, FileState.MODIFIED, Optional.empty())))),
        List.of());
  }

  public static List<Commit> commits() {
    Author author = new Author("Kim Park", "kim@example.org");
    return List.of(
        new Commit(
            "fedcba9876543210",
            author,
            OffsetDateTime.parse("2026-03-02T09:30:00+01:00"),
            "Say what the total of an order is counted in",
            List.of("0123456789abcdef"),
            List.of("main", "v1.1.0")),
        new Commit(
            "0123456789abcdef",
            author,
            OffsetDateTime.parse("2026-03-01T17:05:00+01:00"),
            "Add orders",
            List.of(),
            List.of()));
  }

  /// The finding that comparing [#OLD_ORDER] with a text that adds a field without default gives.
  public static Finding fieldWithoutDefault(String text) {
    int start = text.indexOf("{\"name\": \"channel\"");
    TextRange range = new TextRange(start, text.indexOf('}', start) + 1);
    return new Finding(
        "avro-field-added-no-default",
        Severity.ERROR,
        Effect.BREAK,
        Effect.OK,
        Layer.WIRE,
        Set.of(Layer.WIRE),
        "Order.channel",
        Optional.of(Location.of(ORDER_PATH, LineIndex.of(text), range)),
        Optional.empty(),
        "Field channel is new and has no default: readers with this schema cannot read data that"
            + " was written without it.",
        "Give it a default, then upgrade readers before writers.",
        Optional.empty(),
        List.of("avro:READER_FIELD_MISSING_DEFAULT_VALUE"),
        List.of(
            Fix.inFile(
                "Add a default of \"\"",
                ORDER_PATH,
                List.of(TextEdit.insert(range.end() - 1, ", \"default\": \"\"")))));
  }

  public static Verdict verdict(String text) {
    boolean breaks = text.contains("\"channel\"") && !text.contains("\"default\"");
    return new Verdict(
        breaks ? Answer.NO : Answer.YES,
        Answer.YES,
        breaks ? List.of(fieldWithoutDefault(text)) : List.of(),
        List.of(),
        List.of());
  }
}

package dev.meshwright.schema.proto.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.schema.proto.ProtoSchemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A text, an operation, and the text that it must make; also with other line ends and with a byte
/// order mark.
final class ProtoCase {

  static final FileSource FILES =
      FileSource.of(
          Map.of(
              "pay/money.proto",
              "syntax = \"proto3\";\npackage pay;\nmessage Money { int64 cents = 1; }\n"
                  + "enum Currency { CURRENCY_UNSPECIFIED = 0; }\n",
              "shop/item.proto",
              "syntax = \"proto3\";\npackage shop;\nmessage Item {}\n"));

  private ProtoCase() {}

  static ProtoDocument read(String text) {
    return ProtoSchemas.parse("shop/order.proto", text, FILES);
  }

  static List<String> path(String... steps) {
    return List.of(steps);
  }

  static String after(String before, SchemaOperation operation) {
    ProtoDocument document = read(before);
    String edited = TextEdits.apply(before, new ProtoEditor(document).edits(operation));
    List<String> found = new ArrayList<>(errors(read(edited)));
    errors(document).forEach(found::remove);
    assertEquals(List.of(), found, edited);
    return edited;
  }

  static void check(String before, SchemaOperation operation, String expected) {
    assertEquals(expected, after(before, operation));
    assertEquals(crlf(expected), after(crlf(before), operation));
    assertEquals("\uFEFF" + expected, after("\uFEFF" + before, operation));
  }

  /// The operation must not change anything.
  static void refused(String before, SchemaOperation operation) {
    assertEquals(List.of(), new ProtoEditor(read(before)).edits(operation));
  }

  private static String crlf(String text) {
    return text.replace("\n", "\r\n");
  }

  static List<String> errors(ProtoDocument document) {
    return document.problems().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .map(Problem::rule)
        .toList();
  }
}

package dev.meshwright.schema.avro;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.text.TreeEdits;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What can be done to a schema in its structure, as minimal edits of its text.
///
/// Fields and types must come from the document and be written in its own file. A document that is
/// not JSON ([AvroDocument#isEditable]) and an index out of bounds give no edits. What an edit
/// makes of the schema is for the next parse to judge: an invalid name is reported there, not
/// refused here.
public final class AvroEdits {

  private AvroEdits() {}

  /// Sets the documentation of a field; an empty text removes it.
  public static List<TextEdit> setDoc(AvroDocument document, AvroField field, String doc) {
    return setText(document, field.node(), "doc", doc);
  }

  /// Sets the documentation of a type; an empty text removes it.
  public static List<TextEdit> setDoc(AvroDocument document, AvroNamed type, String doc) {
    return setText(document, type.node(), "doc", doc);
  }

  /// Sets the default of a field.
  ///
  /// @param json JSON text: `null`, `0`, `"NEW"` with its quotes
  public static List<TextEdit> setDefault(AvroDocument document, AvroField field, String json) {
    return document.isEditable()
        ? TreeEdits.setMember(document.tree(), field.node(), "default", json)
        : List.of();
  }

  static List<TextEdit> removeDefault(AvroDocument document, AvroField field) {
    return remove(document, field.node(), Set.of("default"));
  }

  /// Makes a field take null, or refuse it. A field without a default gets null as its default; a
  /// default of null goes when null is refused. The branch of the default comes first.
  public static List<TextEdit> setNullable(
      AvroDocument document, AvroField field, boolean nullable) {
    return document.isEditable()
        ? AvroNullability.edits(document.tree(), field, nullable)
        : List.of();
  }

  /// Gives a field's type, or the branch of its union that is not null, a logical type.
  static List<TextEdit> setLogicalType(AvroDocument document, AvroField field, String logicalType) {
    return logicalType.equals("decimal")
        ? setDecimal(document, field, 18, 2)
        : AvroLogicalTypeEdits.set(document, field, logicalType, "", "");
  }

  /// Makes a field's type a decimal.
  static List<TextEdit> setDecimal(
      AvroDocument document, AvroField field, int precision, int scale) {
    return AvroLogicalTypeEdits.set(
        document, field, "decimal", String.valueOf(precision), String.valueOf(scale));
  }

  static List<TextEdit> removeLogicalType(AvroDocument document, AvroField field) {
    return AvroLogicalTypeEdits.remove(document, field);
  }

  /// Adds a field before the one at `index`; at the end when there is none.
  ///
  /// @param typeJson JSON text of the type
  /// @param defaultJson JSON text of the default; empty for none
  public static List<TextEdit> addField(
      AvroDocument document,
      AvroRecord record,
      int index,
      String name,
      String typeJson,
      String defaultJson) {
    String json =
        "{\"name\": %s, \"type\": %s%s}"
            .formatted(
                JsonQuotes.quote(name),
                typeJson,
                defaultJson.isEmpty() ? "" : ", \"default\": " + defaultJson);
    if (!document.isEditable()) {
      return List.of();
    }
    return list(record.node(), "fields")
        .map(fields -> TreeEdits.insertItem(document.tree(), fields, Math.max(index, 0), json))
        .orElseGet(
            () -> TreeEdits.setMember(document.tree(), record.node(), "fields", "[" + json + "]"));
  }

  private static List<TextEdit> setText(
      AvroDocument document, ObjectNode node, String key, String text) {
    if (text.isEmpty()) {
      return remove(document, node, Set.of(key));
    }
    return document.isEditable()
        ? TreeEdits.setMember(document.tree(), node, key, JsonQuotes.quote(text))
        : List.of();
  }

  private static List<TextEdit> remove(AvroDocument document, ObjectNode node, Set<String> keys) {
    return document.isEditable() ? TreeEdits.removeMembers(document.tree(), node, keys) : List.of();
  }

  private static Optional<ArrayNode> list(ObjectNode node, String key) {
    return node.get(key).filter(ArrayNode.class::isInstance).map(ArrayNode.class::cast);
  }
}

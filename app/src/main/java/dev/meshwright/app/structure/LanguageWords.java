package dev.meshwright.app.structure;

import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.structure.NodeKind;
import dev.meshwright.uikit.view.Texts;
import java.util.Optional;

/// What a language calls the parts of its declarations, and which of them it has columns for.
final class LanguageWords {

  private final Texts texts;
  private final FileKind kind;

  LanguageWords(Texts texts, FileKind kind) {
    this.texts = texts;
    this.kind = kind;
  }

  /// Whether fields have numbers.
  boolean hasNumbers() {
    return kind == FileKind.PROTOBUF_SCHEMA;
  }

  /// Whether a value that may be null is another question than whether there is one.
  boolean hasPresence() {
    return kind == FileKind.JSON_SCHEMA;
  }

  /// The title of the column that says whether there may be no value.
  String nullableColumn() {
    return hasNumbers() ? texts.get("column.optional") : texts.get("column.nullable");
  }

  String nullable() {
    return hasNumbers() ? texts.get("form.optional") : texts.get("form.nullable");
  }

  String defaultValue() {
    return hasNumbers() ? texts.get("column.default") : texts.get("form.default");
  }

  /// What can be kept of the old name of a field; empty where nothing can.
  Optional<String> keptName(StructureRow row) {
    return switch (kind) {
      case AVRO_SCHEMA -> Optional.of(texts.get("form.keep.alias"));
      case PROTOBUF_SCHEMA ->
          row.node().kind() == NodeKind.FIELD
              ? Optional.of(texts.get("form.keep.json"))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /// Adding to what a row holds.
  String addInside(StructureRow row) {
    return switch (row.node().kind()) {
      case FILE -> texts.get("menu.add.message");
      case SERVICE -> texts.get("menu.add.method");
      default ->
          !row.node().type().holdsSymbols()
              ? isProperties() ? texts.get("menu.add.property") : texts.get("menu.add.inside")
              : hasNumbers() ? texts.get("menu.add.value") : texts.get("menu.add.symbol");
    };
  }

  /// Adding below a row.
  ///
  /// @param outer that the row is in
  String addBelow(StructureRow row, StructureRow outer) {
    return switch (outer.node().kind()) {
      case FILE -> texts.get("menu.add.message.below");
      case SERVICE -> texts.get("menu.add.method.below");
      default ->
          !row.isSymbol()
              ? isProperties() ? texts.get("menu.add.property.below") : texts.get("menu.add")
              : hasNumbers()
                  ? texts.get("menu.add.value.below")
                  : texts.get("menu.add.symbol.below");
    };
  }

  private boolean isProperties() {
    return kind == FileKind.JSON_SCHEMA;
  }
}

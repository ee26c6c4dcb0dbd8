package dev.meshwright.schema.avro;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroLabels;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.avro.AvroUnion;
import dev.meshwright.model.structure.DeclarationProperty;
import dev.meshwright.model.structure.ListChange;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.text.TreeEdits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The types of a field in their order: a default is of the first, and readers take the first that
/// fits.
final class AvroUnionTypes {

  /// What a change of types may leave behind: a type of another file, a default to be mended.
  private static final Set<String> MENDABLE =
      Set.of("avro-unknown-type", "avro-default-invalid", "avro-default-not-first-branch");

  static final String UNION = "union";

  private final AvroDocument document;
  private final AvroField field;

  AvroUnionTypes(AvroDocument document, AvroField field) {
    this.document = document;
    this.field = field;
  }

  DeclarationProperty property() {
    List<String> labels =
        field.type() instanceof AvroUnion union
            ? union.branches().stream().map(AvroLabels::of).toList()
            : List.of();
    return new DeclarationProperty(
        UNION, DeclarationProperty.Kind.ORDERED, Optional.empty(), labels);
  }

  /// The type of the field after a change; empty where it can have no such one, as a union that
  /// holds a type twice, or one that is used before it is declared.
  Optional<String> changed(ListChange change) {
    if (!document.isEditable()) {
      return Optional.empty();
    }
    List<TextEdit> edits =
        field.type() instanceof AvroUnion union && union.node() instanceof ArrayNode list
            ? inUnion(union, list, change)
            : besides(change);
    return Optional.of(edits).filter(found -> !found.isEmpty() && isSound(found)).map(this::type);
  }

  private List<TextEdit> inUnion(AvroUnion union, ArrayNode list, ListChange change) {
    int count = list.items().size();
    if (count != union.branches().size()) {
      return List.of();
    }
    return switch (change) {
      case ListChange.Add(int index, String written) ->
          TreeEdits.insertItem(document.tree(), list, index, AvroTypeEdits.json(written));
      case ListChange.Remove(int index) -> index < count ? without(union, list, index) : List.of();
      case ListChange.Move(int from, int to) ->
          from == to || from >= count || to < 0 || to >= count
              ? List.of()
              : TreeEdits.moveItems(document.tree(), list, Set.of(from), to > from ? to + 1 : to);
    };
  }

  /// One that is left alone needs no union.
  private List<TextEdit> without(AvroUnion union, ArrayNode list, int index) {
    if (union.branches().size() != 2) {
      return TreeEdits.removeItem(document.tree(), list, index);
    }
    AvroType left = union.branches().get(1 - index);
    return List.of(TextEdit.replace(union.range(), left.range().of(document.text())));
  }

  private List<TextEdit> besides(ListChange change) {
    return change instanceof ListChange.Add(int index, String written)
        ? List.of(
            TextEdit.insert(
                field.type().range().start(),
                index == 0 ? "[" + AvroTypeEdits.json(written) + ", " : "["),
            TextEdit.insert(
                field.type().range().end(),
                index == 0 ? "]" : ", " + AvroTypeEdits.json(written) + "]"))
        : List.of();
  }

  private String type(List<TextEdit> edits) {
    String after = TextEdits.apply(document.text(), edits);
    TextRange now = field.type().range();
    int grown = after.length() - document.text().length();
    return after.substring(now.start(), now.end() + grown);
  }

  /// Whether nothing is wrong with the schema that was not before.
  private boolean isSound(List<TextEdit> edits) {
    List<String> found = faults(TextEdits.apply(document.text(), edits));
    faults(document.text()).forEach(found::remove);
    return found.isEmpty();
  }

  /// The rules that a text breaks by itself, once for each time.
  private List<String> faults(String text) {
    return new ArrayList<>(
        AvroSchemas.parse(document.file(), text, FileSource.empty()).problems().stream()
            .map(Problem::rule)
            .filter(rule -> !MENDABLE.contains(rule))
            .toList());
  }
}

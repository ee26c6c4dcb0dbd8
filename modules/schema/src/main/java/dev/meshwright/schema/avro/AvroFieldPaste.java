package dev.meshwright.schema.avro;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroName;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.JsonText;
import dev.meshwright.text.TreeEdits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Adds fields that were written elsewhere to a record. A field that would have the name of another
/// one gets a new name, and so does a type that the file declares already; where that declaration
/// is the same and stands before, the field refers to it.
final class AvroFieldPaste {

  private static final Set<String> NAMED = Set.of("record", "error", "enum", "fixed");

  private final AvroDocument document;
  private final AvroRecord record;
  private final Set<String> fieldNames;

  AvroFieldPaste(AvroDocument document, AvroRecord record) {
    this.document = document;
    this.record = record;
    this.fieldNames = record.fields().stream().map(AvroField::name).collect(Collectors.toSet());
  }

  /// @param text one field, several with commas between them, a list of them, or a record
  List<TextEdit> paste(int index, String text) {
    String plain = text.strip().replaceAll("^,+|,+$", "");
    return plain.isEmpty() ? List.of() : paste(index, List.of(plain), List.of());
  }

  /// @param leaving fields of the same schema that go from where they are
  List<TextEdit> paste(int index, List<String> texts, List<List<String>> leaving) {
    TreeDocument pasted =
        JsonText.parse("", "[" + String.join(",", texts) + "]", JsonText.Comments.ALLOWED);
    List<ObjectNode> found = new ArrayList<>();
    boolean sound = pasted.problems().isEmpty() && collect(pasted.root(), found);
    if (!document.isEditable() || !sound || found.isEmpty()) {
      return List.of();
    }
    int offset = offset(index);
    Set<String> types =
        leaving.isEmpty() ? new HashSet<>(document.types().keySet()) : new HashSet<>();
    List<TextEdit> renames = new ArrayList<>();
    for (ObjectNode field : found) {
      rename(field.string("name").orElseThrow(), fieldNames, "", renames);
      field
          .get("type")
          .ifPresent(type -> renameTypes(type, record.name().namespace(), types, offset, renames));
    }
    List<String> items = found.stream().map(field -> cut(pasted.text(), field, renames)).toList();
    return list()
        .map(list -> TreeEdits.insertItems(document.tree(), list, Math.max(0, index), items))
        .orElse(List.of());
  }

  private Optional<ArrayNode> list() {
    return record
        .node()
        .get("fields")
        .filter(ArrayNode.class::isInstance)
        .map(ArrayNode.class::cast);
  }

  private int offset(int index) {
    List<AvroField> fields = record.fields();
    return index < fields.size()
        ? fields.get(Math.max(0, index)).node().range().start()
        : record.range().end();
  }

  /// @return whether all of it is fields
  private static boolean collect(TreeNode node, List<ObjectNode> into) {
    if (node instanceof ArrayNode list) {
      return list.items().stream().allMatch(item -> collect(item, into));
    }
    if (!(node instanceof ObjectNode object)) {
      return false;
    }
    boolean isRecord =
        object.string("type").filter(type -> NAMED.contains(type.value())).isPresent()
            && object.get("fields").isPresent();
    if (isRecord) {
      return collect(object.get("fields").orElseThrow(), into);
    }
    into.add(object);
    return object.string("name").isPresent() && object.get("type").isPresent();
  }

  private static String rename(
      StringNode name, Set<String> taken, String namespace, List<TextEdit> renames) {
    String free = name.value();
    for (int number = 2; taken.contains(AvroName.full(free, namespace)); number++) {
      free = name.value() + number;
    }
    taken.add(AvroName.full(free, namespace));
    if (!free.equals(name.value())) {
      renames.add(TextEdit.replace(name.range(), JsonQuotes.quote(free)));
    }
    return free;
  }

  private void renameTypes(
      TreeNode node, String namespace, Set<String> taken, int offset, List<TextEdit> renames) {
    switch (node) {
      case ArrayNode list ->
          list.items().forEach(item -> renameTypes(item, namespace, taken, offset, renames));
      case ObjectNode object -> {
        Optional<StringNode> word = object.string("type");
        Optional<StringNode> name = object.string("name");
        if (word.filter(type -> NAMED.contains(type.value())).isPresent() && name.isPresent()) {
          String around = object.string("namespace").map(StringNode::value).orElse(namespace);
          AvroName full = AvroName.of(name.get(), around);
          Optional<AvroNamed> same =
              Optional.ofNullable(document.types().get(full.full()))
                  .filter(type -> taken.contains(type.fullName()) && isSame(type, object, offset));
          if (same.isPresent()) {
            renames.add(TextEdit.replace(object.range(), JsonQuotes.quote(full.full())));
            return;
          }
          rename(name.get(), taken, full.namespace(), renames);
          around(object, full.namespace(), taken, offset, renames);
        } else {
          around(object, namespace, taken, offset, renames);
        }
      }
      default -> {}
    }
  }

  private void around(
      ObjectNode object, String namespace, Set<String> taken, int offset, List<TextEdit> renames) {
    for (Member member : object.members()) {
      switch (member.key().value()) {
        case "type", "items", "values", "fields" ->
            renameTypes(member.value(), namespace, taken, offset, renames);
        default -> {}
      }
    }
  }

  /// Whether a type says the same as pasted text, and stands before the place of the paste.
  private boolean isSame(AvroNamed type, ObjectNode pasted, int offset) {
    return type.file().equals(document.file())
        && type.range().start() < offset
        && JsonText.compact(type.node()).equals(JsonText.compact(pasted));
  }

  private static String cut(String text, ObjectNode field, List<TextEdit> renames) {
    List<TextEdit> inside =
        renames.stream()
            .filter(edit -> field.range().contains(edit.range()))
            .map(edit -> TextEdit.replace(inside(field, edit.range()), edit.replacement()))
            .toList();
    return TextEdits.apply(field.range().of(text), inside);
  }

  private static TextRange inside(ObjectNode field, TextRange range) {
    int start = field.range().start();
    return new TextRange(range.start() - start, range.end() - start);
  }
}

package dev.meshwright.schema.avro;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroName;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.JsonText;
import dev.meshwright.text.TreeEdits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Adds fields that were written elsewhere to a record. A field that would have the name of another
/// one gets a new name, and so does a type that the file declares already; where that declaration
/// is the same and stands before, the field refers to it.
final class AvroFieldPaste {

  private static final Set<String> RECORDS = Set.of("record", "error");

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
    return plain.isEmpty() ? List.of() : paste(index, plain, value -> Optional.empty(), false);
  }

  /// Takes fields in that leave another record of the same schema.
  List<TextEdit> move(int index, List<Leaving> leaving) {
    return paste(
        index,
        leaving.stream().map(Leaving::text).collect(Collectors.joining(",")),
        value -> Optional.of(leaving.get(value).namespace()),
        true);
  }

  /// A field that leaves its record.
  ///
  /// @param namespace around it
  record Leaving(String text, String namespace) {}

  /// A field and the namespace around it where it was; empty when nobody knows.
  private record Pasted(ObjectNode field, Optional<String> namespace) {}

  /// @param namespaces that were around the values of the text, by their places
  private List<TextEdit> paste(
      int index, String text, IntFunction<Optional<String>> namespaces, boolean moving) {
    TreeDocument pasted = JsonText.parse("", "[" + text + "]", JsonText.Comments.ALLOWED);
    List<Pasted> found = new ArrayList<>();
    boolean sound =
        pasted.problems().isEmpty()
            && pasted.root() instanceof ArrayNode values
            && IntStream.range(0, values.items().size())
                .allMatch(i -> collect(values.items().get(i), namespaces.apply(i), found));
    if (!document.isEditable() || !sound || found.isEmpty()) {
      return List.of();
    }
    String to = record.name().namespace();
    AvroPastedTypes types = new AvroPastedTypes(document, moving, offset(index));
    List<TextEdit> renames = new ArrayList<>();
    for (Pasted one : found) {
      rename(one.field().string("name").orElseThrow(), renames);
      one.field().get("type").ifPresent(type -> types.type(type, one.namespace().orElse(to), to));
    }
    renames.addAll(types.edits());
    List<String> items =
        found.stream().map(one -> cut(pasted.text(), one.field(), renames)).toList();
    return AvroFieldPaths.list(record)
        .filter(list -> types.sayable())
        .map(list -> TreeEdits.insertItems(document.tree(), list, Math.max(0, index), items))
        .orElse(List.of());
  }

  private int offset(int index) {
    List<AvroField> fields = record.fields();
    return index < fields.size()
        ? fields.get(Math.max(0, index)).node().range().start()
        : record.range().end();
  }

  /// @return whether all of it is fields
  private static boolean collect(TreeNode node, Optional<String> namespace, List<Pasted> into) {
    if (node instanceof ArrayNode list) {
      return list.items().stream().allMatch(item -> collect(item, namespace, into));
    }
    if (!(node instanceof ObjectNode object)) {
      return false;
    }
    boolean isRecord =
        object.string("type").filter(type -> RECORDS.contains(type.value())).isPresent()
            && object.get("fields").isPresent();
    if (isRecord) {
      return collect(object.get("fields").orElseThrow(), around(object).or(() -> namespace), into);
    }
    into.add(new Pasted(object, namespace));
    return object.string("name").isPresent() && object.get("type").isPresent();
  }

  /// The namespace that a record says for itself.
  private static Optional<String> around(ObjectNode object) {
    return object
        .string("name")
        .filter(name -> name.value().indexOf('.') >= 0)
        .map(name -> AvroName.of(name, "").namespace())
        .or(() -> object.string("namespace").map(StringNode::value));
  }

  private void rename(StringNode name, List<TextEdit> renames) {
    String free = name.value();
    for (int number = 2; fieldNames.contains(free); number++) {
      free = name.value() + number;
    }
    fieldNames.add(free);
    if (!free.equals(name.value())) {
      renames.add(TextEdit.replace(name.range(), JsonQuotes.quote(free)));
    }
  }

  /// The text of a field, with those of the edits that are about it.
  static String cut(String text, ObjectNode field, List<TextEdit> renames) {
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

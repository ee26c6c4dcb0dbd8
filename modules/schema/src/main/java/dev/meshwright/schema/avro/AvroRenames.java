package dev.meshwright.schema.avro;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.avro.AvroAlias;
import dev.meshwright.model.avro.AvroArray;
import dev.meshwright.model.avro.AvroBroken;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroEnum;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroFixed;
import dev.meshwright.model.avro.AvroMap;
import dev.meshwright.model.avro.AvroName;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroPrimitive;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.avro.AvroReference;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.avro.AvroUnion;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.text.TreeEdits;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Gives fields and the type of a schema other names.
public final class AvroRenames {

  private final AvroDocument document;
  private final boolean keepAlias;

  /// @param keepAlias whether the old name stays as an alias, so that old data is still read
  public AvroRenames(AvroDocument document, boolean keepAlias) {
    this.document = document;
    this.keepAlias = keepAlias;
  }

  public List<TextEdit> rename(AvroField field, String name) {
    List<String> aliases = field.aliases().stream().map(AvroAlias::name).toList();
    return rename(field.node(), field.name(), name, name, aliases);
  }

  /// With the places of the same file that refer to the type.
  List<TextEdit> rename(AvroNamed type, String name) {
    AvroName old = type.name();
    String full = AvroName.full(name, old.namespace());
    String written = old.written().value().indexOf('.') < 0 ? name : full;
    List<String> aliases = type.aliases().stream().map(alias -> alias.written().value()).toList();
    List<TextEdit> edits =
        new ArrayList<>(rename(type.node(), old.simple(), name, written, aliases));
    if (!edits.isEmpty()) {
      references(document.root())
          .filter(reference -> reference.fullName().equals(old.full()))
          .map(AvroReference::node)
          .forEach(node ->
              edits.add(
                  TextEdit.replace(
                      node.range(),
                      JsonQuotes.quote(node.value().indexOf('.') < 0 ? name : full))));
    }
    return edits;
  }

  private List<TextEdit> rename(
      ObjectNode node, String old, String name, String written, List<String> aliases) {
    if (!document.isEditable() || node.member("name").isEmpty() || name.equals(old)) {
      return List.of();
    }
    List<String> wanted = new ArrayList<>(aliases);
    wanted.remove(name);
    if (keepAlias && !wanted.contains(old)) {
      wanted.add(old);
    }
    List<TextEdit> edits =
        new ArrayList<>(
            TreeEdits.replace(node.get("name").orElseThrow(), JsonQuotes.quote(written)));
    if (!wanted.equals(aliases)) {
      edits.addAll(AvroAliasEdits.set(document, node, wanted));
    }
    return edits;
  }

  /// The names that a type uses, in the order of the text.
  static Stream<AvroReference> references(AvroType type) {
    return switch (type) {
      case AvroReference reference -> Stream.of(reference);
      case AvroRecord record -> record.fields().stream().flatMap(field -> references(field.type()));
      case AvroArray array -> references(array.items());
      case AvroMap map -> references(map.values());
      case AvroUnion union -> union.branches().stream().flatMap(AvroRenames::references);
      case AvroPrimitive primitive -> Stream.empty();
      case AvroEnum symbols -> Stream.empty();
      case AvroFixed fixed -> Stream.empty();
      case AvroBroken broken -> Stream.empty();
    };
  }
}

package dev.meshwright.schema.avro.refactor;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.avro.AvroAlias;
import dev.meshwright.model.avro.AvroArray;
import dev.meshwright.model.avro.AvroBroken;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroMap;
import dev.meshwright.model.avro.AvroName;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroPrimitive;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.avro.AvroReference;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.avro.AvroUnion;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.schema.avro.AvroAliasEdits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Gives types other full names in a file that declares or uses them. What says a name relative to
/// the namespace around it goes on doing so where it can.
final class TypeNameEdits {

  private final AvroDocument document;
  private final Map<String, String> names;
  private final boolean keepOld;
  private final List<TextEdit> edits = new ArrayList<>();

  /// @param names the full names as they are to be, by those that they are
  /// @param keepOld whether the old name stays as an alias
  private TypeNameEdits(AvroDocument document, Map<String, String> names, boolean keepOld) {
    this.document = document;
    this.names = names;
    this.keepOld = keepOld;
  }

  /// @param namespace around the types of a protocol, as it is to be
  static List<TextEdit> edits(
      AvroDocument document, Map<String, String> names, String namespace, boolean keepOld) {
    TypeNameEdits writer = new TypeNameEdits(document, names, keepOld);
    writer.type(document.root(), namespace);
    return writer.edits;
  }

  private void type(AvroType type, String around) {
    switch (type) {
      case AvroReference reference -> reference(reference, around);
      case AvroNamed named -> definition(named, around);
      case AvroArray array -> type(array.items(), around);
      case AvroMap map -> type(map.values(), around);
      case AvroUnion union -> union.branches().forEach(branch -> type(branch, around));
      case AvroPrimitive primitive -> {}
      case AvroBroken broken -> {}
    }
  }

  private void reference(AvroReference reference, String around) {
    String written = reference.node().value();
    String old = document.resolve(reference).map(AvroNamed::fullName).orElse(reference.fullName());
    String wanted = names.getOrDefault(old, old);
    boolean isShort = written.indexOf('.') < 0;
    // A type without a namespace is known by its name inside others too.
    boolean says =
        AvroName.full(written, around).equals(wanted)
            || (written.equals(wanted) && wanted.indexOf('.') < 0);
    if (!says) {
      String simple = simple(wanted);
      boolean stays = isShort && AvroName.full(simple, around).equals(wanted);
      edits.add(
          TextEdit.replace(reference.node().range(), JsonQuotes.quote(stays ? simple : wanted)));
    }
  }

  private void definition(AvroNamed type, String around) {
    AvroName old = type.name();
    String full = names.getOrDefault(old.full(), old.full());
    String namespace = full.substring(0, Math.max(0, full.lastIndexOf('.')));
    String simple = simple(full);
    Optional<StringNode> own = type.node().string("namespace");
    if (old.written().value().indexOf('.') >= 0) {
      write(old.written(), full);
    } else {
      write(old.written(), simple);
      if (own.isPresent()) {
        write(own.get(), namespace);
      } else if (!around.equals(namespace)) {
        edits.addAll(Definitions.namespaced(document, type, namespace));
      }
    }
    aliases(type, full, namespace);
    if (type instanceof AvroRecord record) {
      record.fields().forEach(field -> type(field.type(), namespace));
    }
  }

  private void write(StringNode node, String wanted) {
    if (!node.value().equals(wanted)) {
      edits.add(TextEdit.replace(node.range(), JsonQuotes.quote(wanted)));
    }
  }

  private void aliases(AvroNamed type, String full, String namespace) {
    if (full.equals(type.fullName())) {
      return;
    }
    List<String> wanted = new ArrayList<>();
    for (AvroAlias alias : type.aliases()) {
      if (!alias.name().equals(full)) {
        wanted.add(relative(alias.written().value(), alias.name(), namespace));
      }
    }
    String old = relative(type.name().simple(), type.fullName(), namespace);
    if (keepOld && !wanted.contains(old)) {
      wanted.add(old);
    }
    edits.addAll(AvroAliasEdits.set(document, type.node(), wanted));
  }

  /// As it is written, where that still means the same.
  private static String relative(String written, String full, String namespace) {
    return AvroName.full(written, namespace).equals(full) ? written : full;
  }

  private static String simple(String full) {
    return full.substring(full.lastIndexOf('.') + 1);
  }
}

package dev.meshwright.compat.avro;

import dev.meshwright.model.avro.AvroArray;
import dev.meshwright.model.avro.AvroBroken;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroEnum;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroFixed;
import dev.meshwright.model.avro.AvroMap;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroPrimitive;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.avro.AvroReference;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.avro.AvroUnion;
import dev.meshwright.model.tree.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/// Whether two schemas are the same to Apache Avro: all but aliases, documentation and the default
/// of an enum. The writer's names are compared as the reader's aliases have made them.
final class AvroEqualSchemas {

  private static final Set<String> OF_TYPES =
      Set.of(
          "type",
          "name",
          "namespace",
          "doc",
          "aliases",
          "fields",
          "symbols",
          "items",
          "values",
          "size");
  private static final Set<String> OF_ENUMS =
      Set.of("type", "name", "namespace", "doc", "aliases", "symbols", "default");
  private static final Set<String> OF_FIELDS =
      Set.of("type", "name", "doc", "aliases", "default", "order");

  private static final String NO_MEMBERS = "{}";

  private final AvroDocument readers;
  private final AvroDocument writers;
  private final Names names;
  private final Set<Pair> met = new HashSet<>();
  private final Deque<Pair> pending = new ArrayDeque<>();

  /// What the writer's names are by now.
  interface Names {

    String type(String fullName);

    /// @param record as the writer calls it
    String field(AvroRecord record, String name);
  }

  private record Pair(AvroNamed reader, AvroNamed writer) {}

  private AvroEqualSchemas(AvroDocument readers, AvroDocument writers, Names names) {
    this.readers = readers;
    this.writers = writers;
    this.names = names;
  }

  static boolean areEqual(AvroDocument readers, AvroDocument writers, Names names) {
    return new AvroEqualSchemas(readers, writers, names).areEqual();
  }

  private boolean areEqual() {
    boolean equal = isEqual(readers.root(), writers.root());
    while (equal && !pending.isEmpty()) {
      Pair pair = pending.remove();
      equal = isEqual(pair.reader(), pair.writer());
    }
    return equal;
  }

  private boolean isEqual(AvroType written, AvroType other) {
    AvroType reader = readers.deref(written);
    AvroType writer = writers.deref(other);
    return switch (reader) {
      case AvroNamed named -> writer instanceof AvroNamed same && isSameName(named, same);
      case AvroArray array ->
          writer instanceof AvroArray same
              && isEqual(array.items(), same.items())
              && properties(array).equals(properties(same));
      case AvroMap map ->
          writer instanceof AvroMap same
              && isEqual(map.values(), same.values())
              && properties(map).equals(properties(same));
      case AvroUnion union ->
          writer instanceof AvroUnion same && areEqual(union.branches(), same.branches());
      case AvroPrimitive primitive ->
          writer instanceof AvroPrimitive same
              && primitive.kind() == same.kind()
              && properties(primitive).equals(properties(same));
      case AvroReference ignored -> false;
      case AvroBroken ignored -> false;
    };
  }

  /// Definitions are compared later, so that a chain of them costs no stack.
  private boolean isSameName(AvroNamed reader, AvroNamed writer) {
    Pair pair = new Pair(reader, writer);
    boolean same = names.type(writer.fullName()).equals(reader.fullName());
    if (same && met.add(pair)) {
      pending.add(pair);
    }
    return same;
  }

  private boolean isEqual(AvroNamed reader, AvroNamed writer) {
    return switch (reader) {
      case AvroRecord record ->
          writer instanceof AvroRecord same
              && areEqual(record.fields(), same)
              && AvroJson.normalWithout(record.node(), OF_TYPES)
                  .equals(AvroJson.normalWithout(same.node(), OF_TYPES));
      case AvroEnum type ->
          writer instanceof AvroEnum same
              && type.symbolNames().equals(same.symbolNames())
              && AvroJson.normalWithout(type.node(), OF_ENUMS)
                  .equals(AvroJson.normalWithout(same.node(), OF_ENUMS));
      case AvroFixed fixed ->
          writer instanceof AvroFixed same
              && fixed.size() == same.size()
              && AvroJson.normalWithout(fixed.node(), OF_TYPES)
                  .equals(AvroJson.normalWithout(same.node(), OF_TYPES));
    };
  }

  private boolean areEqual(List<AvroType> branches, List<AvroType> others) {
    Iterator<AvroType> other = others.iterator();
    return branches.size() == others.size()
        && branches.stream().allMatch(branch -> isEqual(branch, other.next()));
  }

  private boolean areEqual(List<AvroField> fields, AvroRecord writer) {
    Iterator<AvroField> others = writer.fields().iterator();
    return fields.size() == writer.fields().size()
        && fields.stream().allMatch(field -> isEqual(field, others.next(), writer));
  }

  private boolean isEqual(AvroField field, AvroField other, AvroRecord writer) {
    return field.name().equals(names.field(writer, other.name()))
        && field.order() == other.order()
        && isEqual(field.type(), other.type())
        && field
            .defaultValue()
            .map(AvroJson::normal)
            .equals(other.defaultValue().map(AvroJson::normal))
        && AvroJson.normalWithout(field.node(), OF_FIELDS)
            .equals(AvroJson.normalWithout(other.node(), OF_FIELDS));
  }

  private static String properties(AvroType type) {
    return type.node() instanceof ObjectNode object
        ? AvroJson.normalWithout(object, OF_TYPES)
        : NO_MEMBERS;
  }
}

package dev.meshwright.compat.proto.compare;

import dev.meshwright.compat.proto.fix.FieldFixes;
import dev.meshwright.compat.proto.pair.MessageIn;
import dev.meshwright.compat.proto.pair.ProtoVersion;
import dev.meshwright.compat.proto.rule.TypeRules;
import dev.meshwright.model.Fix;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.model.proto.ProtoTypeRef;
import java.util.List;
import java.util.Optional;

/// Compares maps, which are repeated messages with a key and a value, with maps and with others.
final class MapComparator {

  /// The types of a map's entries, whether it is written as a map or as a message.
  private record Entry(ProtoTypeRef key, ProtoTypeRef value) {}

  private final ProtoVersion old;
  private final ProtoVersion current;
  private final TypeComparator types;
  private final Pairs pairs;
  private final FieldFixes fixes;

  MapComparator(
      ProtoVersion old, ProtoVersion current, TypeComparator types, Pairs pairs, FieldFixes fixes) {
    this.old = old;
    this.current = current;
    this.types = types;
    this.pairs = pairs;
    this.fixes = fixes;
  }

  void compare(FieldComparator.Fields fields, ChangeCollector changes) {
    Optional<Entry> before = entry(fields.before(), old);
    Optional<Entry> after = entry(fields.after(), current);
    if (before.isEmpty() || after.isEmpty()) {
      changes.add(
          fields
              .typeChange(
                  TypeRules.INCOMPATIBLE,
                  fields.path()
                      + ": "
                      + shown(fields.before())
                      + " -> "
                      + shown(fields.after())
                      + ". A map is a repeated message of key and value; the other is not.")
              .fixedBy(restore(fields)));
      return;
    }
    part(fields, "key", before.get().key, after.get().key, changes);
    part(fields, "value", before.get().value, after.get().value, changes);
    types
        .sameMessage(fields.before(), fields.after())
        .ifPresent(pair -> pairs.request(pair, fields.pair()));
    if (fields.before().isMap() != fields.after().isMap()) {
      changes.add(
          fields
              .typeChange(
                  TypeRules.MESSAGE_CHANGED,
                  fields.path()
                      + ": "
                      + shown(fields.before())
                      + " -> "
                      + shown(fields.after())
                      + ". The bytes are the same; code and JSON are not.")
              .fixedBy(restore(fields)));
    }
  }

  private void part(
      FieldComparator.Fields fields,
      String part,
      ProtoTypeRef before,
      ProtoTypeRef after,
      ChangeCollector changes) {
    String said =
        "The "
            + part
            + " of "
            + fields.path()
            + ": "
            + before.text()
            + " -> "
            + after.text()
            + ". ";
    switch (types.compare(before, after)) {
      case TypeRelation.Same _ -> {
        // Nothing to say.
      }
      case TypeRelation.Known known ->
          changes.add(
              fields
                  .typeChange(known.rule(), said + ChangeWording.effects(known.effects()))
                  .doing(known.effects())
                  .fixedBy(restore(fields)));
      case TypeRelation.Deep deep ->
          pairs.use(
              deep.pair(),
              fields.pair(),
              fields.typeChange(TypeRules.MESSAGE_CHANGED, said).fixedBy(restore(fields)));
    }
  }

  private List<Fix> restore(FieldComparator.Fields fields) {
    return fixes.type(fields.before(), fields.newIn(), fields.after(), fields.oldIn());
  }

  private static Optional<Entry> entry(ProtoField field, ProtoVersion side) {
    if (field.isMap()) {
      return field.mapKey().map(key -> new Entry(key, field.type()));
    }
    if (!(field.type().target() instanceof ProtoTarget.OfMessage target) || field.group()) {
      return Optional.empty();
    }
    Optional<MessageIn> message = side.message(target);
    return message.flatMap(
        m -> number(m, 1).flatMap(key -> number(m, 2).map(v -> new Entry(key.type(), v.type()))));
  }

  private static Optional<ProtoField> number(MessageIn in, long number) {
    return in.message().fields().stream()
        .filter(f -> f.number().value() == number && !f.isRepeated())
        .findFirst();
  }

  private static String shown(ProtoField field) {
    return field
        .mapKey()
        .map(key -> "map<" + key.text() + ", " + field.type().text() + ">")
        .orElse(field.type().text());
  }
}

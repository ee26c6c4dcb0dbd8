package dev.meshwright.compat.proto.compare;

import dev.meshwright.compat.Rule;
import dev.meshwright.compat.proto.fix.FieldFixes;
import dev.meshwright.compat.proto.pair.MessageIn;
import dev.meshwright.compat.proto.rule.FieldRules;
import dev.meshwright.compat.proto.rule.TypeRules;
import dev.meshwright.model.Fix;
import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoPresence;
import dev.meshwright.model.proto.ProtoScalar;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.model.proto.ProtoTypeRef;
import java.util.List;

/// Compares two fields that have the same number.
final class FieldComparator {

  private final TypeComparator types;
  private final MapComparator maps;
  private final Pairs pairs;
  private final RequiredEnums enums;
  private final FieldDetails details;
  private final FieldFixes fixes;

  FieldComparator(
      TypeComparator types,
      MapComparator maps,
      Pairs pairs,
      RequiredEnums enums,
      FieldDetails details,
      FieldFixes fixes) {
    this.details = details;
    this.types = types;
    this.maps = maps;
    this.pairs = pairs;
    this.enums = enums;
    this.fixes = fixes;
  }

  /// Two fields at their places.
  ///
  /// @param pair the messages they stand in
  record Fields(
      TypePair pair, MessageIn oldIn, ProtoField before, MessageIn newIn, ProtoField after) {

    String path() {
      return newIn.path() + "." + after.name().text();
    }

    ProtoChange change(Rule rule, String message) {
      return ProtoChange.of(rule, path(), message)
          .at(newIn.at(after.range()))
          .was(oldIn.at(before.range()));
    }

    /// A change at the type.
    ProtoChange typeChange(Rule rule, String message) {
      return ProtoChange.of(rule, path(), message)
          .at(newIn.at(after.typeRange()))
          .was(oldIn.at(before.typeRange()));
    }
  }

  void compare(Fields fields, ChangeCollector changes) {
    type(fields, changes);
    enums.compare(fields, changes);
    cardinality(fields, changes);
    presence(fields, changes);
    details.compare(fields, changes);
  }

  private void type(Fields fields, ChangeCollector changes) {
    ProtoField before = fields.before();
    ProtoField after = fields.after();
    if (before.isMap() || after.isMap()) {
      maps.compare(fields, changes);
      return;
    }
    boolean framed = before.isMessage() && after.isMessage();
    if (framed && before.features().messageEncoding() != after.features().messageEncoding()) {
      changes.add(
          fields
              .typeChange(
                  TypeRules.ENCODING_CHANGED,
                  fields.path()
                      + " is framed as "
                      + words(after)
                      + " now, and was framed as "
                      + words(before)
                      + ": neither version reads the other's value.")
              .fixedBy(
                  fixes.feature(
                      fields.newIn(),
                      after,
                      "message_encoding",
                      before.features().messageEncoding())));
      return;
    }
    types.sameMessage(before, after).ifPresent(pair -> pairs.request(pair, fields.pair()));
    addTypeChange(fields, types.compare(before.type(), after.type()), changes);
  }

  private static String words(ProtoField field) {
    return switch (field.features().messageEncoding()) {
      case DELIMITED -> "a group";
      case LENGTH_PREFIXED -> "a message with its length";
    };
  }

  private void addTypeChange(Fields fields, TypeRelation relation, ChangeCollector changes) {
    String before = shown(fields.before());
    String after = shown(fields.after());
    switch (relation) {
      case TypeRelation.Same _ -> {
        // Nothing to say.
      }
      case TypeRelation.Known known -> {
        Severity severity =
            known.rule().id().equals(TypeRules.ENUM_INTEGER.id())
                    && known.effects().backward() == Effect.LOSSY
                ? Severity.ERROR
                : known.rule().severity();
        changes.add(
            fields
                .typeChange(
                    known.rule(),
                    fields.path()
                        + ": "
                        + before
                        + " -> "
                        + after
                        + ". "
                        + ChangeWording.effects(known.effects()))
                .doing(known.effects())
                .as(severity)
                .fixedBy(restoreType(fields)));
      }
      case TypeRelation.Deep deep ->
          pairs.use(
              deep.pair(),
              fields.pair(),
              fields
                  .typeChange(
                      TypeRules.MESSAGE_CHANGED,
                      fields.path()
                          + ": "
                          + before
                          + " -> "
                          + after
                          + ". What happens to its bytes is what happens between the fields of the"
                          + " two.")
                  .fixedBy(restoreType(fields)));
    }
  }

  private static String shown(ProtoField field) {
    return field.type().target() instanceof ProtoTarget.OfScalar scalar
        ? scalar.type().text()
        : field.type().fullName();
  }

  private List<Fix> restoreType(Fields fields) {
    return fixes.type(fields.before(), fields.newIn(), fields.after(), fields.oldIn());
  }

  private void cardinality(Fields fields, ChangeCollector changes) {
    ProtoField before = fields.before();
    ProtoField after = fields.after();
    if (before.isRepeated() == after.isRepeated()) {
      boolean packs = isPacked(before) && isPacked(after);
      if (before.isRepeated()
          && packs
          && before.features().repeatedFieldEncoding()
              != after.features().repeatedFieldEncoding()) {
        changes.add(
            fields
                .change(
                    FieldRules.PACKED_CHANGED,
                    fields.path() + " is written " + packed(after) + " now. Parsers accept both.")
                .fixedBy(fixes.packed(before, fields.newIn(), after)));
      }
      return;
    }
    boolean grown = after.isRepeated();
    String loss =
        packs(after.type())
            ? "of packed numbers they see none"
            : "they keep only the last of many values";
    changes.add(
        fields
            .change(
                grown ? FieldRules.TO_REPEATED : FieldRules.TO_SINGULAR,
                fields.path()
                    + (grown
                        ? " is repeated now. Old readers lose new values: " + loss + "."
                        : " is no longer repeated. New readers lose old values: " + loss + "."))
            .fixedBy(fixes.label(before, fields.newIn(), after)));
  }

  private static String packed(ProtoField field) {
    return switch (field.features().repeatedFieldEncoding()) {
      case PACKED -> "packed";
      case EXPANDED -> "value by value";
    };
  }

  /// Whether the values of a field can be packed; entries of maps cannot.
  private static boolean isPacked(ProtoField field) {
    return !field.isMap() && packs(field.type());
  }

  /// Whether repeated values of a type can be packed; enums can.
  private static boolean packs(ProtoTypeRef type) {
    return switch (type.target()) {
      case ProtoTarget.OfScalar scalar -> scalar.type().isPackable();
      case ProtoTarget.OfEnum _ -> true;
      case ProtoTarget.OfMessage _, ProtoTarget.Unresolved _ -> false;
    };
  }

  private void presence(Fields fields, ChangeCollector changes) {
    ProtoPresence before = fields.before().presence();
    ProtoPresence after = fields.after().presence();
    if (before == after) {
      return;
    }
    if (after == ProtoPresence.REQUIRED) {
      changes.add(
          fields
              .change(
                  FieldRules.REQUIRED_ADDED,
                  fields.path() + " is required now: new readers refuse old messages without it.")
              .fixedBy(fixes.presence(fields.before(), fields.newIn(), fields.after())));
    } else if (before == ProtoPresence.REQUIRED) {
      changes.add(
          fields
              .change(
                  FieldRules.REQUIRED_REMOVED,
                  fields.path()
                      + " is no longer required: old readers refuse new messages without it.")
              .fixedBy(fixes.presence(fields.before(), fields.newIn(), fields.after())));
    } else if (before != ProtoPresence.REPEATED
        && after != ProtoPresence.REPEATED
        && fields.before().oneof().isEmpty()
        && fields.after().oneof().isEmpty()
        && !fields.before().isMessage()
        && !fields.after().isMessage()) {
      changes.add(
          fields
              .change(
                  FieldRules.PRESENCE_CHANGED,
                  fields.path()
                      + (after == ProtoPresence.EXPLICIT
                          ? " tells \"not set\" from its default now, and did not before."
                          : " no longer tells \"not set\" from its default."))
              .fixedBy(fixes.presence(fields.before(), fields.newIn(), fields.after())));
    }
  }

  /// Whether a type is the built-in one.
  static boolean is(ProtoTypeRef type, ProtoScalar scalar) {
    return type.target().equals(new ProtoTarget.OfScalar(scalar));
  }
}

package dev.meshwright.compat.proto.compare;

import dev.meshwright.compat.proto.pair.EnumIn;
import dev.meshwright.compat.proto.pair.MessageIn;
import dev.meshwright.compat.proto.pair.ProtoVersion;
import dev.meshwright.compat.proto.pair.TypeRenames;
import dev.meshwright.compat.proto.rule.TypeRules;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoScalar;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.model.proto.ProtoTypeRef;
import java.util.Optional;

/// Says what happens to bytes when a type takes another's place.
final class TypeComparator {

  private final ProtoVersion old;
  private final ProtoVersion current;
  private final TypeRenames renames;

  TypeComparator(ProtoVersion old, ProtoVersion current, TypeRenames renames) {
    this.old = old;
    this.current = current;
    this.renames = renames;
  }

  TypeRelation compare(ProtoTypeRef before, ProtoTypeRef after) {
    return switch (before.target()) {
      case ProtoTarget.OfScalar scalar -> fromScalar(scalar.type(), after);
      case ProtoTarget.OfEnum type ->
          old.enumeration(type).map(e -> fromEnum(e, after)).orElseGet(TypeComparator::unknown);
      case ProtoTarget.OfMessage type ->
          old.message(type).map(m -> fromMessage(m, after)).orElseGet(TypeComparator::unknown);
      case ProtoTarget.Unresolved _ -> sameText(before, after);
    };
  }

  private static TypeRelation sameText(ProtoTypeRef before, ProtoTypeRef after) {
    return before.text().equals(after.text()) ? new TypeRelation.Same() : unknown();
  }

  private static TypeRelation unknown() {
    return new TypeRelation.Known(TypeRules.MESSAGE_CHANGED, Effects.UNKNOWN);
  }

  private static TypeRelation incompatible() {
    return new TypeRelation.Known(TypeRules.INCOMPATIBLE, Effects.BREAK);
  }

  private TypeRelation fromScalar(ProtoScalar before, ProtoTypeRef after) {
    return switch (after.target()) {
      case ProtoTarget.OfScalar scalar -> scalars(before, scalar.type());
      case ProtoTarget.OfEnum type ->
          current
              .enumeration(type)
              .map(e ->
                  enumAndInteger(
                      EnumNumbers.asEnum(before, e.type()),
                      EnumNumbers.asInteger(e.type(), before)))
              .orElseGet(TypeComparator::unknown);
      case ProtoTarget.OfMessage type -> swapped(type.fullName());
      case ProtoTarget.Unresolved _ -> unknown();
    };
  }

  private static TypeRelation scalars(ProtoScalar before, ProtoScalar after) {
    if (before == after) {
      return new TypeRelation.Same();
    }
    Effects effects = new Effects(Scalars.read(before, after), Scalars.read(after, before));
    if (before == ProtoScalar.STRING && after == ProtoScalar.BYTES) {
      return new TypeRelation.Known(TypeRules.STRING_TO_BYTES, effects);
    }
    if (before == ProtoScalar.BYTES && after == ProtoScalar.STRING) {
      return new TypeRelation.Known(TypeRules.BYTES_TO_STRING, effects);
    }
    if (effects.backward() == Effect.BREAK) {
      return incompatible();
    }
    if (effects.backward() == Effect.OK) {
      return new TypeRelation.Known(TypeRules.WIDENED, effects);
    }
    return new TypeRelation.Known(
        effects.forward() == Effect.OK ? TypeRules.NARROWED : TypeRules.SIGN_CHANGED, effects);
  }

  private static TypeRelation enumAndInteger(Effect backward, Effect forward) {
    return backward == Effect.BREAK
        ? incompatible()
        : new TypeRelation.Known(TypeRules.ENUM_INTEGER, new Effects(backward, forward));
  }

  private static TypeRelation swapped(String message) {
    return message.startsWith("google.protobuf.")
        ? new TypeRelation.Known(TypeRules.WELL_KNOWN_SWAPPED, Effects.BREAK)
        : incompatible();
  }

  private TypeRelation fromEnum(EnumIn before, ProtoTypeRef after) {
    return switch (after.target()) {
      case ProtoTarget.OfScalar scalar ->
          enumAndInteger(
              EnumNumbers.asInteger(before.type(), scalar.type()),
              EnumNumbers.asEnum(scalar.type(), before.type()));
      case ProtoTarget.OfEnum type ->
          renames.now(before.fullName()).equals(type.fullName())
              ? new TypeRelation.Same()
              : current
                  .enumeration(type)
                  .map(e -> enums(before, e))
                  .orElseGet(TypeComparator::unknown);
      case ProtoTarget.OfMessage _ -> incompatible();
      case ProtoTarget.Unresolved _ -> unknown();
    };
  }

  private static TypeRelation enums(EnumIn before, EnumIn after) {
    return new TypeRelation.Known(
        TypeRules.MESSAGE_CHANGED,
        new Effects(
            EnumNumbers.asOther(before.type(), after.type()),
            EnumNumbers.asOther(after.type(), before.type())));
  }

  private TypeRelation fromMessage(MessageIn before, ProtoTypeRef after) {
    return switch (after.target()) {
      case ProtoTarget.OfScalar _ -> swapped(before.fullName());
      case ProtoTarget.OfEnum _ -> incompatible();
      case ProtoTarget.OfMessage type ->
          renames.now(before.fullName()).equals(type.fullName())
              ? new TypeRelation.Same()
              : current
                  .message(type)
                  .<TypeRelation>map(m -> new TypeRelation.Deep(TypePair.of(before, m)))
                  .orElseGet(TypeComparator::unknown);
      case ProtoTarget.Unresolved _ -> unknown();
    };
  }

  /// The pair of messages that two fields hold under one name; to be compared as well.
  Optional<TypePair> sameMessage(ProtoField before, ProtoField after) {
    if (before.type().target() instanceof ProtoTarget.OfMessage one
        && after.type().target() instanceof ProtoTarget.OfMessage two
        && renames.now(one.fullName()).equals(two.fullName())) {
      return old.message(one).flatMap(m -> current.message(two).map(n -> TypePair.of(m, n)));
    }
    return Optional.empty();
  }
}

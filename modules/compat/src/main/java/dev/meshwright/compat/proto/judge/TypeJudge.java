package dev.meshwright.compat.proto.judge;

import dev.meshwright.compat.proto.pair.EnumIn;
import dev.meshwright.compat.proto.pair.MessageIn;
import dev.meshwright.compat.proto.pair.Renames;
import dev.meshwright.compat.proto.pair.Side;
import dev.meshwright.compat.proto.rule.TypeRules;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoScalar;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.model.proto.ProtoTypeRef;
import java.util.Optional;

/// Judges what happens to bytes when a type takes another's place.
final class TypeJudge {

  private final Side old;
  private final Side current;
  private final Renames renames;

  TypeJudge(Side old, Side current, Renames renames) {
    this.old = old;
    this.current = current;
    this.renames = renames;
  }

  Judgement judge(ProtoTypeRef before, ProtoTypeRef after) {
    return switch (before.target()) {
      case ProtoTarget.OfScalar scalar -> fromScalar(scalar.type(), after);
      case ProtoTarget.OfEnum type ->
          old.enumeration(type).map(e -> fromEnum(e, after)).orElseGet(TypeJudge::unknown);
      case ProtoTarget.OfMessage type ->
          old.message(type).map(m -> fromMessage(m, after)).orElseGet(TypeJudge::unknown);
      case ProtoTarget.Unresolved _ -> sameText(before, after);
    };
  }

  private static Judgement sameText(ProtoTypeRef before, ProtoTypeRef after) {
    return before.text().equals(after.text()) ? new Judgement.Same() : unknown();
  }

  private static Judgement unknown() {
    return new Judgement.Known(TypeRules.MESSAGE_CHANGED, Effects.UNKNOWN);
  }

  private static Judgement incompatible() {
    return new Judgement.Known(TypeRules.INCOMPATIBLE, Effects.BREAK);
  }

  private Judgement fromScalar(ProtoScalar before, ProtoTypeRef after) {
    return switch (after.target()) {
      case ProtoTarget.OfScalar scalar -> scalars(before, scalar.type());
      case ProtoTarget.OfEnum type ->
          current
              .enumeration(type)
              .map(e ->
                  enumAndInteger(
                      EnumNumbers.asEnum(before, e.type()),
                      EnumNumbers.asInteger(e.type(), before)))
              .orElseGet(TypeJudge::unknown);
      case ProtoTarget.OfMessage type -> swapped(type.fullName());
      case ProtoTarget.Unresolved _ -> unknown();
    };
  }

  private static Judgement scalars(ProtoScalar before, ProtoScalar after) {
    if (before == after) {
      return new Judgement.Same();
    }
    Effects effects = new Effects(Scalars.read(before, after), Scalars.read(after, before));
    if (before == ProtoScalar.STRING && after == ProtoScalar.BYTES) {
      return new Judgement.Known(TypeRules.STRING_TO_BYTES, effects);
    }
    if (before == ProtoScalar.BYTES && after == ProtoScalar.STRING) {
      return new Judgement.Known(TypeRules.BYTES_TO_STRING, effects);
    }
    if (effects.backward() == Effect.BREAK) {
      return incompatible();
    }
    if (effects.backward() == Effect.OK) {
      return new Judgement.Known(TypeRules.WIDENED, effects);
    }
    return new Judgement.Known(
        effects.forward() == Effect.OK ? TypeRules.NARROWED : TypeRules.SIGN_CHANGED, effects);
  }

  private static Judgement enumAndInteger(Effect backward, Effect forward) {
    return backward == Effect.BREAK
        ? incompatible()
        : new Judgement.Known(TypeRules.ENUM_INTEGER, new Effects(backward, forward));
  }

  private static Judgement swapped(String message) {
    return message.startsWith("google.protobuf.")
        ? new Judgement.Known(TypeRules.WELL_KNOWN_SWAPPED, Effects.BREAK)
        : incompatible();
  }

  private Judgement fromEnum(EnumIn before, ProtoTypeRef after) {
    return switch (after.target()) {
      case ProtoTarget.OfScalar scalar ->
          enumAndInteger(
              EnumNumbers.asInteger(before.type(), scalar.type()),
              EnumNumbers.asEnum(scalar.type(), before.type()));
      case ProtoTarget.OfEnum type ->
          renames.now(before.fullName()).equals(type.fullName())
              ? new Judgement.Same()
              : current.enumeration(type).map(e -> enums(before, e)).orElseGet(TypeJudge::unknown);
      case ProtoTarget.OfMessage _ -> incompatible();
      case ProtoTarget.Unresolved _ -> unknown();
    };
  }

  private static Judgement enums(EnumIn before, EnumIn after) {
    return new Judgement.Known(
        TypeRules.MESSAGE_CHANGED,
        new Effects(
            EnumNumbers.asOther(before.type(), after.type()),
            EnumNumbers.asOther(after.type(), before.type())));
  }

  private Judgement fromMessage(MessageIn before, ProtoTypeRef after) {
    return switch (after.target()) {
      case ProtoTarget.OfScalar _ -> swapped(before.fullName());
      case ProtoTarget.OfEnum _ -> incompatible();
      case ProtoTarget.OfMessage type ->
          renames.now(before.fullName()).equals(type.fullName())
              ? new Judgement.Same()
              : current
                  .message(type)
                  .<Judgement>map(m -> new Judgement.Deep(TypePair.of(before, m)))
                  .orElseGet(TypeJudge::unknown);
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

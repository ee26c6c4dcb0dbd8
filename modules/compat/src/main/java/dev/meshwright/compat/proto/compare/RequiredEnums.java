package dev.meshwright.compat.proto.compare;

import dev.meshwright.compat.proto.fix.EnumFixes;
import dev.meshwright.compat.proto.pair.EnumIn;
import dev.meshwright.compat.proto.pair.ProtoVersion;
import dev.meshwright.compat.proto.rule.EnumRules;
import dev.meshwright.model.Fix;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoPresence;
import dev.meshwright.model.proto.ProtoTarget;
import java.util.List;
import java.util.Optional;

/// Required fields of closed enums: a number without a name leaves the field unset, so that the
/// whole message is refused, not only the value lost.
final class RequiredEnums {

  private final ProtoVersion old;
  private final ProtoVersion current;
  private final EnumFixes fixes;

  RequiredEnums(ProtoVersion old, ProtoVersion current, EnumFixes fixes) {
    this.fixes = fixes;
    this.old = old;
    this.current = current;
  }

  void compare(FieldComparator.Fields fields, ChangeCollector changes) {
    ProtoField before = fields.before();
    ProtoField after = fields.after();
    if (before.presence() != ProtoPresence.REQUIRED || after.presence() != ProtoPresence.REQUIRED) {
      return;
    }
    boolean backward = refused(before, old, after, current);
    boolean forward = refused(after, current, before, old);
    if (backward || forward) {
      changes.add(
          fields
              .typeChange(
                  EnumRules.REQUIRED_UNKNOWN,
                  fields.path()
                      + " is required, and its enum is closed: messages with a number that the"
                      + " reader does not know are refused. That happens to "
                      + (backward && forward
                          ? "new readers of old messages and to old readers of new ones."
                          : backward
                              ? "new readers of old messages."
                              : "old readers of new messages."))
              .doing(new Effects(effect(backward), effect(forward)))
              .fixedBy(restore(before, after)));
    }
  }

  private List<Fix> restore(ProtoField before, ProtoField after) {
    return enumeration(before, old)
        .flatMap(was ->
            enumeration(after, current)
                .filter(is -> is.fullName().equals(was.fullName()))
                .filter(is -> current.compared().contains(is.file()))
                .map(is -> fixes.values(was, is)))
        .orElse(List.of());
  }

  private static boolean refused(
      ProtoField written, ProtoVersion writer, ProtoField read, ProtoVersion reader) {
    Optional<EnumIn> known = enumeration(read, reader);
    return known.isPresent()
        && (written.type().target() instanceof ProtoTarget.OfScalar scalar
            ? EnumNumbers.asEnum(scalar.type(), known.get().type()) == Effect.LOSSY
                && known.get().type().isClosed()
            : enumeration(written, writer)
                .map(e -> EnumNumbers.asOther(e.type(), known.get().type()) == Effect.LOSSY)
                .orElse(false));
  }

  private static Optional<EnumIn> enumeration(ProtoField field, ProtoVersion side) {
    return field.type().target() instanceof ProtoTarget.OfEnum type
        ? side.enumeration(type)
        : Optional.empty();
  }

  private static Effect effect(boolean refused) {
    return refused ? Effect.BREAK : Effect.OK;
  }
}

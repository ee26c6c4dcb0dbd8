package dev.meshwright.compat.proto.fix;

import dev.meshwright.compat.proto.pair.MessageIn;
import dev.meshwright.compat.proto.pair.ProtoVersion;
import dev.meshwright.model.Fix;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoEdition;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoLabel;
import dev.meshwright.model.proto.ProtoOption;
import dev.meshwright.model.proto.ProtoPresence;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.model.proto.ProtoTypeRef;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Fixes of a field that both versions have: each puts one thing back to what it was.
public final class FieldFixes {

  private final ProtoVersion current;
  private final NameResolution names;

  public FieldFixes(ProtoVersion current) {
    this.current = current;
    this.names = new NameResolution(current);
  }

  /// The earlier type, where its text means the same and what else is said of the field allows it.
  public List<Fix> type(ProtoField before, MessageIn in, ProtoField after, MessageIn from) {
    boolean fits =
        !after.group()
            && names.portable(before, in.file(), in.fullName())
            && before.isMap() == after.isMap()
            && same("default", before, after)
            && isFramedAlike(before, after)
            && allows(after, before.type(), before.isMessage(), after.isRepeated());
    return fits
        ? List.of(
            Fixes.replace(
                in.file(),
                after.typeRange(),
                "Restore the type " + shown(before, from),
                shown(before, from)))
        : mapped(before, in, after, from);
  }

  private static String shown(ProtoField field, MessageIn from) {
    return field.typeRange().of(from.file().text());
  }

  /// Whether the options that a field has now are right for another type or label.
  private static boolean allows(
      ProtoField field, ProtoTypeRef type, boolean message, boolean repeated) {
    boolean packable =
        repeated
            && switch (type.target()) {
              case ProtoTarget.OfScalar scalar -> scalar.type().isPackable();
              case ProtoTarget.OfEnum _ -> true;
              case ProtoTarget.OfMessage _, ProtoTarget.Unresolved _ -> false;
            };
    return (packable || !has(field, "packed"))
        && (packable || !has(field, "features.repeated_field_encoding"))
        && (message || !has(field, "features.message_encoding"))
        && !(repeated && has(field, "features.field_presence"))
        && !(message && has(field, "features.field_presence"));
  }

  private static boolean isFramedAlike(ProtoField before, ProtoField after) {
    return !before.isMessage()
        || before.isMap()
        || before.features().messageEncoding() == after.features().messageEncoding();
  }

  private static boolean has(ProtoField field, String option) {
    return field.option(option).isPresent();
  }

  /// A map that became something else, or the reverse: the label changes with the type.
  private List<Fix> mapped(ProtoField before, MessageIn in, ProtoField after, MessageIn from) {
    boolean fits =
        before.isMap() != after.isMap()
            && !after.group()
            && isFramedAlike(before, after)
            && from.file().edition() == in.file().edition()
            && names.portable(before, in.file(), in.fullName())
            && before.oneof().equals(after.oneof())
            && after.options().isEmpty();
    return fits
        ? List.of(
            Fixes.replace(
                in.file(),
                declared(after),
                "Restore the type " + shown(before, from),
                declared(before).of(from.file().text())))
        : List.of();
  }

  private static TextRange declared(ProtoField field) {
    return field.labelRange().map(field.typeRange()::union).orElse(field.typeRange());
  }

  private static boolean same(String option, ProtoField before, ProtoField after) {
    return value(before, option).equals(value(after, option));
  }

  private static Optional<String> value(ProtoField field, String option) {
    return field.option(option).map(o -> o.value().canonical());
  }

  /// How the value is framed, packed or checked, where the file chooses by features.
  ///
  /// @param name of the feature: `message_encoding`
  public List<Fix> feature(MessageIn in, ProtoField after, String name, Enum<?> value) {
    boolean chosen = in.file().edition().hasFeatures() && after.option("features").isEmpty();
    return chosen && !after.group()
        ? List.of(
            Options.of(in.file(), after)
                .set(
                    "features." + name,
                    value.name(),
                    "Restore " + value.name().toLowerCase(Locale.ROOT).replace('_', ' ')))
        : List.of();
  }

  public List<Fix> packed(ProtoField before, MessageIn in, ProtoField after) {
    var encoding = before.features().repeatedFieldEncoding();
    return in.file().edition().hasFeatures()
        ? feature(in, after, "repeated_field_encoding", encoding)
        : List.of(
            Options.of(in.file(), after)
                .set(
                    "packed",
                    switch (encoding) {
                      case PACKED -> "true";
                      case EXPANDED -> "false";
                    },
                    "Write it as before"));
  }

  /// Whether it must be set, and whether "not set" can be told from the default.
  public List<Fix> presence(ProtoField before, MessageIn in, ProtoField after) {
    ProtoEdition edition = in.file().edition();
    boolean refused =
        before.presence() == ProtoPresence.REQUIRED
            && after.type().target() instanceof ProtoTarget.OfEnum;
    boolean free = after.oneof().isEmpty() && !after.isRepeated() && !refused;
    if (edition.hasFeatures()) {
      boolean fits = free && (before.presence() != ProtoPresence.IMPLICIT || canBeImplicit(after));
      return fits
          ? feature(in, after, "field_presence", before.features().fieldPresence())
          : List.of();
    }
    String label =
        switch (before.presence()) {
          case REQUIRED -> edition == ProtoEdition.PROTO2 ? "required " : "?";
          case EXPLICIT -> "optional ";
          case IMPLICIT -> edition == ProtoEdition.PROTO3 ? "" : "?";
          case REPEATED -> "?";
        };
    if (label.equals("?") || !free) {
      return List.of();
    }
    int start = after.labelRange().orElse(after.typeRange()).start();
    return List.of(
        Fixes.replace(
            in.file(),
            new TextRange(start, after.typeRange().start()),
            label.isEmpty() ? "Take optional away" : "Make it " + label.strip(),
            label));
  }

  private boolean canBeImplicit(ProtoField field) {
    return switch (field.type().target()) {
      case ProtoTarget.OfScalar _ -> field.option("default").isEmpty();
      case ProtoTarget.OfEnum target ->
          field.option("default").isEmpty()
              && current.files().enumeration(target).filter(e -> !e.isClosed()).isPresent();
      case ProtoTarget.OfMessage _, ProtoTarget.Unresolved _ -> false;
    };
  }

  /// Makes a new field optional.
  public List<Fix> optional(MessageIn in, ProtoField after) {
    if (in.file().edition().hasFeatures()) {
      return List.of(
          Options.of(in.file(), after)
              .set("features.field_presence", "EXPLICIT", "Make it optional"));
    }
    return after
        .labelRange()
        .map(range -> List.of(Fixes.replace(in.file(), range, "Make it optional", "optional")))
        .orElse(List.of());
  }

  /// Whether there are many values.
  public List<Fix> label(ProtoField before, MessageIn in, ProtoField after) {
    if (before.isMap() || after.isMap() || after.oneof().isPresent()) {
      return List.of();
    }
    boolean many = before.label() == ProtoLabel.REPEATED;
    if (!allows(after, after.type(), after.isMessage(), many)) {
      return List.of();
    }
    if (many
        ? after.option("default").isPresent() || after.presence() == ProtoPresence.REQUIRED
        : after.labelRange().isEmpty()) {
      return List.of();
    }
    ProtoEdition edition = in.file().edition();
    boolean optional =
        edition == ProtoEdition.PROTO2
            || (before.label() == ProtoLabel.OPTIONAL && !edition.hasFeatures());
    String label = many ? "repeated " : optional ? "optional " : "";
    int start = after.labelRange().orElse(after.typeRange()).start();
    return List.of(
        Fixes.replace(
            in.file(),
            new TextRange(start, after.typeRange().start()),
            many ? "Make it repeated again" : "Make it single again",
            label));
  }

  public List<Fix> defaultValue(ProtoField before, MessageIn from, ProtoField after, MessageIn in) {
    Optional<ProtoOption> old = before.option("default");
    boolean fits =
        old.isEmpty()
            || (in.file().edition() != ProtoEdition.PROTO3
                && !after.isRepeated()
                && after.presence() != ProtoPresence.IMPLICIT
                && takes(after, before, old.get()));
    return fits
        ? Options.of(in.file(), after).restore("default", before.options(), from.file())
        : List.of();
  }

  /// Whether a field can have the default that another had.
  private boolean takes(ProtoField field, ProtoField other, ProtoOption value) {
    return field.type().target() instanceof ProtoTarget.OfEnum target
        ? current.files().enumeration(target).filter(e -> has(e, value)).isPresent()
        : field.type().target().equals(other.type().target());
  }

  private static boolean has(ProtoEnum type, ProtoOption value) {
    return type.values().stream().anyMatch(v -> v.name().text().equals(value.value().canonical()));
  }

  /// Removes a field that is new, with its comments. Of a oneof's only member nothing can be left.
  public List<Fix> takeBack(MessageIn in, ProtoField field) {
    boolean last =
        field.oneof().isPresent()
            && in.message().fields().stream().filter(f -> f.oneof().equals(field.oneof())).count()
                == 1;
    return last || field.group()
        ? List.of()
        : List.of(
            Fixes.delete(
                in.file(),
                field.range(),
                field.comments(),
                "Take " + field.name().text() + " back"));
  }
}

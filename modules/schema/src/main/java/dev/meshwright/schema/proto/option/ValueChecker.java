package dev.meshwright.schema.proto.option;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoScalar;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.model.proto.ProtoValue;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/// Says where a value does not fit the field it is meant for.
public final class ValueChecker {

  private final OptionTypes types;
  private final OptionResolver resolver;
  private final String scope;
  private final BiConsumer<TextRange, String> wrong;

  /// @param scope full name of the scope around the element
  /// @param wrong takes a place and what is wrong there
  public ValueChecker(OptionTypes types, String scope, BiConsumer<TextRange, String> wrong) {
    this.types = types;
    this.resolver = new OptionResolver(types);
    this.scope = scope;
    this.wrong = wrong;
  }

  public void check(ProtoField field, ProtoValue value) {
    check(field, value, false);
  }

  private void check(ProtoField field, ProtoValue value, boolean inText) {
    if (field.isMessage()) {
      message(field, value, inText);
    } else {
      switch (field.type().target()) {
        case ProtoTarget.OfScalar scalar -> scalar(scalar.type(), value, inText);
        case ProtoTarget.OfEnum _ -> enumeration(field, value, inText);
        case ProtoTarget.OfMessage _, ProtoTarget.Unresolved _ -> {
          // A message was handled above; an unknown type is reported where it is used.
        }
      }
    }
  }

  private void scalar(ProtoScalar type, ProtoValue value, boolean inText) {
    boolean fits =
        switch (type) {
          case STRING, BYTES -> value instanceof ProtoValue.Text;
          case BOOL -> isBool(value, inText);
          case FLOAT, DOUBLE -> isNumber(value);
          case INT32, SINT32, SFIXED32, INT64, SINT64, SFIXED64, UINT32, FIXED32, UINT64, FIXED64 ->
              value instanceof ProtoValue.Whole;
        };
    if (!fits) {
      wrong.accept(value.range(), "Expected a value of type " + type.text() + ".");
    } else if (value instanceof ProtoValue.Whole whole && !inRange(type, whole.value())) {
      wrong.accept(value.range(), "The number does not fit into " + type.text() + ".");
    }
  }

  private static boolean isBool(ProtoValue value, boolean inText) {
    if (value instanceof ProtoValue.Word word) {
      return word.text().equals("true")
          || word.text().equals("false")
          || (inText && Set.of("t", "f", "True", "False").contains(word.text()));
    }
    return inText
        && value instanceof ProtoValue.Whole whole
        && (whole.value().signum() == 0 || whole.value().equals(BigInteger.ONE));
  }

  private static boolean isNumber(ProtoValue value) {
    if (value instanceof ProtoValue.Word word) {
      return Set.of("inf", "-inf", "nan", "-nan").contains(word.text());
    }
    return value instanceof ProtoValue.Whole || value instanceof ProtoValue.Decimal;
  }

  /// Whether a whole number fits a type; types without bounds take all.
  public static boolean inRange(ProtoScalar type, BigInteger value) {
    return switch (type) {
      case INT32, SINT32, SFIXED32 -> value.bitLength() < 32;
      case INT64, SINT64, SFIXED64 -> value.bitLength() < 64;
      case UINT32, FIXED32 -> value.signum() >= 0 && value.bitLength() <= 32;
      case UINT64, FIXED64 -> value.signum() >= 0 && value.bitLength() <= 64;
      case FLOAT, DOUBLE, BOOL, STRING, BYTES -> true;
    };
  }

  private void enumeration(ProtoField field, ProtoValue value, boolean inText) {
    Optional<ProtoEnum> type = types.enumeration(field);
    if (inText && value instanceof ProtoValue.Whole) {
      return;
    }
    if (!(value instanceof ProtoValue.Word word)) {
      wrong.accept(value.range(), "Expected a value of the enum " + field.type().text() + ".");
    } else if (type.isPresent()
        && type.get().values().stream().noneMatch(v -> v.name().text().equals(word.text()))) {
      wrong.accept(
          value.range(),
          "The enum " + type.get().fullName() + " has no value \"" + word.text() + "\".");
    }
  }

  private void message(ProtoField field, ProtoValue value, boolean inText) {
    if (!(value instanceof ProtoValue.Aggregate aggregate)) {
      wrong.accept(
          value.range(),
          inText
              ? "Expected a message in braces."
              : "\""
                  + field.name().text()
                  + "\" is a message: set single fields with"
                  + " \".\", or write the message in braces.");
      return;
    }
    if (!field.isMap()) {
      types.message(field).ifPresent(message -> members(message, aggregate));
    }
  }

  private void members(ProtoMessage message, ProtoValue.Aggregate aggregate) {
    Set<String> seen = new HashSet<>();
    for (ProtoValue.Member member : aggregate.members()) {
      String name = member.name().text();
      if (member.extension() && name.indexOf('/') >= 0) {
        continue;
      }
      Optional<ProtoField> field =
          member.extension() ? resolver.extension(scope, name, message) : textMember(message, name);
      if (field.isEmpty()) {
        wrong.accept(member.name().range(), message.fullName() + " has no field \"" + name + "\".");
        continue;
      }
      if (!seen.add(name) && !field.get().isRepeated()) {
        wrong.accept(member.name().range(), "\"" + name + "\" is given twice.");
      }
      if (member.value() instanceof ProtoValue.Sequence sequence && field.get().isRepeated()) {
        sequence.items().forEach(item -> check(field.get(), item, true));
      } else {
        check(field.get(), member.value(), true);
      }
    }
  }

  /// In text format a group goes by the name of its message.
  static Optional<ProtoField> textMember(ProtoMessage message, String name) {
    for (ProtoField field : message.fields()) {
      if (field.name().text().equals(name) || field.descriptorName().equals(name)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}

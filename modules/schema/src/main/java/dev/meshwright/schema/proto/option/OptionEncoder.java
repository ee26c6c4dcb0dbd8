package dev.meshwright.schema.proto.option;

import com.google.protobuf.ByteString;
import dev.meshwright.model.proto.ProtoEnumValue;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoOption;
import dev.meshwright.model.proto.ProtoScalar;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.model.proto.ProtoValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Options as the bytes of their options message. What does not resolve is left out.
public final class OptionEncoder {

  private final OptionTypes types;
  private final OptionResolver resolver;

  public OptionEncoder(OptionTypes types) {
    this.types = types;
    this.resolver = new OptionResolver(types);
  }

  /// @param scope full name of the scope around the element
  public ByteString encode(List<ProtoOption> options, OptionTarget target, String scope) {
    OptionTree tree = new OptionTree();
    for (ProtoOption option : options) {
      if (resolver.resolve(option, target, scope) instanceof OptionResolver.Path.Found found) {
        OptionTree at = tree;
        for (ProtoField field : found.fields().subList(0, found.fields().size() - 1)) {
          at = at.inside(field);
        }
        put(at, found.fields().getLast(), option.value(), scope);
      }
    }
    return tree.bytes();
  }

  private void put(OptionTree tree, ProtoField field, ProtoValue value, String scope) {
    if (value instanceof ProtoValue.Sequence sequence) {
      sequence.items().forEach(item -> put(tree, field, item, scope));
    } else if (value instanceof ProtoValue.Aggregate aggregate && field.isMap()) {
      OptionTree entry = new OptionTree();
      for (ProtoValue.Member member : aggregate.members()) {
        MapEntry.member(field, member.name().text())
            .ifPresent(f -> put(entry, f, member.value(), scope));
      }
      tree.add(field, entry);
    } else if (value instanceof ProtoValue.Aggregate aggregate) {
      types.message(field).ifPresent(m -> tree.add(field, message(m, aggregate, scope)));
    } else {
      scalar(field, value).ifPresent(v -> tree.add(field, v));
    }
  }

  private OptionTree message(ProtoMessage message, ProtoValue.Aggregate value, String scope) {
    OptionTree tree = new OptionTree();
    for (ProtoValue.Member member : value.members()) {
      Optional<ProtoField> field =
          member.extension()
              ? resolver.extension(scope, member.name().text(), message)
              : ValueChecker.textMember(message, member.name().text());
      field.ifPresent(f -> put(tree, f, member.value(), scope));
    }
    return tree;
  }

  private Optional<Object> scalar(ProtoField field, ProtoValue value) {
    return switch (value) {
      case ProtoValue.Whole whole -> Optional.of(whole.value());
      case ProtoValue.Decimal decimal -> Optional.of(decimal.value());
      case ProtoValue.Text text ->
          Optional.of(ByteString.copyFrom(text.bytes(), StandardCharsets.ISO_8859_1));
      case ProtoValue.Word word -> word(field, word.text());
      case ProtoValue.Aggregate _, ProtoValue.Sequence _ -> Optional.empty();
    };
  }

  private Optional<Object> word(ProtoField field, String word) {
    if (field.type().target() instanceof ProtoTarget.OfEnum) {
      return types
          .enumeration(field)
          .flatMap(e -> e.values().stream().filter(v -> v.name().text().equals(word)).findFirst())
          .map(ProtoEnumValue::number)
          .map(number -> number.value());
    }
    if (field.type().target().equals(new ProtoTarget.OfScalar(ProtoScalar.BOOL))) {
      return Optional.of(Set.of("true", "t", "True").contains(word));
    }
    return switch (word) {
      case "inf" -> Optional.of(Double.POSITIVE_INFINITY);
      case "-inf" -> Optional.of(Double.NEGATIVE_INFINITY);
      case "nan", "-nan" -> Optional.of(Double.NaN);
      default -> Optional.empty();
    };
  }
}

package dev.meshwright.schema.proto.lint;

import dev.meshwright.model.proto.ProtoValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/// Values of rules as numbers that can be compared.
final class ValidateNumbers {

  private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);

  private ValidateNumbers() {}

  /// Of a duration or a timestamp its nanoseconds; empty for what is no number.
  static Optional<BigDecimal> of(ProtoValue value) {
    return switch (value) {
      case ProtoValue.Whole whole -> Optional.of(new BigDecimal(whole.value()));
      case ProtoValue.Decimal decimal ->
          Double.isFinite(decimal.value())
              ? Optional.of(BigDecimal.valueOf(decimal.value()))
              : Optional.empty();
      case ProtoValue.Aggregate moment ->
          Optional.of(part(moment, "seconds").multiply(NANOS).add(part(moment, "nanos")));
      case ProtoValue.Word word -> Optional.empty();
      case ProtoValue.Text text -> Optional.empty();
      case ProtoValue.Sequence sequence -> Optional.empty();
    };
  }

  private static BigDecimal part(ProtoValue.Aggregate moment, String name) {
    return moment.members().stream()
        .filter(member -> member.name().text().equals(name))
        .map(ProtoValue.Member::value)
        .map(value -> value instanceof ProtoValue.Whole whole ? whole.value() : BigInteger.ZERO)
        .map(BigDecimal::new)
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }
}

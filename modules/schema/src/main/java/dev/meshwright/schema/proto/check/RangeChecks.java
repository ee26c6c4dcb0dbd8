package dev.meshwright.schema.proto.check;

import dev.meshwright.model.proto.ProtoNumbers;
import java.util.Map;
import java.util.TreeMap;

/// Ranges that must not overlap.
final class RangeChecks {

  private final Context context;
  private final String rule;
  private final TreeMap<Long, ProtoNumbers> byFirst = new TreeMap<>();

  RangeChecks(Context context, String rule) {
    this.context = context;
    this.rule = rule;
  }

  /// Adds a range of field numbers up to a greatest one.
  void add(ProtoNumbers numbers, long most) {
    if (numbers.first() <= 0) {
      context.error(rule, numbers.range(), "Field numbers begin with 1.", "");
    } else if (numbers.last() > most) {
      context.error(rule, numbers.range(), "Field numbers end with " + most + ".", "");
    }
    addAny(numbers);
  }

  /// Adds a range of numbers of any sign.
  void addAny(ProtoNumbers numbers) {
    if (numbers.last() < numbers.first()) {
      context.error(rule, numbers.range(), "The range ends before it begins.", "");
      return;
    }
    Map.Entry<Long, ProtoNumbers> before = byFirst.floorEntry(numbers.last());
    if (before != null && before.getValue().overlaps(numbers)) {
      context.error(
          rule,
          numbers.range(),
          "The range " + numbers + " overlaps with " + before.getValue() + ".",
          "Join the two.");
    }
    byFirst.merge(numbers.first(), numbers, (one, two) -> one.last() >= two.last() ? one : two);
  }

  boolean contains(long number) {
    Map.Entry<Long, ProtoNumbers> before = byFirst.floorEntry(number);
    return before != null && before.getValue().contains(number);
  }

  static void overlaps(RangeChecks reserved, RangeChecks extensions, Context context) {
    for (ProtoNumbers numbers : extensions.byFirst.values()) {
      Map.Entry<Long, ProtoNumbers> other = reserved.byFirst.floorEntry(numbers.last());
      if (other != null && other.getValue().overlaps(numbers)) {
        context.error(
            extensions.rule,
            numbers.range(),
            "The extension range "
                + numbers
                + " overlaps with the reserved "
                + other.getValue()
                + ".",
            "");
      }
    }
  }
}

package dev.meshwright.schema.proto.edit;

import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoEnumValue;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The numbers that new fields of a message, or values of an enum, can have.
public final class UnusedNumbers {

  private static final long MAX_FIELD = 536_870_911;
  private static final long IMPLEMENTATION_FIRST = 19_000;
  private static final long IMPLEMENTATION_LAST = 19_999;

  private final long least;
  private final long most;
  private final List<Range> taken = new ArrayList<>();

  private record Range(long first, long last) {
    boolean contains(long number) {
      return first <= number && number <= last;
    }
  }

  private UnusedNumbers(long least, long most) {
    this.least = least;
    this.most = most;
  }

  public static UnusedNumbers of(ProtoMessage message) {
    UnusedNumbers numbers = new UnusedNumbers(1, MAX_FIELD);
    for (ProtoField field : message.fields()) {
      numbers.take(field.number().value());
    }
    message.reserved().forEach(statement -> statement.numbers().forEach(numbers::take));
    message.extensionRanges().forEach(statement -> statement.numbers().forEach(numbers::take));
    return numbers;
  }

  public static UnusedNumbers of(ProtoEnum values) {
    UnusedNumbers numbers = new UnusedNumbers(0, Integer.MAX_VALUE);
    for (ProtoEnumValue value : values.values()) {
      numbers.take(value.number().value());
    }
    values.reserved().forEach(statement -> statement.numbers().forEach(numbers::take));
    return numbers;
  }

  public void take(long number) {
    taken.add(new Range(number, number));
  }

  private void take(ProtoNumbers numbers) {
    taken.add(new Range(numbers.first(), numbers.last()));
  }

  public boolean isFree(long number) {
    return number >= least
        && number <= most
        && !isOfImplementation(number)
        && taken.stream().noneMatch(range -> range.contains(number));
  }

  /// The number itself where it is free, else the next one that is.
  public Optional<Long> keepOr(long number) {
    return isFree(number) ? Optional.of(number) : next();
  }

  /// The number behind the highest that was ever used; where there is none, the lowest free one.
  public Optional<Long> next() {
    long highest =
        taken.stream().mapToLong(Range::last).filter(last -> last < most).max().orElse(least - 1);
    return firstFrom(Math.max(least, highest + 1)).or(() -> firstFrom(least));
  }

  private Optional<Long> firstFrom(long number) {
    long at = number;
    boolean moved = true;
    while (moved && at <= most) {
      moved = false;
      for (Range range : taken) {
        if (range.contains(at)) {
          at = range.last() + 1;
          moved = true;
        }
      }
      if (isOfImplementation(at)) {
        at = IMPLEMENTATION_LAST + 1;
        moved = true;
      }
    }
    return at <= most ? Optional.of(at) : Optional.empty();
  }

  private boolean isOfImplementation(long number) {
    return most == MAX_FIELD && number >= IMPLEMENTATION_FIRST && number <= IMPLEMENTATION_LAST;
  }
}

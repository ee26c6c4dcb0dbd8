package dev.meshwright.compat.proto.fix;

import dev.meshwright.compat.proto.pair.EnumIn;
import dev.meshwright.compat.proto.pair.MessageIn;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoNumbers;
import dev.meshwright.model.proto.ProtoReserved;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Numbers that neither version has used.
public final class FreeNumbers {

  private static final ProtoNumbers OF_THE_IMPLEMENTATION =
      new ProtoNumbers(TextRange.at(0), 19_000, 19_999, false);

  private FreeNumbers() {}

  /// The one behind all that were ever used or kept back; empty when there is none left.
  public static Optional<Long> free(List<MessageIn> versions) {
    List<Long> used = new ArrayList<>(List.of(0L));
    List<ProtoNumbers> kept = new ArrayList<>(List.of(OF_THE_IMPLEMENTATION));
    for (MessageIn version : versions) {
      ProtoMessage message = version.message();
      message.fields().forEach(f -> used.add(f.number().value()));
      message.reserved().forEach(r -> kept.addAll(r.numbers()));
      message.extensionRanges().forEach(r -> kept.addAll(r.numbers()));
    }
    return next(used, kept, 536_870_911L);
  }

  /// The same for the values of an enum.
  public static Optional<Long> freeValue(List<EnumIn> versions) {
    List<Long> used = new ArrayList<>(List.of(0L));
    List<ProtoNumbers> kept = new ArrayList<>();
    for (EnumIn version : versions) {
      ProtoEnum type = version.type();
      type.values().forEach(v -> used.add(v.number().value()));
      type.reserved().stream().map(ProtoReserved::numbers).forEach(kept::addAll);
    }
    return next(used, kept, Integer.MAX_VALUE);
  }

  private static Optional<Long> next(List<Long> used, List<ProtoNumbers> kept, long most) {
    long number = used.stream().mapToLong(n -> n).max().orElse(0) + 1;
    boolean moved = true;
    while (moved) {
      moved = false;
      for (ProtoNumbers range : kept) {
        if (range.contains(number)) {
          number = range.last() + 1;
          moved = true;
        }
      }
    }
    return number <= most ? Optional.of(number) : Optional.empty();
  }
}

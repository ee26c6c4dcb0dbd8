package dev.meshwright.schema.proto.edit;

import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoExtend;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoNumbers;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.schema.proto.link.WellKnownFiles;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/// The numbers that a message keeps for extensions, as far as no file that is read together has one
/// of that number.
record FreeExtensions(List<ProtoNumbers> ranges, Set<Long> taken) {

  static FreeExtensions of(ProtoDocument document, ProtoExtend block) {
    String extendee = block.extendee().fullName();
    Set<Long> taken = new HashSet<>();
    for (ProtoFile file : document.files().files().values()) {
      document.files().types(file.path()).extensions().values().stream()
          .filter(each -> each.extendee().fullName().equals(extendee))
          .forEach(each -> taken.add(each.field().number().value()));
    }
    List<ProtoNumbers> ranges =
        message(document, block).stream()
            .flatMap(message -> message.extensionRanges().stream())
            .flatMap(statement -> statement.numbers().stream())
            .toList();
    return new FreeExtensions(ranges, taken);
  }

  private static Optional<ProtoMessage> message(ProtoDocument document, ProtoExtend block) {
    return block.extendee().target() instanceof ProtoTarget.OfMessage target
        ? document.files().message(target).or(() -> WellKnownFiles.all().message(target))
        : Optional.empty();
  }

  /// The one behind the highest that is taken, else the lowest that is free.
  Optional<Long> next() {
    long highest = taken.stream().mapToLong(number -> number).max().orElse(0);
    Optional<Long> behind = Optional.of(highest + 1).filter(this::isKept);
    return behind.isPresent() && highest > 0
        ? behind
        : ranges.stream()
            .flatMap(range ->
                LongStream.rangeClosed(
                        range.first(), Math.min(range.last(), range.first() + taken.size()))
                    .boxed())
            .filter(number -> !taken.contains(number))
            .findFirst();
  }

  private boolean isKept(long number) {
    return ranges.stream().anyMatch(range -> range.contains(number));
  }
}

package dev.meshwright.compat.proto.compare;

import dev.meshwright.compat.Rule;
import dev.meshwright.compat.proto.fix.Fixes;
import dev.meshwright.compat.proto.fix.Reserve;
import dev.meshwright.compat.proto.pair.EnumIn;
import dev.meshwright.compat.proto.pair.MessageIn;
import dev.meshwright.compat.proto.rule.NumberRules;
import dev.meshwright.model.Fix;
import dev.meshwright.model.Location;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoExtensionRange;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoName;
import dev.meshwright.model.proto.ProtoNumber;
import dev.meshwright.model.proto.ProtoNumbers;
import dev.meshwright.model.proto.ProtoReserved;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Compares what is reserved, and what is kept for extensions.
final class ReservedComparator {

  private ReservedComparator() {}

  static boolean isReserved(ProtoMessage message, long number) {
    return numbers(message.reserved()).stream().anyMatch(r -> r.contains(number));
  }

  static boolean isReserved(ProtoMessage message, String name) {
    return names(message.reserved()).contains(name);
  }

  static boolean isReserved(ProtoEnum type, long number) {
    return numbers(type.reserved()).stream().anyMatch(r -> r.contains(number));
  }

  static boolean isReserved(ProtoEnum type, String name) {
    return names(type.reserved()).contains(name);
  }

  static List<ProtoNumbers> numbers(List<ProtoReserved> reserved) {
    return reserved.stream().flatMap(r -> r.numbers().stream()).toList();
  }

  static Set<String> names(List<ProtoReserved> reserved) {
    Set<String> names = new HashSet<>();
    reserved.forEach(r -> r.names().stream().map(ProtoName::text).forEach(names::add));
    return names;
  }

  /// The two versions of what reserves something.
  private record Owner(
      String path,
      ProtoFile oldFile,
      ProtoFile newFile,
      TextRange name,
      TextRange body,
      ChangeCollector changes) {

    void lost(Rule rule, TextRange was, String message, List<Fix> fixes) {
      Location previous = oldFile.location(was);
      changes.add(
          ProtoChange.of(rule, path, message)
              .at(newFile.location(name))
              .was(previous)
              .fixedBy(fixes));
    }
  }

  static void message(MessageIn before, MessageIn after, ChangeCollector changes) {
    ProtoMessage is = after.message();
    Owner owner =
        new Owner(after.path(), before.file(), after.file(), is.name().range(), is.body(), changes);
    Set<Long> used = new HashSet<>();
    Set<String> usedNames = new HashSet<>();
    is.fields().forEach(f -> used.add(f.number().value()));
    is.fields().forEach(f -> usedNames.add(f.name().text()));
    reserved(owner, before.message().reserved(), is.reserved(), used, usedNames);
    extensions(owner, before.message(), is);
  }

  static void enumeration(EnumIn before, EnumIn after, ChangeCollector changes) {
    ProtoEnum is = after.type();
    Owner owner =
        new Owner(after.path(), before.file(), after.file(), is.name().range(), is.body(), changes);
    Set<String> usedNames = new HashSet<>();
    is.values().forEach(v -> usedNames.add(v.name().text()));
    reserved(owner, before.type().reserved(), is.reserved(), EnumNumbers.numbers(is), usedNames);
  }

  private static void reserved(
      Owner owner,
      List<ProtoReserved> before,
      List<ProtoReserved> after,
      Set<Long> used,
      Set<String> usedNames) {
    List<ProtoNumbers> now = numbers(after);
    for (ProtoNumbers range : numbers(before)) {
      if (!Coverage.covers(now, range)) {
        boolean taken =
            used.stream().anyMatch(range::contains)
                || now.stream().anyMatch(r -> r.overlaps(range));
        owner.lost(
            NumberRules.RESERVED_REMOVED,
            range.range(),
            range
                + " was reserved in "
                + owner.path()
                + " and is no longer: the numbers can be"
                + " used again.",
            taken
                ? List.of()
                : List.of(Reserve.number(owner.newFile(), owner.body(), range.toString())));
      }
    }
    Set<String> namesNow = names(after);
    for (ProtoReserved reserved : before) {
      for (ProtoName name : reserved.names()) {
        if (!namesNow.contains(name.text())) {
          owner.lost(
              NumberRules.RESERVED_REMOVED,
              name.range(),
              "The name " + name.text() + " was reserved in " + owner.path() + " and is no longer.",
              usedNames.contains(name.text())
                  ? List.of()
                  : List.of(Reserve.name(owner.newFile(), owner.body(), name.text())));
        }
      }
    }
  }

  /// A number that the message declares itself now is not lost.
  private static void extensions(Owner owner, ProtoMessage before, ProtoMessage after) {
    List<ProtoNumbers> now =
        Stream.concat(
                after.extensionRanges().stream().flatMap(r -> r.numbers().stream()),
                after.fields().stream().map(ProtoField::number).map(ReservedComparator::one))
            .toList();
    for (ProtoExtensionRange range : before.extensionRanges()) {
      for (ProtoNumbers numbers : range.numbers()) {
        if (!Coverage.covers(now, numbers)) {
          owner.lost(
              NumberRules.EXTENSION_RANGE_REMOVED,
              numbers.range(),
              owner.path()
                  + " kept "
                  + numbers
                  + " for extensions and no longer does: what they"
                  + " have written is lost.",
              now.stream().anyMatch(r -> r.overlaps(numbers))
                  ? List.of()
                  : List.of(
                      Fixes.append(
                          owner.newFile(),
                          owner.body(),
                          "Keep " + numbers + " for extensions",
                          "extensions " + numbers + ";")));
        }
      }
    }
  }

  private static ProtoNumbers one(ProtoNumber number) {
    return new ProtoNumbers(number.range(), number.value(), number.value(), false);
  }
}

package dev.meshwright.compat.proto.compare;

import dev.meshwright.compat.Rule;
import dev.meshwright.compat.proto.fix.OneofFixes;
import dev.meshwright.compat.proto.pair.MessageIn;
import dev.meshwright.compat.proto.rule.OneofRules;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Compares which fields exclude one another.
final class OneofComparator {

  private record Both(ProtoField before, ProtoField after) {}

  private final MessageIn before;
  private final MessageIn after;
  private final ChangeCollector changes;
  private final List<Both> kept = new ArrayList<>();
  private final Map<String, String> renamed = new LinkedHashMap<>();

  private OneofComparator(MessageIn before, MessageIn after, ChangeCollector changes) {
    this.before = before;
    this.after = after;
    this.changes = changes;
  }

  static void compare(MessageIn before, MessageIn after, ChangeCollector changes) {
    if (!before.message().oneofs().isEmpty() || !after.message().oneofs().isEmpty()) {
      new OneofComparator(before, after, changes).run();
    }
  }

  private void run() {
    Map<Long, ProtoField> old = new HashMap<>();
    before.message().fields().forEach(f -> old.put(f.number().value(), f));
    for (ProtoField field : after.message().fields()) {
      Optional.ofNullable(old.get(field.number().value()))
          .ifPresent(was -> kept.add(new Both(was, field)));
    }
    renames();
    Set<Both> told = new HashSet<>();
    movedIn(told);
    movedOut(told);
    kept.stream().filter(both -> !sameOneof(both) && !told.contains(both)).forEach(this::single);
  }

  private void renames() {
    renamed.putAll(OneofNames.of(before.message(), after.message()).renamed());
    renamed.forEach((name, target) ->
        changes.add(
            ProtoChange.of(
                    OneofRules.RENAMED,
                    after.path() + "." + target,
                    "The oneof " + name + " is called " + target + " now.")
                .at(after.at(rangeOf(after.message(), target)))
                .was(before.at(rangeOf(before.message(), name)))
                .fixedBy(OneofFixes.rename(after, name, target))));
  }

  private static TextRange rangeOf(ProtoMessage message, String oneof) {
    return message.oneofs().stream()
        .filter(o -> o.name().text().equals(oneof))
        .findFirst()
        .map(o -> o.name().range())
        .orElse(message.name().range());
  }

  private boolean sameOneof(Both both) {
    Optional<String> expected = both.before().oneof().map(name -> renamed.getOrDefault(name, name));
    return expected.equals(both.after().oneof());
  }

  /// Old data can have a field that moved in besides another one of the oneof.
  private void movedIn(Set<Both> told) {
    for (Both both : kept) {
      Optional<String> oneof = both.after().oneof();
      if (oneof.isEmpty() || sameOneof(both)) {
        continue;
      }
      List<Both> others =
          kept.stream()
              .filter(o -> differ(o, both) && o.after().oneof().equals(oneof))
              .filter(o -> !exclusive(both.before(), o.before()))
              .toList();
      boolean existing = others.stream().anyMatch(this::sameOneof);
      if (!others.isEmpty()) {
        told.add(both);
        report(
            existing ? OneofRules.MOVED_INTO_EXISTING : OneofRules.MOVED_IN,
            both,
            " is in the oneof "
                + oneof.get()
                + " now. Old messages can have it besides "
                + others.getFirst().before().name().text()
                + "; new readers keep the last of them.");
      }
    }
  }

  /// New data can have a field that moved out besides another one of its old oneof.
  private void movedOut(Set<Both> told) {
    for (Both both : kept) {
      if (both.before().oneof().isEmpty() || sameOneof(both)) {
        continue;
      }
      List<Both> others =
          kept.stream()
              .filter(o -> differ(o, both) && exclusive(both.before(), o.before()))
              .filter(o -> !exclusive(both.after(), o.after()))
              .toList();
      if (!others.isEmpty()) {
        told.add(both);
        report(
            OneofRules.MOVED_OUT,
            both,
            " has left its oneof. New messages can have it besides "
                + others.getFirst().after().name().text()
                + "; old readers keep the last of them.");
      }
    }
  }

  private static boolean differ(Both one, Both two) {
    return one.after().number().value() != two.after().number().value();
  }

  private static boolean exclusive(ProtoField one, ProtoField two) {
    return one.oneof().isPresent() && one.oneof().equals(two.oneof());
  }

  private void single(Both both) {
    report(
        OneofRules.SINGLE_MOVED,
        both,
        both.after().oneof().isPresent()
            ? both.before().oneof().isPresent()
                ? " is in another oneof now; no other field is affected."
                : " is in a oneof now; no other field is affected."
            : " is no longer in a oneof; no other field is affected.");
  }

  private void report(Rule rule, Both both, String what) {
    String path = after.path() + "." + both.after().name().text();
    changes.add(
        ProtoChange.of(rule, path, path + what)
            .at(after.at(both.after().range()))
            .was(before.at(both.before().range()))
            .fixedBy(OneofFixes.back(before, both.before(), after, both.after())));
  }
}

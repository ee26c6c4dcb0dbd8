package dev.meshwright.compat.proto.compare;

import dev.meshwright.compat.Rule;
import dev.meshwright.compat.proto.fix.CommentFixes;
import dev.meshwright.compat.proto.fix.EnumFixes;
import dev.meshwright.compat.proto.fix.Fixes;
import dev.meshwright.compat.proto.fix.FreeNumbers;
import dev.meshwright.compat.proto.fix.Options;
import dev.meshwright.compat.proto.fix.ProtoFixes;
import dev.meshwright.compat.proto.fix.Reserve;
import dev.meshwright.compat.proto.fix.Restore;
import dev.meshwright.compat.proto.option.Annotated;
import dev.meshwright.compat.proto.pair.EnumIn;
import dev.meshwright.compat.proto.rule.EnumRules;
import dev.meshwright.model.FileEdit;
import dev.meshwright.model.Fix;
import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.proto.ProtoEnumValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Compares two enums by the numbers of their values.
final class EnumComparator {

  private final EnumIn before;
  private final EnumIn after;
  private final ChangeCollector changes;
  private final Annotations annotations;
  private final ProtoFixes fixes;
  private final Map<Long, List<ProtoEnumValue>> old;
  private final Map<Long, List<ProtoEnumValue>> current;
  private final Map<String, ProtoEnumValue> oldNames = new HashMap<>();
  private final Map<String, ProtoEnumValue> newNames = new HashMap<>();

  private EnumComparator(
      EnumIn before,
      EnumIn after,
      Annotations annotations,
      ProtoFixes fixes,
      ChangeCollector changes) {
    this.annotations = annotations;
    this.fixes = fixes;
    this.before = before;
    this.after = after;
    this.changes = changes;
    this.old = byNumber(before);
    this.current = byNumber(after);
    before.type().values().forEach(v -> oldNames.putIfAbsent(v.name().text(), v));
    after.type().values().forEach(v -> newNames.putIfAbsent(v.name().text(), v));
  }

  static void compare(
      EnumIn before,
      EnumIn after,
      Annotations annotations,
      ProtoFixes fixes,
      ChangeCollector changes) {
    new EnumComparator(before, after, annotations, fixes, changes).run();
  }

  private static Map<Long, List<ProtoEnumValue>> byNumber(EnumIn in) {
    Map<Long, List<ProtoEnumValue>> values = new LinkedHashMap<>();
    in.type()
        .values()
        .forEach(v -> values.computeIfAbsent(v.number().value(), n -> new ArrayList<>()).add(v));
    return values;
  }

  private void run() {
    old.forEach((number, values) -> {
      List<ProtoEnumValue> now = current.getOrDefault(number, List.of());
      if (now.isEmpty()) {
        values.forEach(this::gone);
      } else {
        kept(values, now);
      }
    });
    current.forEach((number, values) -> {
      if (!old.containsKey(number) && !oldNames.containsKey(nameOf(values.getFirst()))) {
        added(values.getFirst());
      }
    });
    openness();
    unset();
    ReservedComparator.enumeration(before, after, changes);
    annotations.options(
        new Annotated(before.fullName(), before.type().options()),
        new Annotated(after.fullName(), after.type().options()),
        after.path(),
        changes,
        this::atType,
        name ->
            Restore.option(
                after.file(),
                after.type().body(),
                after.type().options(),
                name,
                before.type().options(),
                before.file()));
    Annotations.comments(
        new CommentFixes.Commented(before.file(), before.type().range(), before.type().comments()),
        new CommentFixes.Commented(after.file(), after.type().range(), after.type().comments()),
        after.path(),
        changes,
        this::atType);
  }

  private static String nameOf(ProtoEnumValue value) {
    return value.name().text();
  }

  private ProtoChange atType(Rule rule, String message) {
    return ProtoChange.of(rule, after.path(), message)
        .at(after.at(after.type().name().range()))
        .was(before.at(before.type().name().range()));
  }

  private ProtoChange atValues(Rule rule, ProtoEnumValue was, ProtoEnumValue is, String message) {
    return ProtoChange.of(rule, after.path() + "." + nameOf(is), message)
        .at(after.at(is.range()))
        .was(before.at(was.range()));
  }

  private void gone(ProtoEnumValue value) {
    ProtoEnumValue moved = newNames.get(nameOf(value));
    if (moved != null) {
      changes.add(
          atValues(
                  EnumRules.VALUE_RENUMBERED,
                  value,
                  moved,
                  nameOf(value)
                      + " had the number "
                      + value.number().value()
                      + " and has "
                      + moved.number().value()
                      + " now: data of one version means something else"
                      + " to the other.")
              .fixedBy(fixes.enums().restoreNumber(value, after, moved)));
      return;
    }
    String path = after.path() + "." + nameOf(value);
    boolean lost = after.type().isClosed();
    changes.add(
        ProtoChange.of(
                EnumRules.VALUE_REMOVED,
                path,
                path
                    + " is gone: old data "
                    + (lost
                        ? "with it loses the value in new readers, for the enum is closed."
                        : "shows the bare number " + value.number().value() + "."))
            .at(after.at(after.type().name().range()))
            .was(before.at(value.range()))
            .fixedBy(fixes.restore().value(before, value, after))
            .doing(new Effects(lost ? Effect.LOSSY : Effect.OK, Effect.OK)));
    boolean number = ReservedComparator.isReserved(after.type(), value.number().value());
    boolean name = ReservedComparator.isReserved(after.type(), nameOf(value));
    if (!number || !name) {
      changes.add(
          ProtoChange.of(
                  EnumRules.VALUE_UNRESERVED,
                  path,
                  "The "
                      + (number ? "name" : name ? "number" : "number and the name")
                      + " of "
                      + path
                      + " can be used again.")
              .at(after.at(after.type().name().range()))
              .was(before.at(value.range()))
              .fixedBy(reserve(value, number, name)));
    }
  }

  private List<Fix> reserve(ProtoEnumValue value, boolean number, boolean name) {
    Fix byNumber =
        Reserve.number(after.file(), after.type().body(), Long.toString(value.number().value()));
    Fix byName = Reserve.name(after.file(), after.type().body(), nameOf(value));
    if (number) {
      return List.of(byName);
    }
    if (name) {
      return List.of(byNumber);
    }
    List<FileEdit> both = new ArrayList<>(byNumber.edits());
    both.addAll(byName.edits());
    return List.of(new Fix("Reserve " + value.number().value() + " and " + nameOf(value), both));
  }

  private void kept(List<ProtoEnumValue> values, List<ProtoEnumValue> now) {
    Set<String> was = names(values);
    Set<String> is = names(now);
    ProtoEnumValue first = values.getFirst();
    ProtoEnumValue target = now.getFirst();
    if (!is.containsAll(was)) {
      boolean renumbered = was.stream().anyMatch(n -> !is.contains(n) && newNames.containsKey(n));
      changes.add(
          atValues(
                  renumbered ? EnumRules.VALUE_RENUMBERED : EnumRules.VALUE_RENAMED,
                  first,
                  target,
                  "The number "
                      + first.number().value()
                      + " of "
                      + after.path()
                      + " was called "
                      + String.join(", ", was)
                      + " and is called "
                      + String.join(", ", is)
                      + " now.")
              .fixedBy(restoreName(first, target, renumbered)));
    }
    for (ProtoEnumValue value : values) {
      ProtoEnumValue same = newNames.get(nameOf(value));
      if (same != null && same.number().value() == value.number().value()) {
        String path = after.path() + "." + nameOf(value);
        annotations.options(
            new Annotated(before.fullName(), value.options()),
            new Annotated(after.fullName(), same.options()),
            path,
            changes,
            (r, m) -> atValues(r, value, same, m),
            name -> Options.of(after.file(), same).restore(name, value.options(), before.file()));
        Annotations.comments(
            new CommentFixes.Commented(before.file(), value.range(), value.comments()),
            new CommentFixes.Commented(after.file(), same.range(), same.comments()),
            path,
            changes,
            (r, m) -> atValues(r, value, same, m));
      }
    }
  }

  private List<Fix> restoreName(ProtoEnumValue was, ProtoEnumValue is, boolean renumbered) {
    return renumbered || oldNames.containsKey(nameOf(is))
        ? List.of()
        : List.of(
            Fixes.replace(
                after.file(), is.name().range(), "Restore the name " + nameOf(was), nameOf(was)));
  }

  private static Set<String> names(List<ProtoEnumValue> values) {
    return values.stream()
        .map(EnumComparator::nameOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void added(ProtoEnumValue value) {
    String path = after.path() + "." + nameOf(value);
    boolean lost = before.type().isClosed();
    if (ReservedComparator.isReserved(before.type(), value.number().value())) {
      changes.add(
          ProtoChange.of(
                  EnumRules.VALUE_REUSED,
                  path,
                  "The number "
                      + value.number().value()
                      + " was reserved: data of the time before is read as "
                      + path
                      + ".")
              .at(after.at(value.number().range()))
              .was(before.at(before.type().name().range()))
              .fixedBy(
                  EnumFixes.number(
                      after, value, FreeNumbers.freeValue(List.of(before, after)), List.of())));
    }
    ProtoChange added =
        ProtoChange.of(
                EnumRules.VALUE_ADDED,
                path,
                path
                    + " is new: old readers "
                    + (lost
                        ? "lose it, for the enum is closed."
                        : "see the number " + value.number().value() + "."))
            .at(after.at(value.range()))
            .was(before.at(before.type().name().range()))
            .fixedBy(fixes.enums().takeBack(after, value))
            .doing(new Effects(Effect.OK, lost ? Effect.LOSSY : Effect.OK));
    changes.add(lost ? added.as(Severity.WARNING) : added);
  }

  private void openness() {
    if (before.type().isClosed() != after.type().isClosed()) {
      boolean closed = after.type().isClosed();
      changes.add(
          atType(
                  EnumRules.OPENNESS_CHANGED,
                  after.path()
                      + (closed
                          ? " is closed now: numbers without a name move to the unknown fields."
                          : " is open now: numbers without a name stay in the field."))
              .fixedBy(fixes.enums().openness(before, after)));
    }
  }

  /// What a field holds that was never set.
  private void unset() {
    if (before.type().values().isEmpty() || after.type().values().isEmpty()) {
      return;
    }
    ProtoEnumValue was = before.type().values().getFirst();
    ProtoEnumValue is = after.type().values().getFirst();
    if (!nameOf(was).equals(nameOf(is)) || was.number().value() != is.number().value()) {
      boolean alias =
          was.number().value() == is.number().value()
              && names(current.getOrDefault(was.number().value(), List.of())).contains(nameOf(was));
      if (!alias) {
        changes.add(
            atValues(
                    EnumRules.ZERO_CHANGED,
                    was,
                    is,
                    "A field of type "
                        + after.path()
                        + " that is not set means "
                        + nameOf(is)
                        + " to new readers and "
                        + nameOf(was)
                        + " to old ones.")
                .fixedBy(fixes.enums().first(before, after)));
      }
    }
  }

  /// An enum that was renamed.
  static ProtoChange renamed(EnumIn before, EnumIn after, ProtoFixes fixes) {
    return ProtoChange.of(
            EnumRules.RENAMED,
            after.path(),
            before.path() + " is called " + after.path() + " now; its values are the same.")
        .at(after.at(after.type().name().range()))
        .was(before.at(before.type().name().range()))
        .fixedBy(
            fixes
                .rename()
                .back(
                    after.file(), after.type().name(), after.fullName(), before.fullName(), true));
  }
}

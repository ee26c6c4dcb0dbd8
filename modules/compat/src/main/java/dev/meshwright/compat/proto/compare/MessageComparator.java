package dev.meshwright.compat.proto.compare;

import dev.meshwright.compat.Rule;
import dev.meshwright.compat.proto.fix.CommentFixes;
import dev.meshwright.compat.proto.fix.NumberFixes;
import dev.meshwright.compat.proto.fix.ProtoFixes;
import dev.meshwright.compat.proto.fix.Reserve;
import dev.meshwright.compat.proto.fix.Restore;
import dev.meshwright.compat.proto.option.Annotated;
import dev.meshwright.compat.proto.pair.MessageIn;
import dev.meshwright.compat.proto.rule.FieldRules;
import dev.meshwright.compat.proto.rule.MessageRules;
import dev.meshwright.compat.proto.rule.NumberRules;
import dev.meshwright.compat.proto.rule.OneofRules;
import dev.meshwright.model.Fix;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoPresence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Compares two messages: which fields stay, go, come, and what stays of the message itself.
final class MessageComparator {

  private final FieldComparator fields;
  private final ExtensionPairs extensions;
  private final Annotations annotations;
  private final ProtoFixes fixes;

  MessageComparator(
      FieldComparator fields,
      ExtensionPairs extensions,
      Annotations annotations,
      ProtoFixes fixes) {
    this.extensions = extensions;
    this.annotations = annotations;
    this.fields = fields;
    this.fixes = fixes;
  }

  void compare(TypePair pair, MessageIn before, MessageIn after, ChangeCollector changes) {
    Map<Long, ProtoField> old = byNumber(before.message());
    Map<Long, ProtoField> current = byNumber(after.message());
    Map<String, ProtoField> oldNames = byName(before.message());
    Map<String, ProtoField> newNames = byName(after.message());
    OneofNames oneofs = OneofNames.of(before.message(), after.message());
    for (ProtoField field : old.values()) {
      ProtoField same = current.get(field.number().value());
      ProtoField moved = newNames.get(field.name().text());
      if (same == null && extensions.becameExtension(pair, before, field, after, changes)) {
        continue;
      }
      if (same != null && !isMoved(field, same, oldNames, newNames)) {
        fields.compare(new FieldComparator.Fields(pair, before, field, after, same), changes);
      } else if (moved != null && moved.number().value() != field.number().value()) {
        renumbered(before, field, after, moved, changes);
      } else if (same != null) {
        taken(before, field, after, same, changes);
      } else {
        removed(before, field, after, oneofs, changes);
      }
    }
    for (ProtoField field : current.values()) {
      ProtoField sameNumber = old.get(field.number().value());
      if (sameNumber == null
          && !extensions.wasExtension(pair, before, after, field, changes)
          && !oldNames.containsKey(field.name().text())) {
        added(before, after, field, oneofs, changes);
      }
    }
    OneofComparator.compare(before, after, changes);
    ReservedComparator.message(before, after, changes);
    annotations.options(
        new Annotated(before.fullName(), before.message().options()),
        new Annotated(after.fullName(), after.message().options()),
        after.path(),
        changes,
        (rule, said) -> at(before, after, rule, said),
        name ->
            Restore.option(
                after.file(),
                after.message().body(),
                after.message().options(),
                name,
                before.message().options(),
                before.file()));
    Annotations.comments(
        new CommentFixes.Commented(
            before.file(), before.message().range(), before.message().comments()),
        new CommentFixes.Commented(
            after.file(), after.message().range(), after.message().comments()),
        after.path(),
        changes,
        (rule, said) -> at(before, after, rule, said));
  }

  private static ProtoChange at(MessageIn before, MessageIn after, Rule rule, String said) {
    return ProtoChange.of(rule, after.path(), said)
        .at(after.at(after.message().name().range()))
        .was(before.at(before.message().name().range()));
  }

  private static Map<Long, ProtoField> byNumber(ProtoMessage message) {
    Map<Long, ProtoField> fields = new LinkedHashMap<>();
    message.fields().forEach(f -> fields.putIfAbsent(f.number().value(), f));
    return fields;
  }

  private static Map<String, ProtoField> byName(ProtoMessage message) {
    Map<String, ProtoField> fields = new HashMap<>();
    message.fields().forEach(f -> fields.putIfAbsent(f.name().text(), f));
    return fields;
  }

  /// Whether a number has gone to another field, instead of a field to another name: either name is
  /// known on the other side.
  private static boolean isMoved(
      ProtoField before,
      ProtoField after,
      Map<String, ProtoField> oldNames,
      Map<String, ProtoField> newNames) {
    return !before.name().text().equals(after.name().text())
        && (newNames.containsKey(before.name().text())
            || oldNames.containsKey(after.name().text()));
  }

  private static String path(MessageIn in, ProtoField field) {
    return in.path() + "." + field.name().text();
  }

  private void renumbered(
      MessageIn before, ProtoField was, MessageIn after, ProtoField is, ChangeCollector changes) {
    changes.add(
        ProtoChange.of(
                NumberRules.NUMBER_CHANGED,
                path(after, is),
                path(after, is)
                    + " had the number "
                    + was.number().value()
                    + " and has "
                    + is.number().value()
                    + " now: each version misses what the other writes.")
            .at(after.at(is.number().range()))
            .was(before.at(was.number().range()))
            .fixedBy(NumberFixes.back(was, after, is)));
  }

  private void taken(
      MessageIn before, ProtoField was, MessageIn after, ProtoField is, ChangeCollector changes) {
    changes.add(
        ProtoChange.of(
                NumberRules.NUMBER_REUSED,
                path(after, is),
                "The number "
                    + was.number().value()
                    + " belonged to "
                    + was.name().text()
                    + " and belongs to "
                    + is.name().text()
                    + " now: values of one are read as the other.")
            .at(after.at(is.number().range()))
            .was(before.at(was.range()))
            .fixedBy(NumberFixes.other(before, after, is)));
  }

  private void removed(
      MessageIn before,
      ProtoField field,
      MessageIn after,
      OneofNames oneofs,
      ChangeCollector changes) {
    String path = path(before, field);
    List<Fix> kept = fixes.restore().field(before, field, after);
    ProtoChange gone =
        ProtoChange.of(
                NumberRules.FIELD_REMOVED,
                path,
                path + " is gone. Readers keep its values among the unknown fields.")
            .at(after.at(after.message().name().range()))
            .was(before.at(field.range()))
            .fixedBy(kept);
    changes.add(gone);
    if (field.presence() == ProtoPresence.REQUIRED) {
      changes.add(
          ProtoChange.of(
                  FieldRules.REQUIRED_REMOVED,
                  path,
                  path + " was required: old readers refuse new messages, which lack it.")
              .at(after.at(after.message().name().range()))
              .was(before.at(field.range()))
              .fixedBy(kept));
    }
    field
        .oneof()
        .flatMap(oneofs::now)
        .ifPresent(name ->
            changes.add(
                ProtoChange.of(
                        OneofRules.FIELD_REMOVED,
                        path,
                        "The oneof "
                            + name
                            + " has lost "
                            + field.name().text()
                            + ": where it was set, new readers see that nothing is.")
                    .at(after.at(after.message().name().range()))
                    .was(before.at(field.range()))
                    .fixedBy(kept)));
    unreserved(before, field, after, kept, changes);
  }

  private static void unreserved(
      MessageIn before,
      ProtoField field,
      MessageIn after,
      List<Fix> kept,
      ChangeCollector changes) {
    long number = field.number().value();
    String name = field.name().text();
    String path = path(before, field);
    if (!ReservedComparator.isReserved(after.message(), number)) {
      changes.add(
          ProtoChange.of(
                  NumberRules.NUMBER_UNRESERVED,
                  path,
                  "The number " + number + " of " + path + " is free to be used again.")
              .at(after.at(after.message().name().range()))
              .was(before.at(field.range()))
              .fixedBy(
                  either(
                      Reserve.number(after.file(), after.message().body(), Long.toString(number)),
                      kept)));
    }
    if (!ReservedComparator.isReserved(after.message(), name)) {
      changes.add(
          ProtoChange.of(
                  NumberRules.NAME_UNRESERVED,
                  path,
                  "The name " + name + " of " + path + " is free to be used again.")
              .at(after.at(after.message().name().range()))
              .was(before.at(field.range()))
              .fixedBy(either(Reserve.name(after.file(), after.message().body(), name), kept)));
    }
  }

  private static List<Fix> either(Fix reserve, List<Fix> kept) {
    List<Fix> fixes = new ArrayList<>(List.of(reserve));
    fixes.addAll(kept);
    return fixes;
  }

  private void added(
      MessageIn before,
      MessageIn after,
      ProtoField field,
      OneofNames oneofs,
      ChangeCollector changes) {
    String path = path(after, field);
    if (ReservedComparator.isReserved(before.message(), field.number().value())) {
      changes.add(
          ProtoChange.of(
                  NumberRules.NUMBER_REUSED,
                  path,
                  "The number "
                      + field.number().value()
                      + " was reserved: data of the time before is read as "
                      + path
                      + ".")
              .at(after.at(field.number().range()))
              .was(before.at(before.message().name().range()))
              .fixedBy(NumberFixes.other(before, after, field)));
    }
    if (ReservedComparator.isReserved(before.message(), field.name().text())) {
      changes.add(
          ProtoChange.of(
                  NumberRules.NAME_REUSED,
                  path,
                  "The name "
                      + field.name().text()
                      + " was reserved: JSON of the time before is read as "
                      + path
                      + ".")
              .at(after.at(field.name().range()))
              .was(before.at(before.message().name().range()))
              .fixedBy(fixes.fields().takeBack(after, field)));
    }
    if (field.presence() == ProtoPresence.REQUIRED) {
      changes.add(
          ProtoChange.of(
                  FieldRules.REQUIRED_ADDED,
                  path,
                  path + " is new and required: new readers refuse old messages, which lack it.")
              .at(after.at(field.range()))
              .was(before.at(before.message().name().range()))
              .fixedBy(fixes.fields().optional(after, field)));
      return;
    }
    boolean inKnownOneof = field.oneof().flatMap(oneofs::before).isPresent();
    changes.add(
        ProtoChange.of(
                inKnownOneof ? OneofRules.FIELD_ADDED : FieldRules.ADDED,
                path,
                inKnownOneof
                    ? path + " is new in its oneof: old readers see that nothing is set."
                    : path + " is new.")
            .at(after.at(field.range()))
            .was(before.at(before.message().name().range()))
            .fixedBy(fixes.fields().takeBack(after, field)));
  }

  /// A message that was renamed.
  static ProtoChange renamed(MessageIn before, MessageIn after, ProtoFixes fixes) {
    return ProtoChange.of(
            MessageRules.RENAMED,
            after.path(),
            before.path() + " is called " + after.path() + " now; its fields are the same.")
        .at(after.at(after.message().name().range()))
        .was(before.at(before.message().name().range()))
        .fixedBy(
            fixes
                .rename()
                .back(
                    after.file(),
                    after.message().name(),
                    after.fullName(),
                    before.fullName(),
                    after.message().messages().isEmpty() && after.message().enums().isEmpty()));
  }
}

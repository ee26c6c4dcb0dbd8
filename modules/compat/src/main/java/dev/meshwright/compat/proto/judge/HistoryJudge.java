package dev.meshwright.compat.proto.judge;

import dev.meshwright.compat.proto.pair.MessageIn;
import dev.meshwright.compat.proto.rule.NumberRules;
import dev.meshwright.model.Location;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Follows numbers and names through all versions of a file.
public final class HistoryJudge {

  /// Who had a number, or a name, when it was seen last.
  private record Holder(String meaning, String said, Location place, boolean gap) {

    Holder left() {
      return new Holder(meaning, said, place, true);
    }
  }

  private record Key(String message, String what) {}

  private final Map<Key, Holder> holders = new HashMap<>();
  private final Map<Key, Holder> reused = new HashMap<>();

  private HistoryJudge() {}

  /// What the last version uses again that an earlier one had given up.
  ///
  /// @param versions oldest first
  public static List<Finding> reused(List<ProtoFile> versions) {
    HistoryJudge judge = new HistoryJudge();
    versions.forEach(judge::version);
    return versions.isEmpty() ? List.of() : judge.findings(versions.getLast());
  }

  private void version(ProtoFile file) {
    Set<Key> seen = new HashSet<>();
    for (ProtoMessage message : new TreeMap<>(ProtoTypes.of(file).messages()).values()) {
      String path = new MessageIn(file, message).path();
      for (ProtoField field : message.fields()) {
        see(number(path, field), meaning(field), field, file, seen);
        see(name(path, field), Long.toString(field.number().value()), field, file, seen);
      }
    }
    holders.replaceAll((key, holder) -> seen.contains(key) ? holder : holder.left());
    reused.keySet().retainAll(seen);
  }

  private static Key number(String path, ProtoField field) {
    return new Key(path, "#" + field.number().value());
  }

  private static Key name(String path, ProtoField field) {
    return new Key(path, field.name().text());
  }

  private static String meaning(ProtoField field) {
    return field.name().text() + " " + field.isRepeated() + " " + field.type().fullName();
  }

  private void see(Key key, String meaning, ProtoField field, ProtoFile file, Set<Key> seen) {
    Holder before = holders.get(key);
    if (before != null && before.gap() && !before.meaning().equals(meaning)) {
      reused.put(key, before);
    }
    String said = field.type().text() + " " + field.name().text() + " = " + field.number().value();
    holders.put(key, new Holder(meaning, said, file.location(field.range()), false));
    seen.add(key);
  }

  private List<Finding> findings(ProtoFile file) {
    List<Finding> findings = new ArrayList<>();
    for (ProtoMessage message : ProtoTypes.of(file).messages().values()) {
      String path = new MessageIn(file, message).path();
      for (ProtoField field : message.fields()) {
        Holder holder = reused.get(number(path, field));
        String fieldPath = path + "." + field.name().text();
        if (holder != null) {
          findings.add(
              Change.of(
                      NumberRules.NUMBER_REUSED,
                      fieldPath,
                      "The number "
                          + field.number().value()
                          + " of "
                          + fieldPath
                          + " belonged to another field in an earlier version ("
                          + holder.said()
                          + "): data of that time is read as this one.")
                  .at(file.location(field.number().range()))
                  .was(holder.place())
                  .toFinding());
        }
        Holder named = reused.get(name(path, field));
        if (named != null) {
          findings.add(
              Change.of(
                      NumberRules.NAME_REUSED,
                      fieldPath,
                      "The name "
                          + field.name().text()
                          + " belonged to another field in an earlier version ("
                          + named.said()
                          + "): JSON of that time is read as this one.")
                  .at(file.location(field.name().range()))
                  .was(named.place())
                  .toFinding());
        }
      }
    }
    return findings;
  }
}

package dev.meshwright.compat.proto.compare;

import dev.meshwright.compat.proto.pair.EnumIn;
import dev.meshwright.compat.proto.pair.MessageIn;
import dev.meshwright.compat.proto.rule.EnumRules;
import dev.meshwright.compat.proto.rule.NumberRules;
import dev.meshwright.model.Location;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoEnumValue;
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

/// Follows numbers and names through all versions of a file.
public final class HistoryComparator {

  /// One version of a file.
  ///
  /// @param title for people; may be blank
  public record Version(String title, ProtoFile file) {}

  /// Who had a number, or a name, when it was seen last.
  private record Holder(String meaning, String said, String title, Location place, boolean gap) {

    Holder left() {
      return new Holder(meaning, said, title, place, true);
    }

    String where() {
      return title.isBlank() ? "in an earlier version" : "in " + title;
    }
  }

  private record Key(String type, String what) {}

  private final Map<Key, Holder> holders = new HashMap<>();
  private final Map<Key, Holder> reused = new HashMap<>();

  private HistoryComparator() {}

  /// What the last version uses again that an earlier one had given up.
  ///
  /// @param versions oldest first
  public static List<Finding> reused(List<Version> versions) {
    HistoryComparator history = new HistoryComparator();
    versions.forEach(history::version);
    return versions.isEmpty() ? List.of() : history.findings(versions.getLast().file());
  }

  private void version(Version version) {
    ProtoFile file = version.file();
    Set<Key> seen = new HashSet<>();
    for (ProtoMessage message : ProtoTypes.of(file).messages().values()) {
      String path = new MessageIn(file, message).path();
      for (ProtoField field : message.fields()) {
        Location place = file.location(field.range());
        String number = Long.toString(field.number().value());
        String said = field.type().text() + " " + field.name().text() + " = " + number;
        see(number(path, field), new Holder(meaning(field), said, version.title(), place, false));
        see(name(path, field), new Holder(number, said, version.title(), place, false));
        seen.add(number(path, field));
        seen.add(name(path, field));
      }
    }
    for (ProtoEnum type : ProtoTypes.of(file).enums().values()) {
      String path = new EnumIn(file, type).path();
      for (ProtoEnumValue value : type.values()) {
        Location place = file.location(value.range());
        String said = value.name().text() + " = " + value.number().value();
        String meaning = value.name().text();
        see(number(path, value), new Holder(meaning, said, version.title(), place, false));
        seen.add(number(path, value));
      }
    }
    holders.replaceAll((key, holder) -> seen.contains(key) ? holder : holder.left());
    reused.keySet().retainAll(seen);
  }

  private static Key number(String path, ProtoField field) {
    return new Key(path, "#" + field.number().value());
  }

  private static Key number(String path, ProtoEnumValue value) {
    return new Key(path, "#" + value.number().value());
  }

  private static Key name(String path, ProtoField field) {
    return new Key(path, field.name().text());
  }

  private static String meaning(ProtoField field) {
    return field.name().text() + " " + field.isRepeated() + " " + field.type().fullName();
  }

  private void see(Key key, Holder now) {
    Holder before = holders.get(key);
    if (before != null && before.gap() && !before.meaning().equals(now.meaning())) {
      reused.put(key, before);
    }
    holders.put(key, now);
  }

  private List<Finding> findings(ProtoFile file) {
    List<Finding> findings = new ArrayList<>();
    for (ProtoMessage message : ProtoTypes.of(file).messages().values()) {
      MessageIn owner = new MessageIn(file, message);
      message.fields().forEach(field -> findings.addAll(findings(owner, field)));
    }
    for (ProtoEnum type : ProtoTypes.of(file).enums().values()) {
      EnumIn owner = new EnumIn(file, type);
      type.values().forEach(value -> findings.addAll(findings(owner, value)));
    }
    return findings;
  }

  private List<Finding> findings(MessageIn owner, ProtoField field) {
    List<Finding> findings = new ArrayList<>();
    String path = owner.path() + "." + field.name().text();
    Holder holder = reused.get(number(owner.path(), field));
    if (holder != null) {
      findings.add(
          ProtoChange.of(
                  NumberRules.NUMBER_REUSED,
                  path,
                  "The number "
                      + field.number().value()
                      + " of "
                      + path
                      + " belonged to another field "
                      + holder.where()
                      + " ("
                      + holder.said()
                      + ") and was given up: data of that time is read as this one.")
              .at(owner.at(field.number().range()))
              .was(holder.place())
              .toFinding());
    }
    Holder named = reused.get(name(owner.path(), field));
    if (named != null) {
      findings.add(
          ProtoChange.of(
                  NumberRules.NAME_REUSED,
                  path,
                  "The name "
                      + field.name().text()
                      + " belonged to another field "
                      + named.where()
                      + " ("
                      + named.said()
                      + ") and was given up: JSON of that time is read as this one.")
              .at(owner.at(field.name().range()))
              .was(named.place())
              .toFinding());
    }
    return findings;
  }

  private List<Finding> findings(EnumIn owner, ProtoEnumValue value) {
    Holder holder = reused.get(number(owner.path(), value));
    String path = owner.path() + "." + value.name().text();
    return holder == null
        ? List.of()
        : List.of(
            ProtoChange.of(
                    EnumRules.VALUE_REUSED,
                    path,
                    "The number "
                        + value.number().value()
                        + " of "
                        + path
                        + " belonged to another value "
                        + holder.where()
                        + " ("
                        + holder.said()
                        + ") and was given up: data of that time is read as this one.")
                .at(owner.at(value.number().range()))
                .was(holder.place())
                .toFinding());
  }
}

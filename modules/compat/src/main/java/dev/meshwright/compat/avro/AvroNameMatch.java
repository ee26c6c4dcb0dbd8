package dev.meshwright.compat.avro;

import dev.meshwright.model.avro.AvroAlias;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How names of readers find names of writers.
final class AvroNameMatch {

  private AvroNameMatch() {}

  /// Types match by their simple names, or when the reader lists the writer's full name as an
  /// alias.
  static boolean types(AvroNamed reader, AvroNamed writer) {
    return reader.name().simple().equals(writer.name().simple()) || isAlias(reader, writer);
  }

  static boolean isAlias(AvroNamed reader, AvroNamed writer) {
    String full = writer.fullName();
    for (AvroAlias alias : reader.aliases()) {
      if (alias.name().equals(full)) {
        return true;
      }
    }
    return false;
  }

  /// The earlier aliases that are neither the later name nor among the later aliases.
  static List<AvroAlias> lost(List<AvroAlias> before, String name, List<AvroAlias> after) {
    if (before.isEmpty()) {
      return List.of();
    }
    Set<String> kept = new HashSet<>(List.of(name));
    after.forEach(alias -> kept.add(alias.name()));
    return before.stream().filter(alias -> !kept.contains(alias.name())).toList();
  }

  /// The fields of a writer by name.
  static Map<String, AvroField> byName(AvroRecord record) {
    Map<String, AvroField> fields = HashMap.newHashMap(record.fields().size());
    for (AvroField field : record.fields()) {
      fields.put(field.name(), field);
    }
    return fields;
  }

  /// The writer's fields that a reader's field would take: none, one, or, when its aliases are
  /// ambiguous, several, which Avro refuses.
  static List<AvroField> sources(AvroField reader, Map<String, AvroField> writer) {
    AvroField direct = writer.get(reader.name());
    if (reader.aliases().isEmpty()) {
      return direct == null ? List.of() : List.of(direct);
    }
    List<AvroField> found = new ArrayList<>();
    if (direct != null) {
      found.add(direct);
    }
    // A field's own name among its aliases finds nothing new.
    List<String> seen = new ArrayList<>(List.of(reader.name()));
    for (AvroAlias alias : reader.aliases()) {
      AvroField field = writer.get(alias.name());
      if (field != null && !seen.contains(alias.name())) {
        seen.add(alias.name());
        found.add(field);
      }
    }
    return found;
  }
}

package dev.meshwright.schema.convert;

import dev.meshwright.model.Location;
import dev.meshwright.model.json.JsonNull;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A table, as far as it is read.
final class DdlTable {
  final Location place;
  final Map<String, NeutralField> columns = new LinkedHashMap<>();
  final Set<String> required = new LinkedHashSet<>();
  final Map<String, String> docs = new LinkedHashMap<>();
  String doc = "";

  DdlTable(Location place) {
    this.place = place;
  }

  /// Its columns as fields.
  List<NeutralField> parts() {
    List<NeutralField> parts = new ArrayList<>();
    columns.forEach((column, field) -> parts.add(part(column, field)));
    return parts;
  }

  private NeutralField part(String column, NeutralField field) {
    boolean always = required.contains(column);
    boolean defaulted = field.fallback().isPresent();
    return new NeutralField(
        field.name(),
        docs.getOrDefault(column, ""),
        always ? field.shape().present() : NeutralType.nullable(field.shape()),
        !always || defaulted,
        always || defaulted ? field.fallback() : Optional.of(new JsonNull()),
        false,
        field.place());
  }
}

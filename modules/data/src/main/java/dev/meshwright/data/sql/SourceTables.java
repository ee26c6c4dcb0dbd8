package dev.meshwright.data.sql;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Which table each source of a query is. Two sources that have tables of one name are never the
/// same table.
final class SourceTables {

  private final List<String> tables;
  private final Map<String, SourceName> taken = new HashMap<>();

  /// @param tables that there are
  SourceTables(List<String> tables) {
    this.tables = List.copyOf(tables);
  }

  String of(SourceName name) {
    return name.among(tables);
  }

  /// The other source that has this table already.
  Optional<SourceName> clash(SourceName name) {
    SourceName first = taken.putIfAbsent(of(name).toLowerCase(Locale.ROOT), name);
    return Optional.ofNullable(first)
        .filter(other -> !other.source().equalsIgnoreCase(name.source()));
  }
}

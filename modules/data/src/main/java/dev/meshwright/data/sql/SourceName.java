package dev.meshwright.data.sql;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A table of a dbt source.
public record SourceName(String source, String table) {

  /// The name of a table that is given for this source alone, as unit tests give it.
  public String whole() {
    return source + "." + table;
  }

  /// The table that stands for it: one that has the name of the source as well, else the one of its
  /// name.
  ///
  /// @param tables that there are
  public String among(Collection<String> tables) {
    String both = source + "_" + table;
    for (String wanted : List.of(whole(), both, source + "__" + table)) {
      Optional<String> found = tables.stream().filter(wanted::equalsIgnoreCase).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
    }
    String ending = "_" + both.toLowerCase(Locale.ROOT);
    List<String> longer =
        tables.stream().filter(name -> name.toLowerCase(Locale.ROOT).endsWith(ending)).toList();
    return longer.size() == 1 ? longer.getFirst() : table;
  }

  public String words() {
    return "source('" + source + "', '" + table + "')";
  }
}

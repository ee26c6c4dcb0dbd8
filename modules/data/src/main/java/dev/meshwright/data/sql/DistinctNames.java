package dev.meshwright.data.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Names of columns for names that SQL may not tell apart.
public final class DistinctNames {

  private DistinctNames() {}

  /// The same names, those that differ from one before them in nothing but case with a number
  /// behind them: `id, Id` are `id, Id_1`.
  public static List<String> of(List<String> names) {
    List<String> distinct = new ArrayList<>(names.size());
    Set<String> taken = new HashSet<>();
    for (String name : names) {
      String usable = name.isEmpty() ? "empty_key" : name.replace('\0', '_');
      String free = usable;
      for (int i = 1; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
        free = usable + "_" + i;
      }
      distinct.add(free);
    }
    return distinct;
  }
}

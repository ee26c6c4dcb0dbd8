package dev.meshwright.model.data;

import dev.meshwright.model.data.ReplayReport.CellEffect;
import dev.meshwright.model.data.ReplayReport.Effect;
import dev.meshwright.model.data.ReplayReport.FieldEffect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts what becomes of rows, whatever their format. Bounded in memory; for one thread.
public final class ReplayTally {

  private static final int MAX_FAILURES = 1_000;
  private static final int MAX_CELLS = 50_000;

  /// Of one field, so that a field of every row does not crowd out one of a few.
  private static final int MAX_CELLS_OF_FIELD = 1_000;

  private static final int MAX_FIELDS = 10_000;
  private static final int LONGEST = 200;

  private final List<ReplayReport.Failure> failures = new ArrayList<>();
  private final List<CellEffect> cells = new ArrayList<>();
  private final Map<String, FieldEffect> effects = new HashMap<>();

  /// How many cells of a field were added, or would have been.
  private final Map<String, Integer> kept = new HashMap<>();

  /// What was seen in the row that is being counted: a field counts once a row.
  private final Set<String> seen = new HashSet<>();

  private long rows;
  private long failing;

  /// The number of the row that is being counted, from 0.
  public long row() {
    return rows;
  }

  /// The row cannot be read.
  public void failure(String message) {
    failing++;
    if (failures.size() < MAX_FAILURES) {
      failures.add(new ReplayReport.Failure(rows, message));
    }
  }

  /// Something happens to a field of the row.
  ///
  /// @param path without the numbers of items
  public void effect(String path, Effect effect, String before, String after) {
    String key = path + ' ' + effect;
    if (isKept(key)) {
      cells.add(new CellEffect(rows, path, effect, cut(before), cut(after)));
    }
    if (!seen.add(key) || (effects.size() >= MAX_FIELDS && !effects.containsKey(key))) {
      return;
    }
    effects.merge(
        key,
        new FieldEffect(path, effect, 1, rows, cut(before), cut(after)),
        (known, next) ->
            new FieldEffect(
                known.path(),
                known.effect(),
                known.rows() + 1,
                known.firstRow(),
                known.before(),
                known.after()));
  }

  private boolean isKept(String key) {
    return cells.size() < MAX_CELLS
        && (kept.containsKey(key) || kept.size() < MAX_FIELDS)
        && kept.merge(key, 1, Integer::sum) <= MAX_CELLS_OF_FIELD;
  }

  /// The row is done.
  public void next() {
    seen.clear();
    rows++;
  }

  public ReplayReport report() {
    List<FieldEffect> sorted =
        effects.values().stream()
            .sorted(
                Comparator.comparingLong(FieldEffect::rows)
                    .reversed()
                    .thenComparing(FieldEffect::path))
            .toList();
    return new ReplayReport(rows, failing, failures, sorted, cells);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}

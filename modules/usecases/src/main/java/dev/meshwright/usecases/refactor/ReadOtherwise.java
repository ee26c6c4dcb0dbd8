package dev.meshwright.usecases.refactor;

import dev.meshwright.model.data.ReplayReport;
import dev.meshwright.model.data.ReplayReport.CellEffect;
import dev.meshwright.model.data.ReplayReport.Effect;
import dev.meshwright.model.data.ReplayReport.Failure;
import dev.meshwright.model.data.ReplayReport.FieldEffect;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What one reading of rows loses or changes that another one does not. That a new field gets its
/// default is no change.
final class ReadOtherwise {

  private ReadOtherwise() {}

  /// @param before read with the schema as it was
  /// @param after with the schema as it is
  static SampleProof.Read of(
      String sample, String schema, ReplayReport before, ReplayReport after) {
    Set<String> known = new HashSet<>();
    before.effects().forEach(effect -> known.add(key(effect.path(), effect.effect())));
    Set<Long> failedBefore = new HashSet<>();
    before.failures().forEach(failure -> failedBefore.add(failure.row()));
    List<FieldEffect> effects =
        after.effects().stream()
            .filter(effect -> effect.effect() != Effect.DEFAULTED)
            .filter(effect -> !known.contains(key(effect.path(), effect.effect())))
            .toList();
    List<CellEffect> cells =
        after.cells().stream()
            .filter(cell -> cell.effect() != Effect.DEFAULTED)
            .filter(cell -> !known.contains(key(cell.path(), cell.effect())))
            .toList();
    List<Failure> failures =
        after.failures().stream().filter(failure -> !failedBefore.contains(failure.row())).toList();
    Set<Long> rows = new HashSet<>();
    cells.forEach(cell -> rows.add(cell.row()));
    failures.forEach(failure -> rows.add(failure.row()));
    long ofOneField = effects.stream().mapToLong(FieldEffect::rows).max().orElse(0);
    long otherwise =
        Math.max(
            Math.max(rows.size(), ofOneField), Math.max(0, after.failing() - before.failing()));
    return new SampleProof.Read(sample, schema, after, otherwise, first(effects, failures));
  }

  private static Optional<String> first(List<FieldEffect> effects, List<Failure> failures) {
    Optional<FieldEffect> effect =
        effects.stream().min(Comparator.comparingLong(FieldEffect::firstRow));
    Optional<Failure> failure = failures.stream().findFirst();
    if (failure.isPresent()
        && effect.map(found -> found.firstRow() >= failure.get().row()).orElse(true)) {
      return failure.map(found -> "row " + (found.row() + 1) + ": " + found.message());
    }
    return effect.map(found ->
        "row "
            + (found.firstRow() + 1)
            + ": "
            + found.path()
            + switch (found.effect()) {
              case VANISHES -> " (" + found.before() + ") is lost";
              case CHANGES -> " is " + found.after() + " in place of " + found.before();
              case DEFAULTED -> " is its default";
            });
  }

  private static String key(String path, Effect effect) {
    return path + ' ' + effect;
  }
}

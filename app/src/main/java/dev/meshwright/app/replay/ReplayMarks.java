package dev.meshwright.app.replay;

import dev.meshwright.model.data.ReplayReport.CellEffect;
import dev.meshwright.model.data.ReplayReport.Effect;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.Value;
import dev.meshwright.uikit.grid.CellMark;
import dev.meshwright.uikit.grid.CellMarks;
import dev.meshwright.usecases.replay.Replay;
import dev.meshwright.usecases.replay.ReplayColumn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Marks what becomes of rows: those that cannot be read, values that change, vanish, or come from
/// a default.
final class ReplayMarks implements CellMarks {

  private final Replay replay;
  private final List<ReplayColumn> columns;
  private final ReplayWords words;

  ReplayMarks(Replay replay, List<ReplayColumn> columns, ReplayWords words) {
    this.replay = replay;
    this.columns = columns;
    this.words = words;
  }

  @Override
  public Optional<CellMark> at(long number, Row row, int column) {
    long sampleRow =
        row.values().getFirst() instanceof Value.Exact(var shown) ? shown.longValue() - 1 : -1;
    return switch (columns.get(column)) {
      case ReplayColumn.RowNumber any -> failure(sampleRow);
      case ReplayColumn.Failure any -> failure(sampleRow);
      case ReplayColumn.Same same -> Optional.empty();
      case ReplayColumn.Written(String name) ->
          mark(sampleRow, name).filter(mark -> mark.kind() != CellMark.Kind.ADDED);
      case ReplayColumn.Read(String name) -> mark(sampleRow, name);
    };
  }

  private Optional<CellMark> failure(long row) {
    return replay.cells().failure(row).map(why -> new CellMark(CellMark.Kind.PROBLEM, why));
  }

  private Optional<CellMark> mark(long row, String name) {
    List<CellEffect> effects = replay.cells().at(row, name);
    if (effects.isEmpty()) {
      return Optional.empty();
    }
    String said = effects.stream().map(words::cell).collect(Collectors.joining("\n"));
    return Optional.of(new CellMark(kind(effects), said));
  }

  /// Several things that happen inside one nested value are a change of it.
  private static CellMark.Kind kind(List<CellEffect> effects) {
    List<Effect> kinds = effects.stream().map(CellEffect::effect).distinct().toList();
    if (kinds.size() > 1) {
      return CellMark.Kind.CHANGED;
    }
    return switch (kinds.getFirst()) {
      case VANISHES -> CellMark.Kind.REMOVED;
      case DEFAULTED -> CellMark.Kind.ADDED;
      case CHANGES -> CellMark.Kind.CHANGED;
    };
  }
}

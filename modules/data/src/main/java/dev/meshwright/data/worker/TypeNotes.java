package dev.meshwright.data.worker;

import dev.meshwright.data.csv.CellKind;
import dev.meshwright.data.csv.ColumnShape;
import dev.meshwright.data.csv.ColumnType;
import dev.meshwright.data.csv.Misfit;
import dev.meshwright.data.wire.PartFile;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says of columns of CSV that they have a wider type than most of their cells need, with the first
/// cell that needs it.
final class TypeNotes {

  private static final int FEWEST = 10;
  private static final double MOSTLY = 0.9;

  private final List<PartFile> parts;
  private final List<Problem> notes = new ArrayList<>();

  TypeNotes(List<PartFile> parts) {
    this.parts = parts;
  }

  List<Problem> all() {
    return List.copyOf(notes);
  }

  /// What a type was found for.
  void found(ColumnShape cells, ColumnType type) {
    if (type.isText() && cells.ambiguous()) {
      notes.add(
          Problem.info(
              "csv-text-column",
              Location.startOf(parts.getFirst().label()),
              "Column "
                  + cells.name()
                  + " is text: its dates can be read with the day first or with the month first.",
              "Choose the date format in the bar over the rows, or as dateFormat in"
                  + " .meshwright/samples.yaml."));
      return;
    }
    for (CellKind kind : CellKind.values()) {
      Optional<Misfit> misfit = cells.firstMisfit(kind);
      if (misfit.isPresent() && mostly(cells, kind) && wider(type, kind)) {
        notes.add(widened(cells, type, kind, misfit.get()));
        return;
      }
    }
  }

  private static boolean mostly(ColumnShape cells, CellKind kind) {
    long counted = cells.counted();
    return counted >= FEWEST && cells.counted(kind) >= MOSTLY * counted;
  }

  /// Numbers with a fraction are held as well by one type as by the other.
  private static boolean wider(ColumnType type, CellKind kind) {
    return switch (kind) {
      case LONG, INTEGER -> !type.sql().equals("BIGINT");
      case FLOAT, NUMBER -> type.isText();
      case BOOLEAN,
          DATE,
          DATE_DOTS,
          DATE_DAY_SLASHES,
          DATE_MONTH_SLASHES,
          DATE_YEAR_SLASHES,
          DATE_DAY_DASHES,
          DATE_MONTH_DASHES,
          TIME,
          TIMESTAMP,
          TIMESTAMP_DOTS,
          TIMESTAMP_DAY_SLASHES,
          TIMESTAMP_MONTH_SLASHES,
          INSTANT ->
          type.isText();
    };
  }

  private Problem widened(ColumnShape cells, ColumnType type, CellKind kind, Misfit misfit) {
    long counted = cells.counted();
    long odd = counted - cells.counted(kind);
    String why =
        odd > 0
            ? "%,d of its first %,d cells are not %s, the first in row %,d"
                .formatted(odd, counted, kind.title(), misfit.row())
            : "its first %,d cells are %s, but not the one in row %,d"
                .formatted(misfit.cell() - 1, kind.title(), misfit.row());
    return Problem.info(
        type.isText() ? "csv-text-column" : "csv-wider-column",
        CsvRefusals.line(parts.get(misfit.part()), misfit.line()),
        "Column %s is %s: %s: \"%s\".".formatted(cells.name(), called(type), why, misfit.text()),
        type.isText()
            ? "Choose a type or the text of nulls for it in .meshwright/samples.yaml, or TRY_CAST"
                + " it."
            : "Correct the cell if it should be like the others.");
  }

  private static String called(ColumnType type) {
    return type.isText() ? "text" : type.sql();
  }

  /// A chosen type does not hold a cell exactly.
  void chosen(ColumnShape cells, DataType chosen, ColumnType found, Misfit misfit) {
    notes.add(
        Problem.warning(
            "csv-chosen-type",
            CsvRefusals.line(parts.get(misfit.part()), misfit.line()),
            "Column %s is %s, not %s as chosen: the cell in row %,d, \"%s\", is not exactly a value of that type."
                .formatted(cells.name(), called(found), chosen.sql(), misfit.row(), misfit.text()),
            "Correct the cell, or choose another type in .meshwright/samples.yaml."));
  }

  void noColumn(String name) {
    notes.add(
        Problem.warning(
            "csv-chosen-type",
            Location.startOf(parts.getFirst().label()),
            "There is no column " + name + ", for which a type is chosen.",
            "Correct the name in .meshwright/samples.yaml."));
  }
}

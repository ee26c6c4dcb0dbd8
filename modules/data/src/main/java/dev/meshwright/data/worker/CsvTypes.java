package dev.meshwright.data.worker;

import dev.meshwright.data.csv.ColumnShape;
import dev.meshwright.data.csv.ColumnType;
import dev.meshwright.data.csv.CsvSample;
import dev.meshwright.data.csv.Formats;
import dev.meshwright.data.csv.Misfit;
import dev.meshwright.data.sql.DataTypes;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.CsvOption;
import dev.meshwright.model.data.CsvOptions;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The types of a sample's columns: the chosen ones where they hold every cell exactly, else those
/// that were found.
final class CsvTypes {

  private final CsvSample sample;
  private final CsvOptions asked;
  private final Formats formats;
  private final CellCheck check;
  private final TypeNotes notes;

  CsvTypes(TableMaker tables, CsvSample sample, String asText) {
    this.sample = sample;
    this.asked = tables.files().csv();
    this.formats =
        new Formats(asked.get(CsvOption.DATE_FORMAT), asked.get(CsvOption.TIMESTAMP_FORMAT));
    this.check = new CellCheck(tables, asText);
    this.notes = new TypeNotes(tables.files().parts());
  }

  /// What there is to say about the types, once they are known.
  List<Problem> notes() {
    return notes.all();
  }

  /// In the order of the columns of all parts.
  List<ColumnType> types() throws SQLException, RefusalException {
    List<ColumnType> types = new ArrayList<>();
    for (ColumnShape cells : sample.columns()) {
      ColumnType found = found(cells);
      Optional<ChosenType> chosen = chosen(cells.name());
      types.add(chosen.isPresent() ? chosen(cells, chosen.get(), found) : found);
      if (chosen.isEmpty()) {
        notes.found(cells, found);
      }
    }
    for (String name : asked.types().keySet()) {
      if (sample.names().stream().noneMatch(name::equalsIgnoreCase)) {
        notes.noColumn(name);
      }
    }
    return types;
  }

  private Optional<ChosenType> chosen(String column) {
    char point = sample.dialect().point();
    return asked.types().entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(column))
        .map(Map.Entry::getValue)
        .findFirst()
        .map(type -> new ChosenType(DataTypes.parse(type), point));
  }

  private ColumnType found(ColumnShape cells) throws SQLException {
    ColumnType found = cells.type(formats);
    if (!found.isText() || cells.cells() == 0) {
      return found;
    }
    Optional<ColumnType> date = written(cells, "DATE", formats.date());
    return date.isPresent()
        ? date.get()
        : written(cells, "TIMESTAMP", formats.timestamp()).orElse(found);
  }

  /// Dates in a format that only the engine knows.
  private Optional<ColumnType> written(ColumnShape cells, String type, Optional<String> format)
      throws SQLException {
    if (format.isEmpty() || Formats.known(format.get())) {
      return Optional.empty();
    }
    CellCheck.Found misfits = check.written(Column.quoted(cells.name()), format.get());
    return misfits.none() ? Optional.of(new ColumnType(type, format)) : Optional.empty();
  }

  private ColumnType chosen(ColumnShape cells, ChosenType chosen, ColumnType found)
      throws SQLException, RefusalException {
    if (chosen.is(found.sql())) {
      return found;
    }
    ColumnType type = new ColumnType(chosen.type().sql(), Optional.empty());
    return switch (chosen.answer(cells)) {
      case FITS -> type;
      case DOES_NOT -> {
        Misfit misfit = chosen.kind().flatMap(cells::firstMisfit).orElseThrow();
        yield widened(cells, chosen, found, misfit);
      }
      case ASK -> {
        String cell = Column.quoted(cells.name());
        CellCheck.Found misfits = check.misfits(cell, chosen.exact(cell));
        yield misfits.none() ? type : widened(cells, chosen, found, placed(misfits));
      }
    };
  }

  private ColumnType widened(
      ColumnShape cells, ChosenType chosen, ColumnType found, Misfit misfit) {
    notes.chosen(cells, chosen.type(), found, misfit);
    return found;
  }

  private Misfit placed(CellCheck.Found misfits) throws RefusalException, SQLException {
    try {
      CsvSample.Place place = sample.place(misfits.row());
      return new Misfit(0, misfits.row(), place.part(), place.line(), misfits.text());
    } catch (IOException unreadable) {
      throw new SQLException("the sample cannot be read again", unreadable);
    }
  }
}

package dev.meshwright.data.worker;

import dev.meshwright.data.csv.ColumnType;
import dev.meshwright.data.csv.CsvDialect;
import dev.meshwright.data.csv.CsvSample;
import dev.meshwright.data.csv.StoppedException;
import dev.meshwright.data.wire.PartFile;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.CsvOption;
import dev.meshwright.model.data.CsvOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// CSV files, read in place by a view. Every cell is looked at before: its column's type is one
/// that holds all of its cells exactly, so that no query reads a cell as something else.
final class CsvTable {

  private final TableMaker tables;
  private final CsvOptions asked;
  private final CsvSample sample;

  /// @param threads that may look at a file at the same time
  CsvTable(TableMaker tables, int threads) {
    this.tables = tables;
    this.asked = tables.files().csv();
    this.sample = new CsvSample(asked, threads, tables.watch());
  }

  /// @param most bytes of copies of parts that are not plain CSV
  LoadedSample load(long most) throws SQLException, RefusalException {
    List<PartFile> parts = tables.files().parts();
    for (PartFile part : parts) {
      try {
        sample.add(Path.of(part.path()));
      } catch (StoppedException stopped) {
        throw new SQLException("stopped", stopped);
      } catch (IOException unreadable) {
        throw new RefusalException(CsvRefusals.of(unreadable, part, parts.getFirst()));
      }
    }
    CsvCopies copies = CsvCopies.of(sample, parts, tables.scratch(), most);
    try {
      CsvView view = new CsvView(tables, sample, copies);
      List<Problem> notes = new ArrayList<>(new CsvNotes(sample, parts, asked).notes());
      CsvTypes types = new CsvTypes(tables, sample, view.asText());
      List<ColumnType> found = types.types();
      notes.addAll(types.notes());
      notes.addAll(view.folders().notes());
      String select = view.select(found);
      tables.view(select);
      List<Column> columns = tables.columns(select);
      return new LoadedSample(
          tables.info(Optional.of(dialect(found)), columns, Optional.empty()), notes, copies.all());
    } catch (SQLException | RefusalException failed) {
      copies.delete();
      throw failed;
    }
  }

  /// What is in effect: chosen, or found out.
  private CsvOptions dialect(List<ColumnType> types) {
    CsvDialect found = sample.dialect();
    CsvOptions dialect =
        new CsvOptions(Map.of(), asked.types())
            .with(CsvOption.DELIMITER, found.delimiter())
            .with(CsvOption.QUOTE, sign(found.quote()))
            .with(CsvOption.ESCAPE, sign(found.escape()))
            .with(CsvOption.SKIP, String.valueOf(found.skip()))
            .with(CsvOption.HEADER, String.valueOf(found.header()));
    if (found.comment().isPresent()) {
      dialect = dialect.with(CsvOption.COMMENT, sign(found.comment()));
    }
    if (sample.encoding().isPresent()) {
      dialect = dialect.with(CsvOption.ENCODING, sample.encoding().get());
    }
    for (ColumnType type : types) {
      if (type.format().isPresent()) {
        CsvOption option =
            type.sql().equals("DATE") ? CsvOption.DATE_FORMAT : CsvOption.TIMESTAMP_FORMAT;
        dialect =
            dialect.get(option).isPresent() ? dialect : dialect.with(option, type.format().get());
      }
    }
    for (Map.Entry<CsvOption, String> choice : asked.chosen().entrySet()) {
      dialect = dialect.with(choice.getKey(), choice.getValue());
    }
    return dialect;
  }

  private static String sign(Optional<Character> sign) {
    return sign.map(String::valueOf).orElse("");
  }
}

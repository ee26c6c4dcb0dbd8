package dev.meshwright.data.worker;

import dev.meshwright.data.sample.Compression;
import dev.meshwright.data.sql.DataTypes;
import dev.meshwright.data.sql.SqlText;
import dev.meshwright.data.wire.PartFile;
import dev.meshwright.model.Location;
import dev.meshwright.model.Position;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.CsvOption;
import dev.meshwright.model.data.CsvOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// CSV files, read in place with a dialect that is found out once and then kept: what the user sees
/// is what every query uses.
final class CsvTable {

  private final TableMaker tables;
  private final CsvOptions asked;

  CsvTable(TableMaker tables) {
    this.tables = tables;
    this.asked = tables.files().csv();
  }

  LoadedSample load() throws SQLException, Refusal {
    PartFile first = tables.files().parts().getFirst();
    refuseLongLine(first);
    Sniffed sniffed = sniffWhole(first);
    CsvOptions dialect = sniffed.dialect();
    List<Column> columns =
        sniffed.columns().stream()
            .map(column ->
                asked.types().containsKey(column.name())
                    ? new Column(column.name(), DataTypes.parse(asked.types().get(column.name())))
                    : column)
            .toList();
    tables.view(
        "SELECT * FROM read_csv("
            + tables.paths()
            + ", auto_detect = false"
            + options(dialect)
            + tables.content().compression().option()
            + ", columns = "
            + TableMaker.columnsLiteral(columns)
            + ")");
    List<Problem> notes = new ArrayList<>(notes(first, dialect));
    notes.addAll(new AlmostTyped(tables).notes(columns));
    return new LoadedSample(tables.info(Optional.of(dialect), columns, Optional.empty()), notes);
  }

  private void refuseLongLine(PartFile part) throws Refusal {
    if (tables.content().compression() != Compression.NONE) {
      return;
    }
    try {
      Optional<Integer> line = LongLine.in(Path.of(part.path()));
      if (line.isPresent()) {
        Position position = new Position(line.get(), 1);
        throw new Refusal(
            Problem.error(
                "sample-unreadable",
                new Location(part.label(), TextRange.at(0), position, position),
                "Line "
                    + line.get()
                    + " is longer than "
                    + LongLine.LONGEST / (1 << 20)
                    + " MiB, the most that CSV is read with.",
                "Shorten the cell, or keep such data as Parquet or Avro."));
      }
    } catch (IOException vanished) {
      throw new Refusal(
          Problem.error(
              "sample-unreadable",
              Location.startOf(part.label()),
              part.label() + " cannot be read: " + vanished.getMessage(),
              "Check that the file is there and may be read."));
    }
  }

  private record Sniffed(CsvOptions dialect, List<Column> columns) {}

  /// In a short file the sniffer takes rows before one that is too long for lines to skip. Lines
  /// with the delimiter in them are rows: they are kept, and the row that does not fit is told.
  private Sniffed sniffWhole(PartFile part) throws SQLException {
    Sniffed sniffed = sniff(part, asked, "");
    CsvOptions found = sniffed.dialect();
    int skipped = found.skip().orElse(0);
    if (skipped == 0 || asked.skip().isPresent() || !rows(part, found, skipped)) {
      return sniffed;
    }
    CsvOptions whole =
        found.delimiter().map(sign -> asked.with(CsvOption.DELIMITER, sign)).orElse(asked);
    try {
      return sniff(part, whole.with(CsvOption.SKIP, "0"), ", ignore_errors = true");
    } catch (SQLException noDialect) {
      return sniffed;
    }
  }

  private boolean rows(PartFile part, CsvOptions dialect, int skipped) {
    if (tables.content().compression() != Compression.NONE
        || asked.get(CsvOption.ENCODING).isPresent()) {
      return false;
    }
    try (Stream<String> lines = Files.lines(Path.of(part.path()), StandardCharsets.ISO_8859_1)) {
      return lines.limit(skipped).allMatch(line -> line.contains(dialect.delimiter().orElse(",")));
    } catch (IOException | UncheckedIOException vanished) {
      return false;
    }
  }

  /// @param more further options
  private Sniffed sniff(PartFile part, CsvOptions options, String more) throws SQLException {
    String sql =
        "SELECT Delimiter, \"Quote\", \"Escape\", SkipRows, HasHeader, DateFormat, TimestampFormat,"
            + " list_transform(Columns, lambda c: c.name), list_transform(Columns, lambda c:"
            + " c.type) FROM sniff_csv("
            + SqlText.literal(part.path())
            + options(options)
            + more
            + tables.content().compression().option()
            + ")";
    try (Statement statement = tables.connection().createStatement()) {
      tables.stop().interrupts(statement);
      try (ResultSet row = statement.executeQuery(sql)) {
        row.next();
        return sniffed(row, options);
      }
    } finally {
      tables.stop().ended();
    }
  }

  private Sniffed sniffed(ResultSet row, CsvOptions options) throws SQLException {
    CsvOptions found =
        CsvOptions.sniffed()
            .with(CsvOption.DELIMITER, found(row.getString(1), ","))
            .with(CsvOption.QUOTE, found(row.getString(2), "\""))
            .with(CsvOption.ESCAPE, found(row.getString(3), "\""))
            .with(CsvOption.SKIP, String.valueOf(row.getInt(4)))
            .with(CsvOption.HEADER, String.valueOf(row.getBoolean(5)));
    String date = row.getString(6);
    if (date != null && !date.isEmpty()) {
      found = found.with(CsvOption.DATE_FORMAT, date);
    }
    String moment = row.getString(7);
    if (moment != null && !moment.isEmpty()) {
      found = found.with(CsvOption.TIMESTAMP_FORMAT, moment);
    }
    CsvOptions dialect = new CsvOptions(found.chosen(), asked.types());
    for (Map.Entry<CsvOption, String> choice : options.chosen().entrySet()) {
      dialect = dialect.with(choice.getKey(), choice.getValue());
    }
    Object[] names = (Object[]) row.getArray(8).getArray();
    Object[] types = (Object[]) row.getArray(9).getArray();
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      columns.add(new Column(names[i].toString(), DataTypes.parse(types[i].toString())));
    }
    return new Sniffed(dialect, columns);
  }

  /// What the sniffer did not see in the beginning may still come later: the usual sign then.
  private static String found(@Nullable String sniffed, String usual) {
    return sniffed == null || sniffed.isEmpty() || sniffed.equals("(empty)") ? usual : sniffed;
  }

  private static String options(CsvOptions csv) {
    StringBuilder options = new StringBuilder();
    csv.chosen()
        .forEach((option, value) ->
            options.append(", ").append(name(option)).append(" = ").append(written(option, value)));
    return options.toString();
  }

  /// As the reader calls it.
  private static String name(CsvOption option) {
    return switch (option) {
      case DELIMITER -> "delim";
      case QUOTE -> "quote";
      case ESCAPE -> "escape";
      case HEADER -> "header";
      case SKIP -> "skip";
      case ENCODING -> "encoding";
      case NULL_TEXT -> "nullstr";
      case DATE_FORMAT -> "dateformat";
      case TIMESTAMP_FORMAT -> "timestampformat";
      case DECIMAL_SEPARATOR -> "decimal_separator";
    };
  }

  private static String written(CsvOption option, String value) {
    return switch (option) {
      case HEADER -> String.valueOf(Boolean.parseBoolean(value));
      case SKIP -> String.valueOf(Integer.parseInt(value));
      case DELIMITER,
          QUOTE,
          ESCAPE,
          ENCODING,
          NULL_TEXT,
          DATE_FORMAT,
          TIMESTAMP_FORMAT,
          DECIMAL_SEPARATOR ->
          SqlText.literal(value);
    };
  }

  private List<Problem> notes(PartFile part, CsvOptions dialect) {
    int skipped = dialect.skip().orElse(0);
    if (skipped == 0 || asked.skip().isPresent()) {
      return List.of();
    }
    Location lines =
        new Location(
            part.label(), TextRange.at(0), new Position(1, 1), new Position(skipped + 1, 1));
    return List.of(
        Problem.warning(
            "csv-lines-skipped",
            lines,
            "The first "
                + skipped
                + (skipped == 1 ? " line was" : " lines were")
                + " skipped: the rows below have another number of cells.",
            "Set the number of lines to skip, or the delimiter, if these lines are data."));
  }
}

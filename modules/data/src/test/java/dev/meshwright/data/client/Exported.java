package dev.meshwright.data.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import dev.meshwright.model.data.ExportFormat;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.SampleTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/// Holds exports of a sample, read by others, against what its cells mean.
final class Exported {

  private final PreviewFixture preview;
  private final SampleTable sample;
  private final List<Column> columns;
  private final List<List<@Nullable Object>> right;
  private final Meaning meaning;

  /// @param right the meanings of all cells
  /// @param meaning compares and counts
  Exported(
      PreviewFixture preview,
      SampleTable sample,
      List<Column> columns,
      List<List<@Nullable Object>> right,
      Meaning meaning) {
    this.preview = preview;
    this.sample = sample;
    this.columns = columns;
    this.right = right;
    this.meaning = meaning;
  }

  void hold() throws IOException, SQLException {
    Path parquet = written(ExportFormat.PARQUET);
    same(PlainDuck.rows("FROM '" + parquet + "'"), "Parquet", (value, type) -> value);
    csv(written(ExportFormat.CSV), PlainDuck.texts("FROM '" + parquet + "'"));
    ndjson(written(ExportFormat.NDJSON));
    avro(written(ExportFormat.AVRO));
  }

  private Path written(ExportFormat format) throws IOException {
    Path target =
        preview.folder.resolve("export." + format.name().toLowerCase(java.util.Locale.ROOT));
    Result<Long> done =
        preview.engine.export(
            PreviewQuery.of("q.sql", "FROM " + Column.quoted(sample.name()), List.of(sample)),
            format,
            target,
            Progress.none());
    assertEquals(Result.ok((long) right.size()), done, sample.label());
    return target;
  }

  /// @param held what the format makes of a value
  private void same(
      List<List<@Nullable Object>> rows,
      String format,
      BiFunction<@Nullable Object, DataType, @Nullable Object> held) {
    assertEquals(right.size(), rows.size(), sample.label() + " as " + format);
    for (int r = 0; r < right.size(); r++) {
      for (int c = 0; c < columns.size(); c++) {
        Object expected = held.apply(right.get(r).get(c), columns.get(c).type());
        meaning.same(expected, rows.get(r).get(c), where(r, c, format));
      }
    }
  }

  private String where(int row, int column, String format) {
    return "%s as %s, row %d, %s".formatted(sample.label(), format, row + 1, columns.get(column));
  }

  /// Lists and structs are as the engine's own text of them.
  private void csv(Path file, List<List<@Nullable String>> texts) throws IOException {
    List<List<String>> rows = PlainCsv.read(Files.readString(file));
    assertEquals(columns.stream().map(Column::name).toList(), rows.getFirst());
    assertEquals(right.size(), rows.size() - 1, sample.label());
    for (int r = 0; r < right.size(); r++) {
      for (int c = 0; c < columns.size(); c++) {
        Object value = right.get(r).get(c);
        String text = rows.get(r + 1).get(c);
        Object expected =
            value instanceof List<?> || value instanceof Map<?, ?> ? texts.get(r).get(c) : value;
        meaning.same(expected == null ? "" : expected, text, where(r, c, "CSV"));
      }
    }
  }

  private void ndjson(Path file) throws IOException {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      Map<?, ?> members = (Map<?, ?>) Meaning.of(SameAsJson.read(line));
      List<@Nullable Object> row = new ArrayList<>();
      columns.forEach(
          column -> row.add(java.util.Objects.requireNonNull(members).get(column.name())));
      rows.add(row);
    }
    same(rows, "NDJSON", Meaning::inLines);
  }

  private void avro(Path file) throws IOException {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    try (DataFileReader<IndexedRecord> reader =
        new DataFileReader<>(file.toFile(), new GenericDatumReader<>())) {
      List<Schema.Field> fields = reader.getSchema().getFields();
      for (IndexedRecord record : reader) {
        List<@Nullable Object> row = new ArrayList<>();
        fields.forEach(field -> row.add(AvroMeanings.of(field.schema(), record.get(field.pos()))));
        rows.add(row);
      }
    }
    same(rows, "Avro", Meaning::inAvro);
  }
}

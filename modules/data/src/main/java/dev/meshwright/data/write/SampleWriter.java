package dev.meshwright.data.write;

import dev.meshwright.text.disk.TemporaryFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;

/// Writes trusted rows to sample files. The same rows give the same bytes each time.
public final class SampleWriter {

  private SampleWriter() {}

  /// A column of a Parquet file.
  ///
  /// @param type as SQL names it: `DECIMAL(9,2)`
  public record ParquetColumn(String name, String type) {}

  /// Writes an Avro object container without compression.
  ///
  /// @param schema an Avro schema as JSON
  /// @param rows each in Avro's JSON encoding
  /// @throws IOException when a row does not fit the schema, or the file cannot be written
  public static void avro(Path file, String schema, Stream<String> rows) throws IOException {
    Schema parsed = new Schema.Parser().parse(schema);
    GenericDatumReader<GenericRecord> reader = new GenericDatumReader<>(parsed);
    try (DataFileWriter<GenericRecord> writer =
        new DataFileWriter<>(new GenericDatumWriter<GenericRecord>(parsed))) {
      writer.create(parsed, Files.newOutputStream(file), syncMarker(schema));
      for (Iterator<String> each = rows.iterator(); each.hasNext(); ) {
        String json = each.next();
        writer.append(reader.read(null, DecoderFactory.get().jsonDecoder(parsed, json)));
      }
    }
  }

  /// An Avro object container without compression.
  ///
  /// @param schema an Avro schema as JSON
  /// @param rows each in Avro's binary encoding
  public static byte[] avroContainer(String schema, Iterable<byte[]> rows) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    Schema parsed = new Schema.Parser().parse(schema);
    try (DataFileWriter<Object> writer = new DataFileWriter<>(new GenericDatumWriter<>(parsed))) {
      writer.create(parsed, file, syncMarker(schema));
      for (byte[] row : rows) {
        writer.appendEncoded(ByteBuffer.wrap(row));
      }
    }
    return file.toByteArray();
  }

  /// Avro takes a random marker unless it is given one.
  private static byte[] syncMarker(String schema) {
    try {
      return MessageDigest.getInstance("MD5").digest(schema.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /// Writes a Parquet file.
  ///
  /// @param rows lines of CSV with commas, without a header; an empty field is null
  /// @throws IOException when a row does not fit the columns, or the file cannot be written
  public static void parquet(Path file, List<ParquetColumn> columns, Stream<String> rows)
      throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.create("sample")) {
      Path csv = folder.path().resolve("rows.csv");
      Files.write(csv, rows.toList());
      String types =
          columns.stream()
              .map(column -> quoted(column.name()) + ": " + quoted(column.type()))
              .collect(Collectors.joining(", ", "{", "}"));
      String copy =
          "COPY (SELECT * FROM read_csv(%s, header = false, delim = ',', columns = %s)) TO %s"
              .formatted(quoted(csv.toString()), types, quoted(file.toString()));
      run(List.of("SET threads = 1", copy + " (FORMAT parquet)"));
    } catch (SQLException failure) {
      throw new IOException("cannot write " + file + ": " + failure.getMessage(), failure);
    }
  }

  private static void run(List<String> statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      UnpackedLibrary.remove();
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}

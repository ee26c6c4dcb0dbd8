package dev.meshwright.data.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.meshwright.data.write.SampleWriter.ParquetColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleWriterTest {

  private static final String SCHEMA =
      """
      {"type": "record", "name": "R", "fields": [
        {"name": "a", "type": "int"}, {"name": "b", "type": ["null", "string"]}]}
      """;

  @TempDir Path temporary;

  private byte[] avro(String name) throws IOException {
    Path file = temporary.resolve(name);
    SampleWriter.avro(
        file, SCHEMA, Stream.of("{\"a\":1,\"b\":null}", "{\"a\":2,\"b\":{\"string\":\"x\"}}"));
    return Files.readAllBytes(file);
  }

  @Test
  void anAvroFileReadsBackAndIsTheSameEachTime() throws IOException {
    assertArrayEquals(avro("one.avro"), avro("two.avro"));
    try (DataFileReader<GenericRecord> reader =
        new DataFileReader<>(
            temporary.resolve("one.avro").toFile(), new GenericDatumReader<GenericRecord>())) {
      assertEquals("{\"a\": 1, \"b\": null}", reader.next().toString());
      assertEquals("{\"a\": 2, \"b\": \"x\"}", reader.next().toString());
    }
  }

  @Test
  void aRowThatDoesNotFitIsRefused() {
    assertThrows(
        Exception.class,
        () -> SampleWriter.avro(temporary.resolve("x.avro"), SCHEMA, Stream.of("{\"a\":\"no\"}")));
  }

  @Test
  void aParquetFileReadsBackAndIsTheSameEachTime() throws Exception {
    List<ParquetColumn> columns =
        List.of(new ParquetColumn("id", "VARCHAR"), new ParquetColumn("price", "DECIMAL(9,2)"));
    Path one = temporary.resolve("it's one.parquet");
    Path two = temporary.resolve("two.parquet");
    SampleWriter.parquet(one, columns, Stream.of("a,1.50", "b,"));
    SampleWriter.parquet(two, columns, Stream.of("a,1.50", "b,"));
    assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT sum(price), count(*) FROM '" + two + "'")) {
      rows.next();
      assertEquals("1.50", rows.getBigDecimal(1).toString());
      assertEquals(2, rows.getInt(2));
    }
  }
}

package dev.meshwright.data.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.data.avro.AvroDataFiles;
import dev.meshwright.data.conformance.AvroRecordFiles;
import dev.meshwright.data.conformance.AvroRowValidator;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.data.ConformanceReport;
import dev.meshwright.model.data.SampleTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The law of Avro samples: what is shown of a file, and what is exported of it, is what Avro's own
/// reader gives, cell by cell.
class AvroLawTest extends LawFiles {

  private static final List<String> CODECS =
      List.of("null", "deflate", "snappy", "zstandard", "bzip2", "xz");

  private final Meaning meaning = new Meaning();

  @Test
  void what_is_shown_and_exported_is_what_the_library_reads() throws IOException, SQLException {
    hold(1, 20, 12);
    hold(1_041, 1, 12);
    assertTrue(meaning.cells() > 4_000, "cells: " + meaning.cells());
  }

  @Test
  @Tag("slow")
  void what_is_shown_and_exported_of_many_files_is_what_the_library_reads()
      throws IOException, SQLException {
    hold(1_000, many(500), 60);
    System.out.printf("Avro: %,d cells compared%n", meaning.cells());
  }

  private void hold(int firstSeed, int files, int rows) throws IOException, SQLException {
    for (int seed = firstSeed; seed < firstSeed + files; seed++) {
      Path file = folder.resolve("law" + seed + ".avro");
      write(file, new Random(seed), rows);
      hold(file, preview.sample(file.getFileName().toString()));
      Files.delete(file);
    }
  }

  static void write(Path file, Random random, int rows) throws IOException {
    RandomRecords records = new RandomRecords(random);
    Schema schema = records.schema();
    try (DataFileWriter<Object> out =
        new DataFileWriter<>(new GenericDatumWriter<>(schema, new GenericData()))) {
      out.setCodec(CodecFactory.fromString(CODECS.get(random.nextInt(CODECS.size()))));
      out.create(schema, file.toFile());
      for (int i = 0; i < rows; i++) {
        out.append(records.value(schema));
      }
    }
  }

  private void hold(Path file, SampleTable sample) throws IOException, SQLException {
    List<List<@Nullable Object>> right = read(file);
    same(sample, right, meaning);
    judge(file, sample, right.size());
  }

  /// Every record fits the schema that wrote it.
  private static void judge(Path file, SampleTable sample, int rows) throws IOException {
    String schema = AvroDataFiles.schemaText(file);
    AvroRecordFiles records = AvroRecordFiles.of(SampleFiles.of(sample)).orElseThrow();
    ConformanceReport report =
        records
            .check(AvroRowValidator.of(schema, records.columns()), Progress.none())
            .orElseThrow();
    assertEquals(
        new ConformanceReport(rows, 0, List.of(), List.of()), report, sample.label() + schema);
  }

  @Test
  void records_that_do_not_fit_are_those_that_the_library_cannot_write() throws IOException {
    long misfits = 0;
    for (int seed = 1; seed <= 60; seed++) {
      Path file = folder.resolve("judged" + seed + ".avro");
      write(file, new Random(seed), 10);
      SampleTable sample = preview.sample(file.getFileName().toString());
      Schema other = onlyTexts(new Schema.Parser().parse(AvroDataFiles.schemaText(file)));
      AvroRecordFiles records = AvroRecordFiles.of(SampleFiles.of(sample)).orElseThrow();
      ConformanceReport report =
          records
              .check(AvroRowValidator.of(other.toString(), records.columns()), Progress.none())
              .orElseThrow();
      List<Long> failing =
          report.first().stream().map(ConformanceReport.FailingRow::number).toList();
      assertEquals(unwritable(file, other), failing, "seed " + seed + " " + other);
      misfits += failing.size();
    }
    assertTrue(misfits > 100, "misfits: " + misfits);
  }

  /// The same fields, all of them texts that may be null.
  private static Schema onlyTexts(Schema schema) {
    Schema text =
        Schema.createUnion(Schema.create(Schema.Type.NULL), Schema.create(Schema.Type.STRING));
    return Schema.createRecord(
        "Row",
        null,
        "law",
        false,
        schema.getFields().stream().map(field -> new Schema.Field(field.name(), text)).toList());
  }

  /// The rows in which a field is neither null nor written as a text: uuid, enum and string are.
  private static List<Long> unwritable(Path file, Schema texts) throws IOException {
    List<Long> rows = new ArrayList<>();
    try (DataFileReader<IndexedRecord> reader =
        new DataFileReader<>(
            file.toFile(), new GenericDatumReader<>(null, null, new GenericData()))) {
      long row = 0;
      for (IndexedRecord record : reader) {
        boolean fits = true;
        for (Schema.Field field : texts.getFields()) {
          Object value = record.get(field.pos());
          boolean uuid =
              value instanceof GenericData.Fixed fixed
                  && fixed.getSchema().getLogicalType() != null
                  && fixed.getSchema().getLogicalType().getName().equals("uuid");
          fits &=
              value == null
                  || value instanceof CharSequence
                  || value instanceof GenericData.EnumSymbol
                  || uuid;
        }
        if (!fits) {
          rows.add(row);
        }
        row++;
      }
    }
    return rows;
  }

  private static List<List<@Nullable Object>> read(Path file) throws IOException {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    try (DataFileReader<IndexedRecord> reader =
        new DataFileReader<>(
            file.toFile(), new GenericDatumReader<>(null, null, new GenericData()))) {
      for (IndexedRecord record : reader) {
        List<@Nullable Object> row = new ArrayList<>();
        for (Schema.Field field : reader.getSchema().getFields()) {
          row.add(AvroMeanings.of(field.schema(), record.get(field.pos())));
        }
        rows.add(row);
      }
    }
    return rows;
  }
}

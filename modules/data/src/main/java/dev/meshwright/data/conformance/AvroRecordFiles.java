package dev.meshwright.data.conformance;

import dev.meshwright.data.avro.AvroDataFiles;
import dev.meshwright.data.avro.AvroTypes;
import dev.meshwright.data.avro.AvroUnited;
import dev.meshwright.data.avro.AvroValues;
import dev.meshwright.data.sample.Compression;
import dev.meshwright.data.sample.SampleContent;
import dev.meshwright.data.wire.PartFile;
import dev.meshwright.data.wire.TableFiles;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.ConformanceReport;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.SampleFormat;
import dev.meshwright.model.data.Value;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileReader;

/// Holds the records of an Avro sample against a schema as they are in the file. A column of SQL
/// has no place for some of them: a union of several types, a record inside itself and one whose
/// fields differ in nothing but case are texts there.
public final class AvroRecordFiles {

  private static final int BETWEEN_REPORTS = 2_000;

  private final TableFiles sample;
  private final Schema schema;

  private AvroRecordFiles(TableFiles sample, Schema schema) {
    this.sample = sample;
    this.schema = schema;
  }

  /// Empty when it is no sample of Avro records that can be read so.
  public static Optional<AvroRecordFiles> of(TableFiles sample) {
    boolean avro =
        sample.problems().isEmpty()
            && sample.messages().isEmpty()
            && !sample.parts().isEmpty()
            && SampleContent.of(sample)
                .optional()
                .equals(Optional.of(new SampleContent(SampleFormat.AVRO, Compression.NONE)));
    if (!avro) {
      return Optional.empty();
    }
    try {
      return united(sample)
          .filter(schema -> schema.getType() == Schema.Type.RECORD)
          .map(schema -> new AvroRecordFiles(sample, schema));
    } catch (IOException | RuntimeException | StackOverflowError unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<Schema> united(TableFiles sample) throws IOException {
    Optional<Schema> united = Optional.empty();
    for (PartFile part : sample.parts()) {
      try (DataFileReader<Object> reader = AvroDataFiles.open(new File(part.path()))) {
        Schema schema = reader.getSchema();
        united = Optional.of(united.map(one -> AvroUnited.of(one, schema)).orElse(schema));
      }
    }
    return united;
  }

  /// Those of the records, by the names of the fields.
  public List<Column> columns() {
    return AvroTypes.inFiles(schema);
  }

  /// @return empty when the files cannot be read to their end: what reads them otherwise says why
  public Optional<ConformanceReport> check(RowValidator validator, Progress progress) {
    Tally tally = new Tally();
    for (PartFile part : sample.parts()) {
      try (DataFileReader<Object> reader = AvroDataFiles.open(new File(part.path()), schema)) {
        while (reader.hasNext()) {
          if (tally.rows() % BETWEEN_REPORTS == 0) {
            progress.checkCancelled();
            progress.report("Checked " + tally.rows() + " rows", -1);
          }
          tally.add(validator.problems(row(reader.next())));
        }
        if (reader.previousSync() != new File(part.path()).length()) {
          return Optional.empty();
        }
      } catch (IOException | org.apache.avro.AvroRuntimeException | StackOverflowError unreadable) {
        return Optional.empty();
      }
    }
    return Optional.of(tally.report());
  }

  private Row row(Object record) {
    List<Value> values = new ArrayList<>();
    if (AvroValues.of(schema, record) instanceof Value.Struct struct) {
      struct.fields().forEach(field -> values.add(field.value()));
    }
    return new Row(values);
  }
}

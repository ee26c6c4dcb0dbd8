package dev.meshwright.data.worker;

import dev.meshwright.data.message.PayloadDecoders;
import dev.meshwright.data.sample.Compression;
import dev.meshwright.data.sample.SampleContent;
import dev.meshwright.data.wire.TableFiles;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.Checked;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/// Makes a table of a sample, each format its own way.
final class SampleLoader {

  private final Connection connection;
  private final Settings settings;
  private final PayloadDecoders decoders;
  private final Stop stop;

  SampleLoader(Connection connection, Settings settings, PayloadDecoders decoders, Stop stop) {
    this.connection = connection;
    this.settings = settings;
    this.decoders = decoders;
    this.stop = stop;
  }

  LoadedSample load(TableFiles files) throws SQLException, Refusal {
    if (!files.problems().isEmpty()) {
      throw new Refusal(files.problems());
    }
    if (files.parts().isEmpty()) {
      throw new Refusal(
          Problem.error(
              "sample-empty",
              Location.startOf(files.label()),
              files.label() + (files.folder() ? " has no files." : " does not exist."),
              "Put the parts of the sample there."));
    }
    SampleContent content =
        switch (SampleContent.of(files)) {
          case Checked.Good<SampleContent> good -> good.value();
          case Checked.Bad<SampleContent> bad -> throw new Refusal(bad.problems());
        };
    TableMaker tables = new TableMaker(connection, files, content, settings.exportFolder(), stop);
    if (files.messages().isPresent()) {
      return MessageTable.load(tables, files.messages().get(), decoders);
    }
    boolean packed = content.compression() != Compression.NONE;
    return switch (content.format()) {
      case CSV -> new CsvTable(tables).load();
      case JSON, NDJSON -> new JsonTable(tables).load();
      case PARQUET ->
          packed ? unpacked(tables, ParquetTable::copied) : new ParquetTable(tables).load();
      case AVRO -> packed ? unpacked(tables, AvroTable::loaded) : new AvroTable(tables).load();
      case MESSAGES -> throw new Refusal(withoutSchema(files));
    };
  }

  /// Reads a sample into a table.
  private interface Reading {
    LoadedSample of(TableMaker tables) throws SQLException, Refusal;
  }

  private LoadedSample unpacked(TableMaker tables, Reading reading) throws SQLException, Refusal {
    try (Unpacked unpacked = new Unpacked()) {
      TableFiles files =
          unpacked.of(tables.files(), tables.scratch(), settings.storedBytes(), stop);
      return reading.of(
          new TableMaker(connection, files, tables.content(), tables.scratch(), stop));
    } catch (IOException undeletable) {
      throw new SQLException("the worker's folder cannot be cleared", undeletable);
    }
  }

  private static Problem withoutSchema(TableFiles files) {
    return Problem.error(
        "sample-without-schema",
        Location.startOf(files.label()),
        files.label() + " holds messages, which cannot be read without a schema.",
        "Name the schema of this path in .meshwright/samples.yaml.");
  }
}

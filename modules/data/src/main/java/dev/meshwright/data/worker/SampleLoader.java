package dev.meshwright.data.worker;

import dev.meshwright.data.message.PayloadDecoders;
import dev.meshwright.data.sample.Compression;
import dev.meshwright.data.sample.SampleContent;
import dev.meshwright.data.wire.PartFile;
import dev.meshwright.data.wire.TableFiles;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.SampleFormat;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/// Makes a table of a sample, each format its own way.
final class SampleLoader {

  private final Connection connection;
  private final WorkerSettings settings;
  private final PayloadDecoders decoders;
  private final CancellationToken stop;

  SampleLoader(
      Connection connection,
      WorkerSettings settings,
      PayloadDecoders decoders,
      CancellationToken stop) {
    this.connection = connection;
    this.settings = settings;
    this.decoders = decoders;
    this.stop = stop;
  }

  /// @param unpacked where a packed sample is unpacked to
  LoadedSample load(TableFiles files, DecompressedCopy unpacked)
      throws SQLException, RefusalException {
    if (!files.problems().isEmpty()) {
      throw new RefusalException(files.problems());
    }
    if (files.parts().isEmpty()) {
      throw new RefusalException(
          Problem.error(
              "sample-empty",
              Location.startOf(files.label()),
              files.label() + (files.folder() ? " has no files." : " does not exist."),
              "Put the parts of the sample there."));
    }
    SampleContent content =
        switch (SampleContent.of(files)) {
          case Result.Ok<SampleContent> good -> good.value();
          case Result.Failed<SampleContent> bad -> throw new RefusalException(bad.problems());
        };
    if (files.messages().isPresent()) {
      return MessageTable.load(
          tables(files, files, content, content), files.messages().get(), decoders);
    }
    if (content.compression() == Compression.NONE) {
      return loaded(tables(files, files, content, content));
    }
    return unpacked(files, content, unpacked);
  }

  private LoadedSample loaded(TableMaker tables) throws SQLException, RefusalException {
    return switch (tables.content().format()) {
      case CSV -> new CsvTable(tables, settings.threads()).load(settings.storedBytes());
      case JSON, NDJSON -> new JsonTable(tables).load();
      case PARQUET -> new ParquetTable(tables).load();
      case AVRO -> new AvroTable(tables).load();
      case MESSAGES -> throw new RefusalException(withoutSchema(tables.files()));
    };
  }

  private LoadedSample unpacked(TableFiles files, SampleContent content, DecompressedCopy unpacked)
      throws SQLException, RefusalException {
    try {
      boolean whole = unpacked.unpack(files, settings.exportFolder(), settings.storedBytes(), stop);
      if (!whole) {
        return tooLarge(tables(files, files, content, content));
      }
      SampleContent plain = new SampleContent(content.format(), Compression.NONE);
      TableFiles read = unpacked.sample().orElse(files);
      LoadedSample sample = loaded(tables(read, files, plain, content));
      if (content.format() == SampleFormat.AVRO) {
        unpacked.close();
      }
      return sample;
    } catch (IOException full) {
      throw new SQLException("the worker's folder cannot be used: " + full.getMessage(), full);
    }
  }

  /// Text is read in place then, which is slow but needs no room.
  private LoadedSample tooLarge(TableMaker tables) throws SQLException, RefusalException {
    return switch (tables.content().format()) {
      case CSV, JSON, NDJSON -> loaded(tables);
      case PARQUET, AVRO ->
          throw new RefusalException(
              DecompressedCopy.tooLarge(tables.files(), settings.storedBytes()));
      case MESSAGES -> throw new RefusalException(withoutSchema(tables.files()));
    };
  }

  private TableMaker tables(
      TableFiles read, TableFiles files, SampleContent content, SampleContent packed) {
    long bytes = files.parts().stream().mapToLong(PartFile::size).sum();
    return new TableMaker(
        connection,
        read,
        content,
        new TableMaker.Packing(packed.compression(), bytes),
        settings.exportFolder(),
        stop);
  }

  private static Problem withoutSchema(TableFiles files) {
    return Problem.error(
        "sample-without-schema",
        Location.startOf(files.label()),
        files.label() + " holds messages, which cannot be read without a schema.",
        "Name the schema of this path in .meshwright/samples.yaml.");
  }
}

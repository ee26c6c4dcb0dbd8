package dev.meshwright.usecases.validators;

import dev.meshwright.data.avro.AvroMessages;
import dev.meshwright.data.conformance.AvroRowValidator;
import dev.meshwright.data.conformance.RowValidator;
import dev.meshwright.data.replay.AvroReplay;
import dev.meshwright.data.replay.MessageReplay;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.Severity;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.MessageDecoding;
import dev.meshwright.model.data.MessageType;
import dev.meshwright.model.data.ReplayReport;
import dev.meshwright.model.data.SampleFormat;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.model.jsonschema.InstanceValidator;
import dev.meshwright.schema.avro.AvroSchemas;
import dev.meshwright.schema.avro.AvroSelfContained;
import dev.meshwright.usecases.compare.SchemaVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Data and Avro schemas.
final class AvroData implements DataLanguage {

  @Override
  public Result<RowValidator> validator(SchemaChoice schema, List<Column> columns) {
    return record(schema).map(json -> AvroRowValidator.of(json, columns));
  }

  @Override
  public Optional<Result<InstanceValidator.Prepared>> documents(SchemaVersion schema) {
    return Optional.empty();
  }

  @Override
  public Result<MessageType> messageType(
      SchemaVersion schema, Optional<String> message, Location place) {
    return message.isPresent()
        ? Result.failed(DataLanguage.noNames(place))
        : usable(schema).map(AvroSelfContained::of).map(MessageType.Avro::new);
  }

  @Override
  public Optional<Result<ReplayReport>> replayMessages(
      SampleTable sample, MessageDecoding decoding, SchemaChoice reader, Progress progress) {
    return decoding.type() instanceof MessageType.Avro written
        ? Optional.of(
            usable(reader.schema())
                .map(AvroSelfContained::of)
                .flatMap(text -> MessageReplay.avro(sample, decoding, written, text, progress)))
        : Optional.empty();
  }

  @Override
  public Result<List<MessageReading>> readings(SchemaVersion schema, Optional<String> type) {
    return usable(schema)
        .flatMap(document -> {
          String json = AvroSelfContained.of(document);
          Set<String> fields =
              document.deref(document.root()) instanceof AvroRecord record
                  ? record.fields().stream().map(AvroField::name).collect(Collectors.toSet())
                  : Set.of();
          return AvroMessages.of(schema.path(), json)
              .map(messages -> List.of(new AvroReading(messages, json, fields)));
        });
  }

  @Override
  public Optional<OwnFiles> ownFiles() {
    return Optional.of(new Containers());
  }

  @Override
  public Result<Function<List<Column>, Result<RowReplay>>> replayRows(
      String label, SchemaChoice reader, Optional<SchemaChoice> writer) {
    return writer.isEmpty()
        ? Result.failed(noBytes(label))
        : record(writer.get())
            .flatMap(from ->
                record(reader)
                    .map(to ->
                        columns -> AvroReplay.ofRows(label, from, to, columns).map(RowReplay::of)));
  }

  private static final class Containers implements OwnFiles {

    @Override
    public SampleFormat format() {
      return SampleFormat.AVRO;
    }

    @Override
    public Result<ReplayReport> replay(
        SampleTable sample, SchemaChoice reader, Optional<SchemaChoice> writer, Progress progress) {
      return writer
          .map(named -> record(named).map(Optional::of))
          .orElseGet(() -> Result.ok(Optional.empty()))
          .flatMap(from ->
              record(reader)
                  .flatMap(to -> AvroReplay.of(sample.path(), sample.label(), from, to, progress)));
    }
  }

  private static Problem noBytes(String label) {
    return Problem.error(
        "replay-not-possible",
        Location.startOf(label),
        label + " is not an Avro file, so it has no bytes that Avro could read again.",
        "Name the schema that its rows are written with first, or use validate to see whether they"
            + " fit.");
  }

  /// The schema of a row as one JSON text.
  private static Result<String> record(SchemaChoice choice) {
    return usable(choice.schema())
        .flatMap(document ->
            document.deref(document.root()) instanceof AvroRecord
                ? Result.ok(AvroSelfContained.of(document))
                : Result.failed(
                    DataLanguage.noRows(
                        choice.schema().path(),
                        "The schema is not a record, so it describes no rows.")));
  }

  private static Result<AvroDocument> usable(SchemaVersion schema) {
    AvroDocument document = AvroSchemas.parse(schema.path(), schema.text(), schema.files());
    return document.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR)
        ? new Result.Failed<>(document.problems())
        : Result.ok(document);
  }
}

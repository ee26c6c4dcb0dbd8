package dev.meshwright.usecases.validators;

import dev.meshwright.data.conformance.RowValidator;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.MessageDecoding;
import dev.meshwright.model.data.MessageType;
import dev.meshwright.model.data.ReplayReport;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.model.jsonschema.InstanceValidator;
import dev.meshwright.schema.proto.ProtoSchemas;
import dev.meshwright.schema.proto.data.ProtoMessages;
import dev.meshwright.schema.proto.data.ProtoReading;
import dev.meshwright.schema.proto.data.ProtoReplay;
import dev.meshwright.schema.proto.data.ProtoRows;
import dev.meshwright.usecases.compare.SchemaVersion;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Data and Protobuf schemas.
final class ProtobufData implements DataLanguage {

  @Override
  public Result<RowValidator> validator(SchemaChoice schema, List<Column> columns) {
    return messages(schema.schema())
        .flatMap(messages -> ProtoRows.of(messages, schema.type(), columns))
        .map(rows -> rows::problems);
  }

  @Override
  public Optional<Result<InstanceValidator.Prepared>> documents(SchemaVersion schema) {
    return Optional.empty();
  }

  @Override
  public Result<MessageType> messageType(
      SchemaVersion schema, Optional<String> message, Location place) {
    return messages(schema)
        .flatMap(messages -> messageType(messages, schema.path(), message, place));
  }

  private static Result<MessageType> messageType(
      ProtoMessages messages, String schema, Optional<String> message, Location place) {
    List<String> found =
        message.isEmpty()
            ? messages.topNames()
            : messages.names().stream()
                .filter(name -> name.equals(message.get()) || name.endsWith("." + message.get()))
                .toList();
    if (found.size() == 1) {
      return Result.ok(messages.type(found.getFirst()));
    }
    return Result.failed(
        Problem.error(
            "sample-schema",
            place,
            message
                .map(name ->
                    found.isEmpty()
                        ? "There is no message " + name + " in " + schema + "."
                        : "There is more than one message " + name + " in " + schema + ".")
                .orElse(schema + " has more than one message that can be sent by itself."),
            "Set 'message' to one of: " + String.join(", ", messages.names()) + "."));
  }

  @Override
  public Optional<Result<ReplayReport>> replayMessages(
      SampleTable sample, MessageDecoding decoding, SchemaChoice reader, Progress progress) {
    return decoding.type() instanceof MessageType.Protobuf written
        ? Optional.of(
            messages(reader.schema())
                .flatMap(messages ->
                    new ProtobufMessageReplay(sample, decoding)
                        .replay(written, messages, reader.type(), progress)))
        : Optional.empty();
  }

  @Override
  public Result<List<MessageReading>> readings(SchemaVersion schema, Optional<String> type) {
    return messages(schema)
        .map(messages ->
            ProtoReading.of(messages, type).stream()
                .<MessageReading>map(ProtobufReading::new)
                .toList());
  }

  @Override
  public Optional<OwnFiles> ownFiles() {
    return Optional.empty();
  }

  @Override
  public Result<Function<List<Column>, Result<RowReplay>>> replayRows(
      String label, SchemaChoice reader, Optional<SchemaChoice> writer) {
    SchemaChoice written = writer.orElse(reader);
    return messages(reader.schema())
        .flatMap(to ->
            messages(written.schema())
                .map(from ->
                    columns ->
                        ProtoRows.of(from, written.type(), columns)
                            .flatMap(rows -> ProtoReplay.of(rows, to, reader.type()))
                            .map(RowReplay::of)));
  }

  private static Result<ProtoMessages> messages(SchemaVersion schema) {
    return ProtoMessages.of(ProtoSchemas.parse(schema.path(), schema.text(), schema.files()));
  }
}

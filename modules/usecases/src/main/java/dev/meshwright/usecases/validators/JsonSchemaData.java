package dev.meshwright.usecases.validators;

import dev.meshwright.data.conformance.JsonRowValidator;
import dev.meshwright.data.conformance.RowValidator;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.MessageDecoding;
import dev.meshwright.model.data.MessageType;
import dev.meshwright.model.data.ReplayReport;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.model.jsonschema.InstanceValidator;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.schema.jsonschema.JsonSchemas;
import dev.meshwright.schema.jsonschema.JsonValidation;
import dev.meshwright.usecases.compare.SchemaVersion;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Data and JSON Schemas.
final class JsonSchemaData implements DataLanguage {

  @Override
  public Result<RowValidator> validator(SchemaChoice schema, List<Column> columns) {
    return prepared(schema.schema()).map(ready -> new JsonRowValidator(ready, columns));
  }

  @Override
  public Optional<Result<InstanceValidator.Prepared>> documents(SchemaVersion schema) {
    return Optional.of(prepared(schema));
  }

  @Override
  public Result<MessageType> messageType(
      SchemaVersion schema, Optional<String> message, Location place) {
    return message.isPresent()
        ? Result.failed(DataLanguage.noNames(place))
        : Result.ok(new MessageType.Json());
  }

  @Override
  public Optional<Result<ReplayReport>> replayMessages(
      SampleTable sample, MessageDecoding decoding, SchemaChoice reader, Progress progress) {
    return Optional.empty();
  }

  @Override
  public Result<List<MessageReading>> readings(SchemaVersion schema, Optional<String> type) {
    return prepared(schema).map(ready -> List.of(new JsonSchemaReading(ready)));
  }

  @Override
  public Optional<OwnFiles> ownFiles() {
    return Optional.empty();
  }

  @Override
  public Result<Function<List<Column>, Result<RowReplay>>> replayRows(
      String label, SchemaChoice reader, Optional<SchemaChoice> writer) {
    return Result.ok(columns -> validator(reader, columns).map(RowReplay::of));
  }

  private static Result<InstanceValidator.Prepared> prepared(SchemaVersion schema) {
    JsonSchemaDocument document = JsonSchemas.parse(schema.path(), schema.text(), schema.files());
    return document.hasErrors()
        ? new Result.Failed<>(document.problems())
        : Result.ok(new JsonValidation().prepare(document));
  }
}

package dev.meshwright.usecases.validators;

import dev.meshwright.data.avro.AvroMessages;
import dev.meshwright.data.conformance.AvroCharacters;
import dev.meshwright.data.conformance.AvroRowValidator;
import dev.meshwright.model.data.CellProblem;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import dev.meshwright.model.data.MalformedMessageException;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.Value;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads messages by an Avro schema. JSON may be Avro's own, where a union names its branch, or
/// plain, as producers are given it.
final class AvroReading implements MessageReading {

  private final AvroMessages messages;
  private final String schema;
  private final Set<String> fields;

  /// @param schema as JSON that needs no other file
  /// @param fields names of the record's fields; none for what is no record
  AvroReading(AvroMessages messages, String schema, Set<String> fields) {
    this.messages = messages;
    this.schema = schema;
    this.fields = fields;
  }

  @Override
  public String type() {
    return messages.type();
  }

  @Override
  public Read read(byte[] payload) throws MalformedMessageException {
    return new Read(messages.read(payload, 0), List.of());
  }

  @Override
  public Read readJson(String json) throws MalformedMessageException {
    try {
      return new Read(messages.readJson(json), List.of());
    } catch (MalformedMessageException notItsOwn) {
      return plain(json, notItsOwn).read();
    }
  }

  @Override
  public byte[] write(String json) throws MalformedMessageException {
    try {
      return messages.writeJson(json);
    } catch (MalformedMessageException notItsOwn) {
      return plain(json, notItsOwn).bytes().array();
    }
  }

  @Override
  public Optional<String> fileSchema() {
    return Optional.of(schema);
  }

  /// What fits the schema.
  private record Fitting(Read read, ByteBuffer bytes) {}

  private Fitting plain(String json, MalformedMessageException notItsOwn)
      throws MalformedMessageException {
    try {
      return plain(json, false, notItsOwn);
    } catch (MalformedMessageException withTexts) {
      return plain(json, true, withTexts);
    }
  }

  /// @param moments whether texts that look like dates and times are such
  private Fitting plain(String json, boolean moments, MalformedMessageException notItsOwn)
      throws MalformedMessageException {
    Optional<Value> value = PlainJson.of(json, moments);
    if (fields.isEmpty() || value.isEmpty() || !(value.get() instanceof Value.Struct struct)) {
      throw notItsOwn;
    }
    List<Value.Field> members = AvroCharacters.asBytes(schema, struct).fields();
    List<Column> columns =
        members.stream()
            .map(field -> new Column(field.name(), new DataType.Scalar("VARCHAR")))
            .toList();
    AvroRowValidator rows = AvroRowValidator.of(schema, columns);
    Row row = new Row(members.stream().map(Value.Field::value).toList());
    List<CellProblem> problems = rows.problems(row);
    if (!problems.isEmpty()) {
      CellProblem first = problems.getFirst();
      throw new MalformedMessageException(
          first.path(),
          -1,
          first.rule().equals("missing-field")
              ? "it is missing, and has no default"
              : first.message());
    }
    Read read =
        new Read(json, members.stream().map(Value.Field::name).filter(this::isStrange).toList());
    return new Fitting(read, ByteBuffer.wrap(rows.encoded(row).orElseThrow()));
  }

  private boolean isStrange(String name) {
    return fields.stream().noneMatch(name::equalsIgnoreCase);
  }

  @Override
  public Optional<Long> fingerprint() {
    return Optional.of(messages.fingerprint());
  }

  @Override
  public Optional<Read> readWrittenBy(MessageReading writer, byte[] payload)
      throws MalformedMessageException {
    return writer instanceof AvroReading other
        ? Optional.of(new Read(messages.readWrittenBy(other.messages, payload, 0), List.of()))
        : Optional.empty();
  }
}

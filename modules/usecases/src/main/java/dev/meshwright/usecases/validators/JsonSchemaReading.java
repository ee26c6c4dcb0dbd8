package dev.meshwright.usecases.validators;

import dev.meshwright.model.data.MalformedMessageException;
import dev.meshwright.model.json.JsonValues;
import dev.meshwright.model.jsonschema.InstanceError;
import dev.meshwright.model.jsonschema.InstanceReport;
import dev.meshwright.model.jsonschema.InstanceValidator;
import dev.meshwright.text.JsonText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads JSON documents by a JSON Schema.
final class JsonSchemaReading implements MessageReading {

  private final InstanceValidator.Prepared schema;

  JsonSchemaReading(InstanceValidator.Prepared schema) {
    this.schema = schema;
  }

  @Override
  public String type() {
    return "";
  }

  @Override
  public Read read(byte[] payload) throws MalformedMessageException {
    ByteBuffer bytes = ByteBuffer.wrap(payload);
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException malformed) {
      throw new MalformedMessageException("", bytes.position(), "it is not a text in UTF-8");
    }
    if (JsonValues.of(JsonText.parse("message", text).root()).isEmpty()
        || !JsonText.parse("message", text).problems().isEmpty()) {
      throw new MalformedMessageException("", 0, "it is not JSON");
    }
    return readJson(text);
  }

  @Override
  public Read readJson(String json) throws MalformedMessageException {
    return switch (schema.validateText(json)) {
      case InstanceReport.Valid() -> new Read(json, List.of());
      case InstanceReport.Invalid(List<InstanceError> errors) ->
          throw new MalformedMessageException(
              errors.getFirst().instance(), -1, errors.getFirst().message());
      case InstanceReport.Undecided(String reason) ->
          throw new MalformedMessageException("", -1, "it is not decided: " + reason);
    };
  }

  @Override
  public byte[] write(String json) throws MalformedMessageException {
    return readJson(json).json().getBytes(StandardCharsets.UTF_8);
  }
}

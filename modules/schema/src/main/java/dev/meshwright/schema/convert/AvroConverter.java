package dev.meshwright.schema.convert;

import dev.meshwright.model.Result;
import dev.meshwright.model.avro.AvroDocument;
import java.util.Optional;

/// Converts from and to Avro.
public final class AvroConverter extends SchemaConverter<AvroDocument> {

  @Override
  Result<NeutralSchema> read(AvroDocument source, Optional<String> type, ConversionReport losses) {
    return source.usable()
        ? Result.ok(new FromAvro(source, losses).read())
        : errors(source.problems());
  }

  @Override
  String write(NeutralSchema neutral, ConversionReport losses) {
    return new ToAvro(neutral, losses).write();
  }

  @Override
  boolean writesInPlace() {
    return true;
  }

  @Override
  BytesInJson bytes() {
    return BytesInJson.CHARACTERS;
  }

  @Override
  boolean impliesDefaults() {
    return false;
  }
}

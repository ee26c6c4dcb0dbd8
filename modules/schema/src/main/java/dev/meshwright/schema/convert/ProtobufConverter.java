package dev.meshwright.schema.convert;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.proto.ProtoDocument;
import java.util.Optional;

/// Converts from and to Protobuf.
public final class ProtobufConverter extends SchemaConverter<ProtoDocument> {

  @Override
  Result<NeutralSchema> read(
      ProtoDocument source, Optional<String> message, ConversionReport losses) {
    return source.isValid()
        ? new FromProto(source, losses)
            .read(message)
            .map(Result::ok)
            .orElseGet(() -> Result.failed(noMessage(source.file().path(), message)))
        : new Result.Failed<>(source.errors());
  }

  private static Problem noMessage(String path, Optional<String> message) {
    return Problem.error(
        "convert-not-possible",
        Location.startOf(path),
        path + message.map(name -> " has no message " + name + ".").orElse(" has no message."),
        "Name one as FILE.proto#Message.");
  }

  @Override
  String write(NeutralSchema neutral, ConversionReport losses) {
    return new ToProto(neutral, losses).write();
  }

  @Override
  boolean writesInPlace() {
    return false;
  }

  @Override
  boolean impliesDefaults() {
    return true;
  }
}

package dev.meshwright.usecases.sample;

import dev.meshwright.data.message.Payload;
import dev.meshwright.data.message.PayloadDecoder;
import dev.meshwright.data.message.PayloadDecoders;
import dev.meshwright.data.worker.WorkerMain;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.MalformedMessageException;
import dev.meshwright.model.data.MessageType;
import dev.meshwright.schema.proto.data.ProtoDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The preview worker with the decoders of the schema engines.
public final class SchemaPayloads implements PayloadDecoders {

  public static void main(String[] arguments) {
    WorkerMain.run(new SchemaPayloads());
  }

  @Override
  public Result<PayloadDecoder> of(MessageType.Protobuf type, String label, boolean json) {
    return ProtoDecoder.of(type, label).map(decoder -> new Protobuf(decoder, json));
  }

  /// @param json whether payloads are texts
  private record Protobuf(ProtoDecoder decoder, boolean json) implements PayloadDecoder {

    @Override
    public List<Column> columns() {
      return decoder.columns();
    }

    @Override
    public List<@Nullable Object> row(Payload payload) throws MalformedMessageException {
      Optional<String> other = decoder.otherAt(payload.messageIndexes());
      if (other.isPresent()) {
        throw new MalformedMessageException("", 0, "it is a " + other.get());
      }
      return json ? decoder.rowOfJson(text(payload)) : decoder.row(payload.bytes(), payload.from());
    }

    private static String text(Payload payload) throws MalformedMessageException {
      ByteBuffer bytes = ByteBuffer.wrap(payload.bytes(), payload.from(), payload.length());
      try {
        return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      } catch (CharacterCodingException malformed) {
        throw new MalformedMessageException("", bytes.position(), "it is not UTF-8 text");
      }
    }

    @Override
    public List<String> remarks() {
      return decoder.remarks();
    }
  }
}

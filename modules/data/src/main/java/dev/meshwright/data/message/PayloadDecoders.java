package dev.meshwright.data.message;

import dev.meshwright.model.Result;
import dev.meshwright.model.data.MessageType;

/// Decoders of the schema languages that this engine does not know itself. Whoever starts the
/// worker brings them along.
@FunctionalInterface
public interface PayloadDecoders {

  /// @param label what problems name as their file
  /// @param json whether payloads are JSON texts and not binary
  Result<PayloadDecoder> of(MessageType.Protobuf type, String label, boolean json);
}

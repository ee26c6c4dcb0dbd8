package planted.languages;

import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.proto.ProtoDocument;

/// Asks for the language by patterns of documents.
final class AskByPattern {

  private AskByPattern() {}

  static String of(Object document) {
    return switch (document) {
      case AvroDocument avro -> avro.text();
      case ProtoDocument proto -> "p";
      default -> "";
    };
  }
}

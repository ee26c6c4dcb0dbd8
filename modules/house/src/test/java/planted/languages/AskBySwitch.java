package planted.languages;

import dev.meshwright.model.SchemaFormat;

/// Asks for the language by a switch.
final class AskBySwitch {

  private AskBySwitch() {}

  static String of(SchemaFormat format) {
    return switch (format) {
      case AVRO -> "a";
      case PROTOBUF -> "p";
      case JSON_SCHEMA -> "j";
    };
  }
}

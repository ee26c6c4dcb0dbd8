package planted.languages;

import dev.meshwright.model.SchemaFormat;

/// Asks for the language by its name.
final class AskByName {

  private AskByName() {}

  static boolean of(SchemaFormat format) {
    return "AVRO".equals(format.name());
  }
}

package planted.languages;

import dev.meshwright.model.SchemaFormat;
import java.util.Map;

/// Asks for the language by looking it up.
final class AskByMap {

  static final Map<SchemaFormat, String> WORDS = Map.of(SchemaFormat.AVRO, "a");

  private AskByMap() {}
}

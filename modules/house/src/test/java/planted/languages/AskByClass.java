package planted.languages;

import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.schema.language.ParsedText;

/// Asks for the language by the class of the document.
final class AskByClass {

  private AskByClass() {}

  static boolean of(ParsedText<?> text) {
    return text.document(JsonSchemaDocument.class).isPresent();
  }
}

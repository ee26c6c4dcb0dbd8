package planted.languages;

import dev.meshwright.model.avro.AvroDocument;

/// Asks for the language by the type of the document.
final class AskByDocument {

  private AskByDocument() {}

  static boolean of(Object document) {
    return document instanceof AvroDocument;
  }
}

package dev.meshwright.usecases.schema;

import dev.meshwright.model.json.JsonQuotes;

/// JSON texts of Avro types.
final class AvroTypeText {

  private AvroTypeText() {}

  /// A type as JSON: a bare name gets its quotes, what is JSON already stays.
  static String type(String written) {
    String plain = written.strip();
    boolean json = plain.startsWith("\"") || plain.startsWith("{") || plain.startsWith("[");
    return json ? plain : JsonQuotes.quote(plain);
  }
}

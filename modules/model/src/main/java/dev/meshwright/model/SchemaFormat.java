package dev.meshwright.model;

/// The schema languages of a data product.
public enum SchemaFormat {
  AVRO("AVRO", "Avro", "an Avro schema", ".avsc"),
  PROTOBUF("PROTOBUF", "Protobuf", "a Protobuf schema", ".proto"),
  JSON_SCHEMA("JSON", "JSON Schema", "a JSON Schema", ".schema.json");

  private final String word;
  private final String title;
  private final String phrase;
  private final String ending;

  SchemaFormat(String word, String title, String phrase, String ending) {
    this.word = word;
    this.title = title;
    this.phrase = phrase;
    this.ending = ending;
  }

  /// What commands and schema registries call it.
  public String word() {
    return word;
  }

  /// The name of the language.
  public String title() {
    return title;
  }

  /// A schema of it, inside a sentence.
  public String phrase() {
    return phrase;
  }

  /// The ending by which a new file is known to be of it, with the dot.
  public String ending() {
    return ending;
  }
}

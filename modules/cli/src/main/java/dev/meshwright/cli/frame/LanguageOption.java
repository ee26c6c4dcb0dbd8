package dev.meshwright.cli.frame;

import dev.meshwright.model.SchemaFormat;

/// The schema languages, as they are called on the command line.
public enum LanguageOption {
  AVRO(SchemaFormat.AVRO),
  PROTOBUF(SchemaFormat.PROTOBUF),
  JSON(SchemaFormat.JSON_SCHEMA);

  private final SchemaFormat format;

  LanguageOption(SchemaFormat format) {
    this.format = format;
  }

  public SchemaFormat format() {
    return format;
  }
}

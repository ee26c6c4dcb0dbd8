package dev.meshwright.model.files;

import dev.meshwright.model.SchemaFormat;
import java.util.Optional;

/// What a file of a workspace is, told from its name and, where names do not tell, its content.
public enum FileKind {
  /// Avro schema, `.avsc`, or protocol, `.avpr`.
  AVRO_SCHEMA(SchemaFormat.AVRO),
  /// Avro IDL, `.avdl`.
  AVRO_IDL(SchemaFormat.AVRO),
  /// Protobuf, `.proto`.
  PROTOBUF_SCHEMA(SchemaFormat.PROTOBUF),
  /// JSON Schema in JSON or YAML.
  JSON_SCHEMA(SchemaFormat.JSON_SCHEMA),
  /// A contract of the Open Data Contract Standard, `.odcs.yaml`.
  CONTRACT(FilePurpose.CONTRACT),
  /// A product of the Open Data Product Standard, `.odps.yaml`.
  PRODUCT(FilePurpose.PRODUCT),
  /// A transformation, `.sql`.
  TRANSFORMATION(FilePurpose.TRANSFORMATION),
  /// Data: CSV, JSON, NDJSON, Parquet, Avro, also compressed.
  SAMPLE(FilePurpose.SAMPLE),
  /// A transformation test.
  TEST(FilePurpose.TEST),
  /// What the workspace says about itself, under `.meshwright/`.
  SETTINGS(FilePurpose.SETTINGS),
  /// Text for people, and everything else.
  OTHER(FilePurpose.OTHER);

  private final FilePurpose purpose;
  private final Optional<SchemaFormat> format;

  FileKind(SchemaFormat format) {
    this.purpose = FilePurpose.SCHEMA;
    this.format = Optional.of(format);
  }

  FileKind(FilePurpose purpose) {
    this.purpose = purpose;
    this.format = Optional.empty();
  }

  public FilePurpose purpose() {
    return purpose;
  }

  /// The schema language; empty for what is no schema.
  public Optional<SchemaFormat> schemaFormat() {
    return format;
  }

  public boolean isSchema() {
    return purpose == FilePurpose.SCHEMA;
  }
}

package dev.meshwright.model.files;

import dev.meshwright.model.SchemaFormat;
import java.util.Optional;

/// What a file of a workspace is for, told from its name and, where names do not tell, its content.
public enum FileKind {
  /// Avro schema, `.avsc`, or protocol, `.avpr`.
  AVRO_SCHEMA,
  /// Avro IDL, `.avdl`.
  AVRO_IDL,
  /// Protobuf, `.proto`.
  PROTOBUF_SCHEMA,
  /// JSON Schema in JSON or YAML.
  JSON_SCHEMA,
  /// A contract of the Open Data Contract Standard, `.odcs.yaml`.
  CONTRACT,
  /// A product of the Open Data Product Standard, `.odps.yaml`.
  PRODUCT,
  /// A transformation, `.sql`.
  TRANSFORMATION,
  /// Data: CSV, JSON, NDJSON, Parquet, Avro, also compressed.
  SAMPLE,
  /// A frozen preview.
  TEST,
  /// What the workspace says about itself, under `.meshwright/`.
  SETTINGS,
  /// Text for people, and everything else.
  OTHER;

  /// The schema language; empty for what is no schema.
  public Optional<SchemaFormat> schemaFormat() {
    return switch (this) {
      case AVRO_SCHEMA, AVRO_IDL -> Optional.of(SchemaFormat.AVRO);
      case PROTOBUF_SCHEMA -> Optional.of(SchemaFormat.PROTOBUF);
      case JSON_SCHEMA -> Optional.of(SchemaFormat.JSON_SCHEMA);
      case CONTRACT, PRODUCT, TRANSFORMATION, SAMPLE, TEST, SETTINGS, OTHER -> Optional.empty();
    };
  }
}

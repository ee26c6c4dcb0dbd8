package dev.meshwright.model;

/// The schema languages of a data product.
public enum SchemaFormat {
  AVRO,
  PROTOBUF,
  JSON_SCHEMA
}

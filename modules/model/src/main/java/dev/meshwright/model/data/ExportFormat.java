package dev.meshwright.model.data;

/// Formats in which a result is written.
public enum ExportFormat {
  CSV,
  NDJSON,
  PARQUET,
  AVRO
}

package dev.meshwright.model.data;

/// The formats in which sample data is read.
public enum SampleFormat {
  CSV("CSV"),
  JSON("JSON"),
  NDJSON("NDJSON"),
  PARQUET("Parquet"),
  AVRO("Avro"),
  /// Messages that need a schema of the workspace: Protobuf, Avro without its file format, JSON in
  /// an envelope.
  MESSAGES("messages");

  private final String title;

  SampleFormat(String title) {
    this.title = title;
  }

  /// For people.
  public String title() {
    return title;
  }
}

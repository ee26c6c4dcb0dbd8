package dev.meshwright.usecases.generate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// In what generated rows are written.
public enum GeneratedFormat {
  /// A row a line, as JSON.
  NDJSON(".ndjson"),
  /// One list of all rows.
  JSON(".json"),
  CSV(".csv"),
  PARQUET(".parquet"),
  /// A container, with the schema itself where that is one of Avro.
  AVRO(".avro"),
  /// Messages of Protobuf, the length of each before it.
  BINPB(".binpb"),
  /// A message a line, in the JSON that Protobuf defines.
  PBJSON(".pb.ndjson");

  private final String ending;

  GeneratedFormat(String ending) {
    this.ending = ending;
  }

  /// Of files in it.
  public String ending() {
    return ending;
  }

  /// Whether it is a text.
  public boolean isText() {
    return this == NDJSON || this == JSON || this == PBJSON;
  }

  /// Whether the program that rows are explored with writes it, by their columns.
  boolean isOfColumns() {
    return this == CSV || this == PARQUET;
  }

  /// Whether only messages of Protobuf can be written so.
  public boolean isOfProtobuf() {
    return this == BINPB || this == PBJSON;
  }

  /// By the longest ending of a file's name.
  public static Optional<GeneratedFormat> ofName(String name) {
    String low = name.toLowerCase(Locale.ROOT);
    if (low.endsWith(PBJSON.ending)) {
      return Optional.of(PBJSON);
    }
    return low.endsWith(".jsonl")
        ? Optional.of(NDJSON)
        : Arrays.stream(values()).filter(format -> low.endsWith(format.ending)).findFirst();
  }

  /// Endings of all, for people.
  static String endingsOfAll() {
    return String.join(", ", Arrays.stream(values()).map(GeneratedFormat::ending).toList());
  }
}

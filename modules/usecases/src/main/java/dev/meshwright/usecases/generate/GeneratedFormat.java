package dev.meshwright.usecases.generate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// In what generated rows are written.
public enum GeneratedFormat {
  /// A row a line, as JSON.
  NDJSON(".ndjson", ".jsonl"),
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

  private final List<String> endings;

  GeneratedFormat(String... endings) {
    this.endings = List.of(endings);
  }

  /// Of files in it.
  public String ending() {
    return endings.getFirst();
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
    return low.endsWith(PBJSON.ending())
        ? Optional.of(PBJSON)
        : Arrays.stream(values())
            .filter(format -> format.endings.stream().anyMatch(low::endsWith))
            .findFirst();
  }

  /// Endings of all, for people.
  static String endingsOfAll() {
    return String.join(", ", Arrays.stream(values()).map(GeneratedFormat::ending).toList());
  }
}

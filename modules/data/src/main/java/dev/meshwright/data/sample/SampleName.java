package dev.meshwright.data.sample;

import dev.meshwright.model.data.SampleFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a file's name says: its table, format and compression.
///
/// The rule for the table: the name without its endings of format and compression; every character
/// that is not a letter, digit or underscore becomes an underscore; a name that begins with a digit
/// gets one in front. `Orders 2026.csv.gz` is the table `Orders_2026`. SQL finds it in any case.
///
/// @param table what SQL calls it
/// @param format as the ending says; empty for an ending that says nothing
public record SampleName(String table, Optional<SampleFormat> format, Compression compression) {

  private static final Map<String, SampleFormat> FORMATS =
      Map.ofEntries(
          Map.entry("csv", SampleFormat.CSV),
          Map.entry("tsv", SampleFormat.CSV),
          Map.entry("json", SampleFormat.JSON),
          Map.entry("ndjson", SampleFormat.NDJSON),
          Map.entry("jsonl", SampleFormat.NDJSON),
          Map.entry("parquet", SampleFormat.PARQUET),
          Map.entry("avro", SampleFormat.AVRO),
          Map.entry("pb", SampleFormat.MESSAGES),
          Map.entry("binpb", SampleFormat.MESSAGES),
          Map.entry("protobin", SampleFormat.MESSAGES),
          Map.entry("b64", SampleFormat.MESSAGES),
          Map.entry("base64", SampleFormat.MESSAGES));

  private static final Map<String, Compression> COMPRESSIONS =
      Map.of("gz", Compression.GZIP, "zst", Compression.ZSTD, "zstd", Compression.ZSTD);

  public static SampleName of(String fileName) {
    String stem = fileName;
    Compression compression = COMPRESSIONS.getOrDefault(ending(stem), Compression.NONE);
    if (compression != Compression.NONE) {
      stem = withoutEnding(stem);
    }
    Optional<SampleFormat> format = Optional.ofNullable(FORMATS.get(ending(stem)));
    if (format.isPresent()) {
      stem = withoutEnding(stem);
    }
    return new SampleName(table(stem), format, compression);
  }

  /// Whether a file's name says that it is CSV with tabs between its cells.
  public static boolean saysTabs(String fileName) {
    boolean packed = COMPRESSIONS.containsKey(ending(fileName));
    return ending(packed ? withoutEnding(fileName) : fileName).equals("tsv");
  }

  /// The name of a file that is known to hold messages: its last ending says nothing else.
  public static SampleName ofMessages(String fileName) {
    SampleName name = of(fileName);
    if (name.format().isPresent()) {
      return name;
    }
    String stem = name.compression() == Compression.NONE ? fileName : withoutEnding(fileName);
    return new SampleName(
        table(withoutEnding(stem)), Optional.of(SampleFormat.MESSAGES), name.compression());
  }

  private static String table(String stem) {
    String name = stem.replaceAll("[^\\p{L}\\p{N}_]", "_");
    return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "_" + name : name;
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static String withoutEnding(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }
}

package dev.meshwright.data.sample;

import java.util.Optional;

/// Around a text format.
public enum Compression {
  NONE,
  GZIP,
  ZSTD;

  /// For people; empty when there is none.
  public Optional<String> title() {
    return switch (this) {
      case NONE -> Optional.empty();
      case GZIP -> Optional.of("gzip");
      case ZSTD -> Optional.of("zstd");
    };
  }

  /// As an option of DuckDB's readers.
  public String option() {
    return ", compression = '" + title().orElse("none") + "'";
  }
}

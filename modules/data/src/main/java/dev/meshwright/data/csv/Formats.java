package dev.meshwright.data.csv;

import java.util.Optional;

/// Formats that dates and timestamps are written in by choice, as `strptime` takes them.
public record Formats(Optional<String> date, Optional<String> timestamp) {

  public static final Formats NONE = new Formats(Optional.empty(), Optional.empty());

  Optional<String> of(CellKind kind) {
    return kind.compareTo(CellKind.TIME) < 0 ? date : timestamp;
  }

  /// Whether cells in a format are known without asking the engine.
  public static boolean known(String format) {
    for (CellKind kind : CellKind.values()) {
      if (kind.format().filter(format::equals).isPresent()) {
        return true;
      }
    }
    return format.equals("%Y-%m-%d") || format.equals("%Y-%m-%d %H:%M:%S");
  }
}

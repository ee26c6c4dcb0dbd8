package dev.meshwright.usecases.sidebyside;

import dev.meshwright.model.Location;
import java.util.List;
import java.util.Optional;

/// A field of two schemas, side by side.
///
/// @param differences in words; none for what is the same, or is in one of them only
public record FieldPair(Optional<Side> left, Optional<Side> right, List<String> differences) {

  public FieldPair {
    differences = List.copyOf(differences);
  }

  /// How a field is in one of the schemas.
  ///
  /// @param path from the root: `lines[].price`
  /// @param type in words that all languages share
  public record Side(String path, String type, boolean optional, Location place) {}

  /// How the two sides are to each other.
  public enum Kind {
    SAME,
    DIFFERENT,
    LEFT_ONLY,
    RIGHT_ONLY
  }

  public Kind kind() {
    if (right.isEmpty()) {
      return Kind.LEFT_ONLY;
    }
    return left.isEmpty() ? Kind.RIGHT_ONLY : differences.isEmpty() ? Kind.SAME : Kind.DIFFERENT;
  }

  /// As the left calls it, or the right where the left has none.
  public String path() {
    return left.or(() -> right).map(Side::path).orElse("");
  }
}

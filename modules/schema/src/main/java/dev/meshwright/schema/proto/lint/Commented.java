package dev.meshwright.schema.proto.lint;

import dev.meshwright.model.proto.ProtoComments;
import java.util.Optional;

/// A declaration with those around it, whose comments can take rules out of force for all that is
/// inside.
///
/// @param outer empty for what stands at the top of a file
record Commented(Optional<Commented> outer, ProtoComments comments) {

  private static final String IGNORE = "buf:lint:ignore";

  static Commented top(ProtoComments comments) {
    return new Commented(Optional.empty(), comments);
  }

  Commented inside(ProtoComments inner) {
    return new Commented(Optional.of(this), inner);
  }

  boolean ignores(String rule) {
    return comments.leading().lines().anyMatch(line -> isIgnore(line.strip(), rule))
        || outer.filter(around -> around.ignores(rule)).isPresent();
  }

  /// Whether somebody has written something for people above it.
  boolean isExplained() {
    return comments
        .leading()
        .lines()
        .map(String::strip)
        .anyMatch(line -> !line.isEmpty() && !line.startsWith(IGNORE));
  }

  private static boolean isIgnore(String line, String rule) {
    String order = IGNORE + " " + rule;
    return line.startsWith(order)
        && (line.length() == order.length() || Character.isWhitespace(line.charAt(order.length())));
  }
}

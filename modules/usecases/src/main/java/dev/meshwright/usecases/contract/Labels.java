package dev.meshwright.usecases.contract;

import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.Locale;
import java.util.Optional;

/// Attributes by which schemas say how sensitive a field is: `classification`, `sensitivity`,
/// `pii`, with or without a prefix such as `x-`.
final class Labels {

  private Labels() {}

  /// @param key of the attribute
  static Optional<String> of(String key, TreeNode value) {
    return switch (value) {
      case StringNode text -> of(key, text.value());
      case BooleanNode truth -> truth.value() ? of(key, "true") : Optional.empty();
      default -> Optional.empty();
    };
  }

  static Optional<String> of(String key, String value) {
    String name = key.toLowerCase(Locale.ROOT);
    if (name.endsWith("pii") && !value.equals("false")) {
      return Optional.of("pii");
    }
    boolean classifies = name.endsWith("classification") || name.endsWith("sensitivity");
    return classifies && !value.isBlank() ? Optional.of(value) : Optional.empty();
  }
}

package dev.meshwright.data.sql;

import dev.meshwright.model.data.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An expression of a template, as far as previews know them.
sealed interface TemplateNode {

  record Literal(Value value) implements TemplateNode {}

  /// @param text with dots: `target.name`
  record Name(String text) implements TemplateNode {}

  /// @param named arguments given as `name=value`
  record Call(String function, List<TemplateNode> arguments, Map<String, TemplateNode> named)
      implements TemplateNode {

    /// An argument that is a text.
    Optional<String> text(int index) {
      return index < arguments.size() && arguments.get(index) instanceof Literal(Value.Text text)
          ? Optional.of(text.shown())
          : Optional.empty();
    }
  }

  record Not(TemplateNode operand) implements TemplateNode {}

  /// @param operator `and`, `or`, `==` or `!=`
  record Both(String operator, TemplateNode left, TemplateNode right) implements TemplateNode {}

  /// Anything else.
  record Unknown() implements TemplateNode {}
}

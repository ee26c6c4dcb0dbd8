package dev.meshwright.cli.preview;

import dev.meshwright.model.data.Parameter;
import dev.meshwright.model.data.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Parameters of a call: what looks like a number, a truth value or null is one, everything else is
/// a text; a text in single quotes is one whatever it looks like.
final class ParameterText {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,38}(\\.\\d{1,38})?");

  private ParameterText() {}

  static List<Parameter> of(Map<String, String> written) {
    return written.entrySet().stream()
        .map(entry -> new Parameter(entry.getKey(), value(entry.getValue())))
        .toList();
  }

  private static Value value(String text) {
    if (text.length() > 1 && text.startsWith("'") && text.endsWith("'")) {
      return Value.text(text.substring(1, text.length() - 1));
    }
    return switch (text) {
      case "null" -> Value.nothing();
      case "true" -> new Value.Bool(true);
      case "false" -> new Value.Bool(false);
      default ->
          NUMBER.matcher(text).matches() ? new Value.Exact(new BigDecimal(text)) : Value.text(text);
    };
  }
}

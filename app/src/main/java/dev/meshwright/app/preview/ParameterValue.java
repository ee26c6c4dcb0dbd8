package dev.meshwright.app.preview;

import dev.meshwright.model.data.Value;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/// Reads the value of a parameter as people write it.
final class ParameterValue {

  private static final int LONGEST_NUMBER = 60;
  private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");

  private ParameterValue() {}

  /// A number, `true`, `false`, `null`, or a text, which may stand in single quotes.
  static Value of(String written) {
    String text = written.strip();
    if (text.length() > 1 && text.startsWith("'") && text.endsWith("'")) {
      return Value.text(text.substring(1, text.length() - 1).replace("''", "'"));
    }
    if (text.length() <= LONGEST_NUMBER && NUMBER.matcher(text).matches()) {
      return new Value.Exact(new BigDecimal(text));
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> new Value.Bool(true);
      case "false" -> new Value.Bool(false);
      case "null" -> Value.nothing();
      default -> Value.text(text);
    };
  }
}

package dev.meshwright.schema.jsonschema;

import com.networknt.schema.regex.RegularExpression;
import dev.meshwright.text.regex.Regex;
import dev.meshwright.text.regex.RegexReading;

/// A regular expression by ECMA-262, for the validator's library. Matching is given up after a
/// bounded number of steps.
final class BoundedPattern implements RegularExpression {

  private final Regex regex;

  BoundedPattern(String source) {
    this.regex =
        switch (Regex.read(source)) {
          case RegexReading.Valid(Regex read) -> read;
          case RegexReading.Malformed(String reason, int at) ->
              throw new IllegalArgumentException(
                  source + " is not a regular expression of ECMA-262: " + reason);
        };
  }

  @Override
  public boolean matches(String text) {
    return switch (regex.search(text)) {
      case FOUND -> true;
      case NOT_FOUND -> false;
      case TOO_SLOW -> throw new TooSlowException(regex.source());
    };
  }

  /// Thrown out of the matching.
  static final class TooSlowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooSlowException(String source) {
      super(source, null, false, false);
    }
  }
}

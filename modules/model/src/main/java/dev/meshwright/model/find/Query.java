package dev.meshwright.model.find;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// What is looked for.
///
/// @param text as typed; a regular expression when `regex`
public record Query(String text, boolean matchCase, boolean wholeWord, boolean regex) {

  public static final Query NOTHING = new Query("", false, false, false);

  /// @throws PatternSyntaxException when the text is not a regular expression
  Pattern pattern() throws PatternSyntaxException {
    String core = regex ? text : Pattern.quote(text);
    int flags =
        Pattern.MULTILINE | (matchCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    return Pattern.compile(
        wholeWord ? "(?<![\\p{L}\\p{N}_])(?:" + core + ")(?![\\p{L}\\p{N}_])" : core, flags);
  }
}

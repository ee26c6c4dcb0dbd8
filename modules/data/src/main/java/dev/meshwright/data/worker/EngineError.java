package dev.meshwright.data.worker;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An error of DuckDB, taken apart. With `errors_as_json` its message is a flat object of strings.
///
/// @param type `Parser`, `Catalog`, `Binder`, `Conversion`, `INTERNAL` ...
/// @param message for people
/// @param details the other members
record EngineError(String type, String message, Map<String, String> details) {

  private static final String STRING = "\"((?:[^\"\\\\]|\\\\.)*+)\"";
  private static final Pattern MEMBER = Pattern.compile(STRING + ":" + STRING);
  private static final Pattern LOCATION = Pattern.compile("\\[(\\d{1,18}),(\\d+)]");

  /// Of the engine's reader of Parquet: the sentence behind it says the same.
  private static final Pattern CLASS = Pattern.compile("\\bT[A-Z]\\w*Exception: ");

  private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)");

  static EngineError of(SQLException error) {
    EngineError found = ofText(String.valueOf(error.getMessage()));
    return error instanceof PrefixedException prefixed
        ? found.movedBack(prefixed.prefixLength())
        : found;
  }

  /// An error in a text that stood behind a prefix of ASCII characters.
  private EngineError movedBack(int prefixLength) {
    Matcher location = LOCATION.matcher(details.getOrDefault("location", ""));
    if (!location.matches()) {
      return this;
    }
    Map<String, String> moved = new TreeMap<>(details);
    long start = Math.max(0, Long.parseLong(location.group(1)) - prefixLength);
    moved.put("location", "[" + start + "," + location.group(2) + "]");
    return new EngineError(type, message, Map.copyOf(moved));
  }

  static EngineError ofText(String text) {
    Map<String, String> members = new TreeMap<>();
    int brace = text.indexOf('{');
    if (brace >= 0) {
      Matcher member = MEMBER.matcher(text).region(brace, text.length());
      while (member.find()) {
        members.putIfAbsent(unescaped(member.group(1)), unescaped(member.group(2)));
      }
    }
    String message = members.getOrDefault("exception_message", members.get("error_message"));
    String type = members.getOrDefault("exception_type", members.getOrDefault("error_type", ""));
    String said = CLASS.matcher(message == null ? text : message).replaceFirst("");
    return new EngineError(type, said, Map.copyOf(members));
  }

  Optional<String> detail(String name) {
    return Optional.ofNullable(details.get(name));
  }

  /// Whether the whole database refuses to work from now on.
  boolean poisons() {
    return type.equalsIgnoreCase("internal")
        || type.equalsIgnoreCase("fatal")
        || message.contains("has been invalidated")
        || message.startsWith("INTERNAL Error");
  }

  /// Whether the worker's own heap was too small for a value, which the engine tells as an error of
  /// no kind.
  boolean outOfHeap() {
    return message.contains("Java heap space") || message.contains("java.lang.OutOfMemoryError");
  }

  private static String unescaped(String json) {
    return ESCAPE
        .matcher(json)
        .replaceAll(escape ->
            Matcher.quoteReplacement(
                switch (escape.group(1).charAt(0)) {
                  case 'n' -> "\n";
                  case 't' -> "\t";
                  case 'r' -> "\r";
                  case 'b' -> "\b";
                  case 'f' -> "\f";
                  case 'u' ->
                      String.valueOf((char) Integer.parseInt(escape.group(1).substring(1), 16));
                  default -> escape.group(1);
                }));
  }
}

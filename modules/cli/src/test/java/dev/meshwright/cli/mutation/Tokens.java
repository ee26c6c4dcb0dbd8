package dev.meshwright.cli.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Changes single tokens of a program's text into others that may stand in their place, so that
/// what comes of it is still a sentence of the language, though mostly another one.
final class Tokens {

  /// Tokens of one line may stand for one another, in some language.
  private static final List<List<String>> GROUPS =
      List.of(
          List.of("int32", "int64", "uint32", "sint64", "fixed32", "sfixed64", "string", "bytes"),
          List.of("bool", "double", "float", "uint64", "fixed64"),
          List.of("int", "long", "string", "bytes", "boolean", "date", "uuid", "timestamp_ms"),
          List.of("optional", "repeated", "required"),
          List.of("record", "error"),
          List.of("=", "<>", "<", ">", "<=", ">="),
          List.of("AND", "OR"),
          List.of("+", "-", "*", "/"),
          List.of("LEFT", "RIGHT", "FULL", "INNER"),
          List.of("sum", "min", "max", "avg", "count", "first"),
          List.of("upper", "lower", "trim", "length", "reverse"),
          List.of("id", "who", "total", "day", "flag"));

  private static final Pattern TOKEN =
      Pattern.compile(
          "\"(?:[^\"\\\\\n]|\\\\.)*+\"|'(?:[^'\n]|'')*+'|[A-Za-z_]\\w*+|\\d+(?:\\.\\d+)?|<>|<=|>="
              + "|[=<>+*/-]");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

  private static final Set<String> KEPT =
      Set.of(
          "syntax",
          "proto3",
          "proto2",
          "package",
          "import",
          "option",
          "message",
          "enum",
          "oneof",
          "map",
          "reserved",
          "service",
          "rpc",
          "returns",
          "stream",
          "extend",
          "extensions",
          "to",
          "group",
          "max",
          "public",
          "true",
          "false",
          "null",
          "inf",
          "protocol",
          "idl",
          "fixed",
          "union",
          "array",
          "decimal",
          "throws",
          "void",
          "oneway",
          "WITH",
          "AS",
          "SELECT",
          "FROM",
          "WHERE",
          "GROUP",
          "BY",
          "ALL",
          "JOIN",
          "ON",
          "ORDER",
          "LIMIT",
          "config",
          "ref",
          "var",
          "set",
          "if",
          "else",
          "endif",
          "is_incremental",
          "select",
          "from",
          "where",
          "as");

  private static final List<String> NUMBERS =
      List.of("0", "1", "2", "7", "15", "16", "100", "2047", "18999", "536870911", "1000000");
  private static final List<String> NAMES =
      List.of(
          "a", "Z9", "x_y", "_", "order", "value", "type", "A_very_long_name_that_goes_on_and_on");
  private static final List<String> TEXTS = List.of("", " ", "x", "a.b", "0", "2026-02-30", "é");

  private final Random random;

  Tokens(Random random) {
    this.random = random;
  }

  private record Token(int start, int end, String text) {}

  String changed(String text) {
    List<Token> tokens = tokens(text);
    if (tokens.isEmpty()) {
      return text;
    }
    for (int i = 0; i < 20; i++) {
      Token token = tokens.get(random.nextInt(tokens.size()));
      List<String> others = others(token.text());
      if (!others.isEmpty()) {
        String by = others.get(random.nextInt(others.size()));
        return text.substring(0, token.start()) + by + text.substring(token.end());
      }
    }
    return text;
  }

  /// A name gives way to another one everywhere, so that what belongs together still does.
  String renamed(String text) {
    Map<String, List<Token>> names = new HashMap<>();
    for (Token token : tokens(text)) {
      if (NAME.matcher(token.text()).matches() && !isWordOfLanguage(token.text())) {
        names.computeIfAbsent(token.text(), name -> new ArrayList<>()).add(token);
      }
    }
    if (names.isEmpty()) {
      return text;
    }
    List<String> all = List.copyOf(new TreeSet<>(names.keySet()));
    String name = all.get(random.nextInt(all.size()));
    String by =
        random.nextInt(8) == 0
            ? all.get(random.nextInt(all.size()))
            : NAMES.get(random.nextInt(NAMES.size()));
    StringBuilder changed = new StringBuilder(text);
    names.get(name).reversed().forEach(at -> changed.replace(at.start(), at.end(), by));
    return changed.toString();
  }

  private static boolean isWordOfLanguage(String token) {
    return KEPT.contains(token) || GROUPS.stream().anyMatch(group -> group.contains(token));
  }

  private List<String> others(String token) {
    char first = token.charAt(0);
    if (first == '"' || first == '\'') {
      return TEXTS.stream().map(text -> first + text + first).toList();
    }
    if (Character.isDigit(first)) {
      return NUMBERS;
    }
    return GROUPS.stream().filter(group -> group.contains(token)).findFirst().orElse(List.of());
  }

  private static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (tokens.size() < 5000 && matcher.find()) {
      tokens.add(new Token(matcher.start(), matcher.end(), matcher.group()));
    }
    return tokens;
  }
}

package dev.meshwright.cli.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Changes single words, numbers and strings of a text into others of their kind.
final class Words {

  private static final Pattern WORD =
      Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*+\"|[A-Za-z_$][\\w$.-]*+|-?\\d[\\d.eE+-]*+");
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-0",
          "-1",
          "1",
          "2",
          "1.5",
          "1e3",
          "1e400",
          "-1e-400",
          "2147483648",
          "9223372036854775808",
          "-9223372036854775809",
          "340282366920938463463374607431768211456",
          "12345678901234567890123456789012345678901",
          "0.1",
          "19000",
          "536870912",
          "65536");
  private static final List<String> STRINGS =
      List.of(
          "\"\"",
          "\" \"",
          "\"a\"",
          "\"a.b\"",
          "\"null\"",
          "\"*\"",
          "\"**/*\"",
          "\"[\"",
          "\"(a+)+$\"",
          "\"\\u0000\"",
          "\"\uD83D\uDCA5\"",
          "\"\u00e9\"",
          "\"\u202e\"",
          "\"../../x\"",
          "\"/\"",
          "\"${X:-y}\"",
          "\"{{ x }}\"",
          "\"#\"",
          "\"#/\"",
          "\"#/$defs/a\"",
          "\"https://x.example/y\"",
          "\"2024-02-30\"",
          "\"1.0\"",
          "\"\u001b[31m\"");

  /// The only ones that JSON knows.
  private static final List<String> LITERALS = List.of("null", "true", "false");

  private static final List<String> WORDS =
      List.of(
          "null",
          "true",
          "false",
          "yes",
          "no",
          "on",
          "~",
          "a",
          "_",
          "NaN",
          "Infinity",
          "id",
          "type",
          "int",
          "string",
          "2024-13-01",
          "x.y.z");

  private final Random random;
  private final List<String> bare;

  Words(Random random, Form form) {
    this.random = random;
    this.bare = form == Form.MEMBERS ? LITERALS : WORDS;
  }

  private record Word(int start, int end) {}

  /// One word gives way to another one of the same text, or to one with a slip.
  String rename(String text) {
    List<Word> words = words(text);
    if (words.isEmpty()) {
      return text;
    }
    Word word = words.get(random.nextInt(words.size()));
    Word other = words.get(random.nextInt(words.size()));
    boolean alike =
        kind(text, word) == kind(text, other) || (kind(text, word) == 'a' && bare.equals(LITERALS));
    String by =
        alike ? text.substring(other.start, other.end) : slip(text.substring(word.start, word.end));
    return text.substring(0, word.start) + by + text.substring(word.end);
  }

  private String slip(String word) {
    if (word.length() < 3) {
      return word + word;
    }
    int at = 1 + random.nextInt(word.length() - 2);
    return switch (random.nextInt(3)) {
      case 0 -> word.substring(0, at) + word.substring(at + 1);
      case 1 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
      default ->
          word.substring(0, at) + Character.toUpperCase(word.charAt(at)) + word.substring(at + 1);
    };
  }

  /// One value gives way to one that is at an edge of its kind.
  String replaceValue(String text) {
    List<Word> words = words(text);
    if (words.isEmpty()) {
      return text;
    }
    return replaced(text, words);
  }

  private String replaced(String text, List<Word> words) {
    Word word = words.get(random.nextInt(words.size()));
    List<String> by =
        switch (kind(text, word)) {
          case '"' -> STRINGS;
          case '0' -> NUMBERS;
          default -> bare;
        };
    return text.substring(0, word.start)
        + by.get(random.nextInt(by.size()))
        + text.substring(word.end);
  }

  /// One number or string gives way to one that is at an edge of its kind.
  String replaceLiteral(String text) {
    List<Word> literals = words(text).stream().filter(word -> kind(text, word) != 'a').toList();
    return literals.isEmpty() ? text : replaced(text, literals);
  }

  private static char kind(String text, Word word) {
    char first = text.charAt(word.start);
    if (first == '"') {
      return '"';
    }
    return first == '-' || Character.isDigit(first) ? '0' : 'a';
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (words.size() < 5000 && matcher.find()) {
      words.add(new Word(matcher.start(), matcher.end()));
    }
    return words;
  }
}

package dev.meshwright.schema.lint;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// How names are written, and what they tell of what they name.
public final class NameStyle {

  /// Of types.
  public static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z0-9]*");

  public static final Pattern SNAKE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
  public static final Pattern CAMEL = Pattern.compile("[a-z][a-zA-Z0-9]*");
  public static final Pattern SYMBOL = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

  private static final Pattern WORDS = Pattern.compile("_+|(?<=[a-z0-9])(?=[A-Z])");
  private static final Set<String> GENERIC =
      Set.of(
          "data", "info", "value", "values", "object", "item", "misc", "stuff", "content", "tmp");
  private static final Set<String> MONEY =
      Set.of(
          "price",
          "amount",
          "total",
          "subtotal",
          "cost",
          "fee",
          "balance",
          "revenue",
          "salary",
          "tax",
          "discount",
          "payment");
  private static final Set<String> NO_MONEY =
      Set.of("count", "number", "rate", "ratio", "percent", "percentage", "id", "factor", "share");
  private static final Set<String> TIME =
      Set.of("at", "ts", "time", "timestamp", "date", "datetime");
  private static final Set<String> QUANTITY =
      Set.of(
          "weight",
          "length",
          "width",
          "height",
          "depth",
          "distance",
          "duration",
          "timeout",
          "delay",
          "interval",
          "age",
          "temperature",
          "speed",
          "volume",
          "latency");

  private NameStyle() {}

  public static boolean isGeneric(String name) {
    return GENERIC.contains(name.toLowerCase(Locale.ROOT));
  }

  /// Whether one of the words speaks of money, and none of a share or a count.
  public static boolean isMoney(String name) {
    List<String> words = words(name);
    return words.stream().anyMatch(MONEY::contains) && words.stream().noneMatch(NO_MONEY::contains);
  }

  public static boolean isTime(String name) {
    List<String> words = words(name);
    return TIME.contains(words.getLast()) && !(words.size() == 1 && words.getFirst().equals("at"));
  }

  public static boolean isIdentifier(String name) {
    String last = words(name).getLast();
    return last.equals("id") || last.equals("uuid") || last.equals("guid");
  }

  /// Whether the last word is what has a unit, and no unit follows.
  public static boolean isQuantityWithoutUnit(String name) {
    return QUANTITY.contains(words(name).getLast());
  }

  /// The words of a name, in lower case; one at least.
  private static List<String> words(String name) {
    List<String> words =
        Arrays.stream(WORDS.split(name))
            .filter(word -> !word.isEmpty())
            .map(word -> word.toLowerCase(Locale.ROOT))
            .toList();
    return words.isEmpty() ? List.of(name.toLowerCase(Locale.ROOT)) : words;
  }

  /// Whether a text says no more than the words of a name.
  public static boolean repeats(String text, String name) {
    String letters = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    String own = String.join("", words(name));
    return letters.equals(own) || letters.equals("the" + own);
  }

  /// Of names, those written in the way that fewer have: in camel case or with underscores. None
  /// where all agree.
  public static List<String> odd(Collection<String> names) {
    List<String> camel = names.stream().filter(name -> isOnly(CAMEL, SNAKE, name)).toList();
    List<String> snake = names.stream().filter(name -> isOnly(SNAKE, CAMEL, name)).toList();
    if (camel.isEmpty() || snake.isEmpty()) {
      return List.of();
    }
    return snake.size() >= camel.size() ? camel : snake;
  }

  private static boolean isOnly(Pattern style, Pattern other, String name) {
    return style.matcher(name).matches() && !other.matcher(name).matches();
  }

  /// The style that is not this one.
  public static String otherStyle(String name) {
    return SNAKE.matcher(name).matches() ? "lowerCamelCase" : "lower_snake_case";
  }
}

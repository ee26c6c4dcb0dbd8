package dev.meshwright.compat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The units and currencies that documentation speaks of, to notice that values mean something else
/// although their type is the same.
///
/// Words count wherever they stand; abbreviations, which are letters of ordinary text as well, only
/// behind a number, behind `in`, or in brackets: `in km`, `[kg]`, `5 ms`.
public final class UnitWords {

  /// A unit's name, and behind it what else means the same.
  private static final String WORDS =
      """
      cents cent
      euros eur euro
      dollars usd dollar
      pounds gbp
      francs chf
      yen jpy
      net
      gross
      percent %
      permille ‰
      kilograms kilogram kilogramme kilogrammes
      grams gram gramme grammes
      milligrams milligram
      tons tonnes
      lbs
      meters metres meter metre
      kilometers kilometres kilometer kilometre
      millimeters millimetres
      centimeters centimetres
      miles
      inches
      feet
      nanoseconds nanos
      microseconds micros
      milliseconds millis
      seconds
      minutes
      hours
      days
      weeks
      months
      utc gmt
      celsius °c
      fahrenheit °f
      kelvin
      bytes
      kilobytes kb
      megabytes mb
      gigabytes gb
      watts
      kilowatts kw
      kwh
      volts
      """;

  private static final String ABBREVIATIONS =
      """
      meters m
      kilometers km
      millimeters mm
      centimeters cm
      grams g
      kilograms kg
      milligrams mg
      lbs lb
      nanoseconds ns
      microseconds us µs
      milliseconds ms
      seconds s sec
      minutes min
      hours h
      """;

  private static final Pattern WORD = Pattern.compile("°?[\\p{L}%‰]+");
  private static final Pattern BEFORE_ABBREVIATION = Pattern.compile("(?:\\d\\s?|\\bin |[\\[(])$");

  private static final Map<String, String> NAMES = table(WORDS);
  private static final Map<String, String> SHORT = table(ABBREVIATIONS);

  private UnitWords() {}

  /// How the units of two texts differ, in words: `seconds and now of milliseconds`; empty when
  /// none took the place of another. A text that begins or ceases to name a unit says no more about
  /// values than before.
  public static Optional<String> change(String before, String after) {
    Set<String> gone = in(before);
    Set<String> come = in(after);
    Set<String> same = new TreeSet<>(gone);
    same.retainAll(come);
    gone.removeAll(same);
    come.removeAll(same);
    return gone.isEmpty() || come.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(", ", gone) + " and now of " + String.join(", ", come));
  }

  /// The units that a text speaks of, by their names.
  static Set<String> in(String text) {
    Set<String> found = new TreeSet<>();
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      String word = words.group().toLowerCase(Locale.ROOT);
      Optional.ofNullable(NAMES.get(word)).ifPresent(found::add);
      Optional.ofNullable(SHORT.get(word))
          .filter(unit -> isMeasure(text, words.start()))
          .ifPresent(found::add);
    }
    return found;
  }

  private static boolean isMeasure(String text, int start) {
    String before = text.substring(Math.max(0, start - 4), start);
    boolean plural = before.endsWith("(") && before.length() > 1 && isLetter(before);
    return !plural && BEFORE_ABBREVIATION.matcher(before).find();
  }

  /// Whether a bracket stands right behind a letter, as in `item(s)`.
  private static boolean isLetter(String before) {
    return Character.isLetter(before.charAt(before.length() - 2));
  }

  private static Map<String, String> table(String lines) {
    Map<String, String> table = new HashMap<>();
    lines
        .lines()
        .forEach(line -> {
          String[] words = line.split(" ", -1);
          for (String word : words) {
            table.put(word, words[0]);
          }
        });
    return Map.copyOf(table);
  }
}

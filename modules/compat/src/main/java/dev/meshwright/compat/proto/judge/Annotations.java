package dev.meshwright.compat.proto.judge;

import dev.meshwright.compat.Rule;
import dev.meshwright.compat.proto.fix.CommentFixes;
import dev.meshwright.compat.proto.rule.MessageRules;
import dev.meshwright.model.Fix;
import dev.meshwright.model.Severity;
import dev.meshwright.model.proto.ProtoComments;
import dev.meshwright.model.proto.ProtoOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Compares options and comments of elements.
final class Annotations {

  /// Judged elsewhere by what they do, or harmless.
  private static final Set<String> ELSEWHERE =
      Set.of(
          "default",
          "json_name",
          "packed",
          "deprecated",
          "features",
          "allow_alias",
          "idempotency_level",
          "message_set_wire_format");

  private static final Pattern WORD = Pattern.compile("[A-Za-z%°]+|[0-9.]+");
  private static final Set<String> UNITS =
      Set.of(
          "mm",
          "cm",
          "m",
          "km",
          "meter",
          "meters",
          "metre",
          "metres",
          "kilometers",
          "miles",
          "mg",
          "g",
          "kg",
          "gram",
          "grams",
          "kilogram",
          "kilograms",
          "pounds",
          "tons",
          "ns",
          "us",
          "ms",
          "s",
          "sec",
          "second",
          "seconds",
          "millis",
          "milliseconds",
          "microseconds",
          "nanoseconds",
          "minute",
          "minutes",
          "hour",
          "hours",
          "day",
          "days",
          "cent",
          "cents",
          "euro",
          "euros",
          "eur",
          "usd",
          "dollar",
          "dollars",
          "percent",
          "%",
          "basis",
          "byte",
          "bytes",
          "kb",
          "mb",
          "gb",
          "celsius",
          "fahrenheit",
          "kelvin",
          "utc",
          "local",
          "watt",
          "watts",
          "kw",
          "kwh",
          "volt",
          "volts");

  private Annotations() {}

  /// @param restore fixes that put an option back, by its name
  static void options(
      List<ProtoOption> before,
      List<ProtoOption> after,
      String path,
      Changes changes,
      BiFunction<Rule, String, Change> change,
      Function<String, List<Fix>> restore) {
    if (before.isEmpty() && after.isEmpty()) {
      return;
    }
    Map<String, String> old = values(before);
    Map<String, String> current = values(after);
    Set<String> names = new TreeSet<>(old.keySet());
    names.addAll(current.keySet());
    for (String name : names) {
      String was = old.getOrDefault(name, "");
      String is = current.getOrDefault(name, "");
      if (!was.equals(is)) {
        changes.add(
            change
                .apply(
                    MessageRules.OPTION,
                    "The option "
                        + name
                        + " of "
                        + path
                        + ": "
                        + said(was)
                        + " -> "
                        + said(is)
                        + ".")
                .fixedBy(restore.apply(name)));
      }
    }
  }

  private static String said(String value) {
    return value.isEmpty() ? "not set" : value;
  }

  private static Map<String, String> values(List<ProtoOption> options) {
    Map<String, String> values = new TreeMap<>();
    for (ProtoOption option : options) {
      if (!ELSEWHERE.contains(option.name().getFirst().name().text())
          || option.name().getFirst().extension()) {
        values.merge(option.nameText(), option.value().canonical(), (one, two) -> one + ", " + two);
      }
    }
    return values;
  }

  static void comments(
      CommentFixes.Commented before,
      CommentFixes.Commented after,
      String path,
      Changes changes,
      BiFunction<Rule, String, Change> change) {
    String was = plain(before.comments());
    String is = plain(after.comments());
    if (was.equals(is)) {
      return;
    }
    boolean unit = !units(was).equals(units(is));
    Change found =
        change
            .apply(
                MessageRules.COMMENT,
                "The comment of "
                    + path
                    + (unit
                        ? " names other units or numbers: "
                            + units(was)
                            + " -> "
                            + units(is)
                            + ". Do values still mean the same?"
                        : " has changed."))
            .fixedBy(CommentFixes.restore(before, after));
    changes.add(unit ? found.as(Severity.WARNING) : found);
  }

  private static String plain(ProtoComments comments) {
    return comments.equals(ProtoComments.NONE)
        ? ""
        : comments.text().replaceAll("\\s+", " ").strip();
  }

  private static Set<String> units(String text) {
    Set<String> found = new TreeSet<>();
    WORD.matcher(text)
        .results()
        .map(r -> r.group().toLowerCase(Locale.ROOT))
        .filter(w -> UNITS.contains(w) || Character.isDigit(w.charAt(0)))
        .forEach(found::add);
    return found;
  }
}

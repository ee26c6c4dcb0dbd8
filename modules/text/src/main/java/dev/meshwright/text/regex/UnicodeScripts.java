package dev.meshwright.text.regex;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The scripts of Unicode, by their exact long names and codes: `Latin` and `Latn`.
final class UnicodeScripts {

  private static final String SIGN_WRITING = "SignWriting";

  private UnicodeScripts() {}

  static Optional<CharSet> of(String name) {
    // The platform does not tell capitals apart; ECMA-262 does.
    return find(name)
        .filter(script -> name.equals(longName(script)) || isCode(name))
        .map(script -> Table.SETS.getOrDefault(script, CharSet.NONE));
  }

  /// The long name of a script that exists.
  static String longName(String name) {
    return find(name).map(UnicodeScripts::longName).orElse(name);
  }

  private static Optional<UnicodeScript> find(String name) {
    try {
      return Optional.of(UnicodeScript.forName(name));
    } catch (IllegalArgumentException unknown) {
      return name.equals(SIGN_WRITING) ? Optional.of(UnicodeScript.SIGNWRITING) : Optional.empty();
    }
  }

  private static boolean isCode(String name) {
    return name.matches("[A-Z][a-z]{3}");
  }

  private static String longName(UnicodeScript script) {
    if (script == UnicodeScript.SIGNWRITING) {
      return SIGN_WRITING;
    }
    List<String> words = new ArrayList<>();
    for (String word : script.name().split("_", -1)) {
      words.add(word.substring(0, 1) + word.substring(1).toLowerCase(Locale.ROOT));
    }
    return String.join("_", words);
  }

  /// Worked out when it is first asked for, all at once.
  private static final class Table {

    private static final Map<UnicodeScript, CharSet> SETS = sets();

    private static Map<UnicodeScript, CharSet> sets() {
      Map<UnicodeScript, List<CharSet.Range>> ranges = new EnumMap<>(UnicodeScript.class);
      int from = 0;
      for (int c = 1; c <= CharSet.LAST + 1; c++) {
        UnicodeScript before = UnicodeScript.of(from);
        if (c > CharSet.LAST || UnicodeScript.of(c) != before) {
          ranges
              .computeIfAbsent(before, s -> new ArrayList<>())
              .add(new CharSet.Range(from, c - 1));
          from = c;
        }
      }
      Map<UnicodeScript, CharSet> sets = new EnumMap<>(UnicodeScript.class);
      ranges.forEach((script, all) -> sets.put(script, new CharSet(all)));
      return sets;
    }
  }
}

package dev.meshwright.search;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.search.SearchWord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds the letters of a text that were looked for, to show why it was found.
final class Highlights {

  private static final int MOST = 20;

  private final List<String> wanted;

  Highlights(List<SearchWord> words) {
    this.wanted =
        words.stream()
            .filter(word -> !word.not())
            .flatMap(word -> WordParts.of(word.text()).stream())
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /// In the order of the text, none inside another.
  List<TextRange> in(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    // A letter may become two in small; places would not agree then.
    if (small.length() != text.length()) {
      return List.of();
    }
    boolean[] taken = new boolean[text.length()];
    List<TextRange> found = new ArrayList<>();
    for (String word : wanted) {
      for (int at = small.indexOf(word); at >= 0; at = small.indexOf(word, at + 1)) {
        boolean free = found.size() < MOST && !taken[at] && !taken[at + word.length() - 1];
        if (free && beginsWord(text, at)) {
          found.add(new TextRange(at, at + word.length()));
          for (int i = at; i < at + word.length(); i++) {
            taken[i] = true;
          }
        }
      }
    }
    if (found.isEmpty()) {
      wholes(text, found);
    }
    return found.stream().sorted().toList();
  }

  /// A name that is written otherwise: `orderTotal` for `order_total`.
  private void wholes(String text, List<TextRange> into) {
    String whole = WordParts.whole(text);
    if (!text.isEmpty() && text.indexOf(' ') < 0 && wanted.stream().anyMatch(whole::startsWith)) {
      into.add(new TextRange(0, text.length()));
    }
  }

  private static boolean beginsWord(String text, int at) {
    if (at == 0) {
      return true;
    }
    char before = text.charAt(at - 1);
    char now = text.charAt(at);
    return !Character.isLetterOrDigit(before)
        || (Character.isUpperCase(now) && !Character.isUpperCase(before))
        || Character.isDigit(now) != Character.isDigit(before)
        || Character.isIdeographic(now)
        || Character.UnicodeScript.of(now) != Character.UnicodeScript.LATIN;
  }
}

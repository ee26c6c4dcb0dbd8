package dev.meshwright.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Cuts names and texts into the words by which they are found. What one writes `orderTotal`,
/// another `order_total`, is the same; so are `é` and `e`. Any script will do.
final class WordParts {

  private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]+");

  /// Longer words are cut: nobody types them.
  private static final int LONGEST = 100;

  /// In characters: what people type before they see what they look for.
  static final int LONGEST_BEGINNING = 10;

  /// Of scripts without blanks, each character begins a word, of so many of them.
  private static final int MOST_SUFFIXES = 40;

  private WordParts() {}

  /// All letters and digits of a name as one word.
  static String whole(String name) {
    StringBuilder letters = new StringBuilder();
    normal(name)
        .codePoints()
        .filter(WordParts::isWord)
        .map(Character::toLowerCase)
        .forEach(letters::appendCodePoint);
    return cut(letters.toString());
  }

  /// What a word begins with, up to [#LONGEST_BEGINNING].
  static List<String> beginnings(String word) {
    List<String> beginnings = new ArrayList<>();
    int end = 0;
    while (end < word.length()) {
      end = word.offsetByCodePoints(end, 1);
      if (end > LONGEST_BEGINNING) {
        break;
      }
      beginnings.add(word.substring(0, end));
    }
    return beginnings;
  }

  /// The name as one word, and its parts.
  static Set<String> of(String name) {
    Set<String> words = new LinkedHashSet<>(parts(name));
    if (words.size() != 1) {
      words.add(whole(name));
    }
    words.remove("");
    return words;
  }

  /// The parts of a name in its order.
  static List<String> parts(String name) {
    List<String> parts = new ArrayList<>();
    String text = normal(name);
    int start = 0;
    while (start < text.length()) {
      int end = end(text, start);
      if (isWord(text.codePointAt(start))) {
        String part = text.substring(start, end).toLowerCase(Locale.ROOT);
        parts.add(cut(part));
        if (Character.isIdeographic(part.codePointAt(0)) || isWithoutBlanks(part.codePointAt(0))) {
          suffixes(part, parts);
        }
      }
      start = end;
    }
    return parts;
  }

  private static void suffixes(String part, List<String> into) {
    int at = part.offsetByCodePoints(0, 1);
    for (int i = 0; i < MOST_SUFFIXES && at < part.length(); i++) {
      into.add(cut(part.substring(at)));
      at = part.offsetByCodePoints(at, 1);
    }
  }

  /// Where the part that begins at a place ends.
  private static int end(String text, int start) {
    int first = text.codePointAt(start);
    int at = start + Character.charCount(first);
    if (!isWord(first)) {
      return at;
    }
    int before = first;
    while (at < text.length()) {
      int next = text.codePointAt(at);
      if (!isWord(next) || parts(before, next, after(text, at))) {
        return at;
      }
      before = next;
      at += Character.charCount(next);
    }
    return at;
  }

  private static int after(String text, int at) {
    int next = text.offsetByCodePoints(at, 1);
    return next < text.length() ? text.codePointAt(next) : ' ';
  }

  /// Whether a new part begins with a character: `orderTotal`, `HTTPServer`, `line2`.
  private static boolean parts(int before, int now, int after) {
    if (Character.isUpperCase(now)) {
      return !Character.isUpperCase(before)
          || (Character.isLowerCase(after) && Character.isLetter(after));
    }
    return (Character.isDigit(now) && Character.isLetter(before))
        || (Character.isLetter(now) && Character.isDigit(before));
  }

  /// Marks of vowels are parts of words.
  private static boolean isWord(int character) {
    int type = Character.getType(character);
    return Character.isLetterOrDigit(character)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isWithoutBlanks(int character) {
    return switch (Character.UnicodeScript.of(character)) {
      case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, HANGUL -> true;
      default -> false;
    };
  }

  private static String normal(String text) {
    if (text.chars().allMatch(letter -> letter < 0x80)) {
      return text;
    }
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    return Normalizer.normalize(ACCENTS.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
  }

  private static String cut(String word) {
    return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
  }
}

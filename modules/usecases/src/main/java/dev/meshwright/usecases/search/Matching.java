package dev.meshwright.usecases.search;

import dev.meshwright.model.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;

/// Finds names by letters typed in their order: `ordav` finds `schemas/order.avsc`. The one idea of
/// what matches better, for commands, files and the names in schemas.
public final class Matching {

  private static final int AT_A_WORD = 1_000;
  private static final int INSIDE = 2_000;
  private static final int INITIALS = 4_000;
  private static final int IN_A_FOLDER = 6_000;
  private static final int SCATTERED = 10_000;

  private Matching() {}

  private record Hit<T>(T item, int cost) {}

  /// The items that match, the closest first; all of them, as they are, when nothing is typed.
  public static <T> List<T> best(List<T> items, Function<T, String> title, String typed, int most) {
    String wanted = wanted(typed);
    if (wanted.isEmpty()) {
      return items.stream().limit(most).toList();
    }
    List<Hit<T>> hits = new ArrayList<>();
    for (T item : items) {
      cost(title.apply(item), wanted).ifPresent(cost -> hits.add(new Hit<>(item, cost)));
    }
    hits.sort(Comparator.comparingInt(Hit::cost));
    return hits.stream().limit(most).map(Hit::item).toList();
  }

  /// What is typed, as [#cost] wants it.
  public static String wanted(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT).replace(" ", "");
  }

  /// How far a name is from what is wanted; 0 when it is the same, empty when it does not match.
  ///
  /// @param wanted in small letters, without blanks
  public static OptionalInt cost(String name, String wanted) {
    String small = name.toLowerCase(Locale.ROOT);
    // A letter may become two in small; places would not agree then.
    if (small.length() != name.length()) {
      small = name;
    }
    int folder = small.lastIndexOf('/') + 1;
    OptionalInt whole = whole(name, small, wanted, folder);
    return whole.isPresent() ? whole : scattered(name, small, wanted);
  }

  /// The letters of a name that are wanted, where it matches.
  ///
  /// @param wanted as for [#cost]
  public static List<TextRange> letters(String name, String wanted) {
    String small = name.toLowerCase(Locale.ROOT);
    if (wanted.isEmpty() || small.length() != name.length()) {
      return List.of();
    }
    int folder = small.lastIndexOf('/') + 1;
    int at = small.indexOf(wanted, folder);
    for (int next = at; next >= 0; next = small.indexOf(wanted, next + 1)) {
      if (beginsWord(name, next)) {
        return List.of(new TextRange(next, next + wanted.length()));
      }
    }
    int first = at >= 0 ? at : small.indexOf(wanted);
    return first >= 0
        ? List.of(new TextRange(first, first + wanted.length()))
        : each(small, wanted);
  }

  private static List<TextRange> each(String small, String wanted) {
    List<TextRange> letters = new ArrayList<>();
    int at = -1;
    for (int i = 0; i < wanted.length(); i++) {
      at = small.indexOf(wanted.charAt(i), at + 1);
      if (at < 0) {
        return List.of();
      }
      letters.add(new TextRange(at, at + 1));
    }
    return letters;
  }

  private static OptionalInt whole(String name, String small, String wanted, int folder) {
    int at = small.indexOf(wanted, folder);
    int surplus = Math.min(small.length() - wanted.length(), 900);
    if (at == folder) {
      return OptionalInt.of(Math.min(small.length() - folder - wanted.length(), 900));
    }
    for (int next = at; next >= 0; next = small.indexOf(wanted, next + 1)) {
      if (beginsWord(name, next)) {
        return OptionalInt.of(AT_A_WORD + surplus);
      }
    }
    if (at >= 0) {
      return OptionalInt.of(INSIDE + surplus);
    }
    return small.contains(wanted) ? OptionalInt.of(IN_A_FOLDER + surplus) : OptionalInt.empty();
  }

  private static OptionalInt scattered(String name, String small, String wanted) {
    if (small.length() < wanted.length()) {
      return OptionalInt.empty();
    }
    int at = -1;
    int gaps = 0;
    boolean initials = true;
    for (int i = 0; i < wanted.length(); i++) {
      int next = small.indexOf(wanted.charAt(i), at + 1);
      if (next < 0) {
        return OptionalInt.empty();
      }
      gaps += at < 0 ? 0 : next - at - 1;
      initials &= next == at + 1 || beginsWord(name, next);
      at = next;
    }
    return OptionalInt.of(
        initials ? INITIALS + small.length() : SCATTERED + gaps * 100 + small.length());
  }

  private static boolean beginsWord(String name, int at) {
    if (at == 0) {
      return true;
    }
    char before = name.charAt(at - 1);
    return !Character.isLetterOrDigit(before)
        || (Character.isUpperCase(name.charAt(at)) && Character.isLowerCase(before));
  }
}

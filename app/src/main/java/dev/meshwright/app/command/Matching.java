package dev.meshwright.app.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;

/// Finds titles by letters typed in their order: `ordav` finds `schemas/order.avsc`.
public final class Matching {

  private Matching() {}

  private record Hit<T>(T item, int cost) {}

  /// The items that match, the closest first; all of them, as they are, when nothing is typed.
  public static <T> List<T> best(List<T> items, Function<T, String> title, String typed, int most) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT).replace(" ", "");
    if (wanted.isEmpty()) {
      return items.stream().limit(most).toList();
    }
    List<Hit<T>> hits = new ArrayList<>();
    for (T item : items) {
      cost(title.apply(item).toLowerCase(Locale.ROOT), wanted)
          .ifPresent(cost -> hits.add(new Hit<>(item, cost)));
    }
    hits.sort(Comparator.comparingInt(Hit::cost));
    return hits.stream().limit(most).map(Hit::item).toList();
  }

  /// How far apart the letters lie: whole words beat scattered letters, late ones (a file's name)
  /// beat early ones (its folders).
  private static OptionalInt cost(String title, String wanted) {
    int whole = title.lastIndexOf(wanted);
    if (whole >= 0) {
      return OptionalInt.of(title.length() - whole - wanted.length());
    }
    int at = -1;
    int gaps = 0;
    for (int i = 0; i < wanted.length(); i++) {
      int next = title.indexOf(wanted.charAt(i), at + 1);
      if (next < 0) {
        return OptionalInt.empty();
      }
      gaps += at < 0 ? 0 : next - at - 1;
      at = next;
    }
    return OptionalInt.of(10_000 + gaps * 100 + title.length());
  }
}

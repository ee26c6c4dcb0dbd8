package dev.meshwright.text;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.assist.Offer;
import dev.meshwright.model.assist.OfferKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Gathers what fits the word at a place: what begins like it before what has it inside.
public final class OfferList {

  /// In a text to be put in, where the caret goes.
  private static final char GAP = '|';

  private final TextRange range;
  private final String typed;
  private final List<Ranked> offers = new ArrayList<>();
  private final Set<String> known = new HashSet<>();

  private record Ranked(int rank, Offer offer) {}

  /// @param range of the word that an offer replaces
  /// @param typed the part of it before the caret
  public OfferList(TextRange range, String typed) {
    this.range = range;
    this.typed = typed.toLowerCase(Locale.ROOT);
  }

  /// Whether something of that name fits what is typed.
  public boolean fits(String name) {
    return name.toLowerCase(Locale.ROOT).contains(typed);
  }

  /// Offers a name, which is written as it is.
  public void add(OfferKind kind, String name, String detail) {
    add(kind, name, detail, name);
  }

  /// @param text to write, with `|` where the caret goes unless that is behind it
  public void add(OfferKind kind, String name, String detail, String text) {
    add(kind, name, detail, text, List.of());
  }

  /// @param elsewhere edits that belong to it, as an import
  public void add(
      OfferKind kind, String name, String detail, String text, List<TextEdit> elsewhere) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (!lower.contains(typed) || !known.add(text)) {
      return;
    }
    int gap = text.indexOf(GAP);
    String written = gap < 0 ? text : text.substring(0, gap) + text.substring(gap + 1);
    List<TextEdit> edits = new ArrayList<>();
    edits.add(TextEdit.replace(range, written));
    edits.addAll(elsewhere);
    int caret = gap < 0 ? written.length() : gap;
    offers.add(
        new Ranked(
            lower.startsWith(typed) ? 0 : 1, new Offer(kind, name, detail, edits, caret, true)));
  }

  /// In the order in which they were added, as far as they fit equally well.
  public List<Offer> all() {
    return offers.stream()
        .sorted(Comparator.comparingInt(Ranked::rank))
        .map(Ranked::offer)
        .toList();
  }
}

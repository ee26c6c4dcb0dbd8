package dev.meshwright.compat.jsonschema.language;

import dev.meshwright.text.regex.CharSet;
import dev.meshwright.text.regex.Nfa;
import dev.meshwright.text.regex.StateSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Looks for a shortest string that fits a query, breadth first through the product of its
/// automata, which is made only where the search goes.
public final class StringSearch {

  private static final int LONGEST = 5_000;

  private final StringQuery query;
  private final IntPredicate spend;
  private final List<Nfa> automata = new ArrayList<>();
  private final int[] alphabet;
  private final int counted;

  private StringSearch(StringQuery query, IntPredicate spend) {
    this.query = query;
    this.spend = spend;
    query.within().forEach(l -> automata.addAll(l.automata()));
    query.outside().forEach(l -> automata.addAll(l.automata()));
    Set<CharSet> sets = new HashSet<>();
    automata.forEach(n -> sets.addAll(n.characters()));
    this.alphabet = Alphabet.of(sets, query.besides().stream().flatMapToInt(String::codePoints));
    this.counted = (int) Math.max(1, query.minLength());
  }

  /// @param spend asked before each step of so much work; false to give up
  public static StringAnswer run(StringQuery query, IntPredicate spend) {
    if (query.minLength() > query.maxLength()) {
      return new StringAnswer.None();
    }
    if (query.minLength() > LONGEST) {
      return new StringAnswer.GivenUp("a string of " + query.minLength() + " characters is asked");
    }
    return new StringSearch(query, spend).search();
  }

  /// A node of the search.
  ///
  /// @param sets of states, one per automaton
  /// @param length characters so far, counted no further than it matters
  private record Place(List<StateSet> sets, int length, String besides) {}

  private record Step(Place place, @Nullable Step before, int c, int length) {}

  private StringAnswer search() {
    Deque<Step> open = new ArrayDeque<>();
    Set<Place> seen = new HashSet<>();
    Place start = new Place(automata.stream().map(Nfa::start).toList(), 0, prefix(""));
    open.add(new Step(start, null, 0, 0));
    seen.add(start);
    while (!open.isEmpty()) {
      Step step = open.remove();
      if (fits(step)) {
        return new StringAnswer.Found(text(step));
      }
      if (step.length >= query.maxLength()) {
        continue;
      }
      for (int c : alphabet) {
        if (!spend.test(1 + weight(step.place))) {
          return new StringAnswer.GivenUp("the patterns take too many steps to compare");
        }
        Place next = advance(step, c);
        if (!isDead(next) && seen.add(next)) {
          open.add(new Step(next, step, c, step.length + 1));
        }
      }
    }
    return new StringAnswer.None();
  }

  private static int weight(Place place) {
    int weight = 0;
    for (StateSet set : place.sets) {
      weight += set.size();
    }
    return weight / 8;
  }

  private Place advance(Step step, int c) {
    List<StateSet> sets = new ArrayList<>(automata.size());
    for (int i = 0; i < automata.size(); i++) {
      sets.add(automata.get(i).step(step.place.sets.get(i), c));
    }
    String besides = step.place.besides;
    return new Place(
        List.copyOf(sets),
        Math.min(step.place.length + 1, counted),
        besides.equals(ELSEWHERE) ? ELSEWHERE : prefix(besides + Character.toString(c)));
  }

  /// Stands for having left all forbidden strings; a lone surrogate is in none of them.
  private static final String ELSEWHERE = "\uD800";

  private String prefix(String text) {
    return query.besides().stream().anyMatch(s -> s.startsWith(text)) ? text : ELSEWHERE;
  }

  private boolean isDead(Place place) {
    int at = 0;
    for (PatternLanguage language : query.within()) {
      for (int i = 0; i < language.wantedCount(); i++) {
        if (automata.get(at + i).isDead(place.sets.get(at + i))) {
          return true;
        }
      }
      at += language.automata().size();
    }
    return false;
  }

  private boolean fits(Step step) {
    if (step.place.length < query.minLength() || query.besides().contains(step.place.besides)) {
      return false;
    }
    int at = 0;
    for (PatternLanguage language : query.within()) {
      if (!accepts(language, step.place, at)) {
        return false;
      }
      at += language.automata().size();
    }
    for (PatternLanguage language : query.outside()) {
      if (accepts(language, step.place, at)) {
        return false;
      }
      at += language.automata().size();
    }
    return true;
  }

  private boolean accepts(PatternLanguage language, Place place, int from) {
    int count = language.automata().size();
    for (int i = 0; i < count; i++) {
      boolean matches = automata.get(from + i).accepts(place.sets.get(from + i), place.length == 0);
      if (matches != (i < language.wantedCount())) {
        return false;
      }
    }
    return true;
  }

  private static String text(Step last) {
    StringBuilder reversed = new StringBuilder();
    for (Step step = last; step.before != null; step = step.before) {
      reversed.insert(0, Character.toString(step.c));
    }
    return reversed.toString();
  }
}

package dev.meshwright.data.transformtest;

import dev.meshwright.model.data.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds for each expected row the actual row that stands for it.
final class RowMatching {

  /// Rows beyond are told as removed and added, not as changed.
  private static final int MOST_COMPARED = 300;

  private final ValueEquality equality;
  private final List<List<Value>> expected;
  private final List<List<Value>> actual;
  private final List<Pair> pairs = new ArrayList<>();

  /// Numbers of rows, from 0; at least one is there.
  record Pair(Optional<Integer> expected, Optional<Integer> actual) {
    static Pair of(int expected, int actual) {
      return new Pair(Optional.of(expected), Optional.of(actual));
    }
  }

  private RowMatching(
      List<List<Value>> expected, List<List<Value>> actual, ValueEquality equality) {
    this.expected = expected;
    this.actual = actual;
    this.equality = equality;
  }

  /// The n-th row stands for the n-th; where rows are missing or too many, those that are equal at
  /// both ends are paired first.
  static List<Pair> inOrder(
      List<List<Value>> expected, List<List<Value>> actual, ValueEquality equality) {
    RowMatching matching = new RowMatching(expected, actual, equality);
    matching.ends();
    return matching.pairs;
  }

  /// Equal rows first, then rows with the same key, then those that have most in common.
  ///
  /// @param key places of the key's columns
  static List<Pair> inAnyOrder(
      List<List<Value>> expected,
      List<List<Value>> actual,
      List<Integer> key,
      ValueEquality equality) {
    RowMatching matching = new RowMatching(expected, actual, equality);
    matching.anyhow(key);
    return matching.pairs;
  }

  private void ends() {
    int shorter = Math.min(expected.size(), actual.size());
    int front = 0;
    while (front < shorter && equality.all(expected.get(front), actual.get(front))) {
      pairs.add(Pair.of(front, front));
      front++;
    }
    int back = 0;
    while (back < shorter - front
        && equality.all(
            expected.get(expected.size() - 1 - back), actual.get(actual.size() - 1 - back))) {
      back++;
    }
    int left = expected.size() - back;
    int right = actual.size() - back;
    for (int i = front; i < Math.max(left, right); i++) {
      pairs.add(
          new Pair(
              i < left ? Optional.of(i) : Optional.empty(),
              i < right ? Optional.of(i) : Optional.empty()));
    }
    for (int i = 0; i < back; i++) {
      pairs.add(Pair.of(left + i, right + i));
    }
  }

  private void anyhow(List<Integer> key) {
    List<Integer> openExpected = new ArrayList<>();
    List<Integer> openActual = new ArrayList<>();
    equalRows(openExpected, openActual);
    if (!key.isEmpty()) {
      openExpected.removeIf(row -> take(row, openActual, other -> sameKey(row, other, key)));
    } else if (openExpected.size() <= MOST_COMPARED && openActual.size() <= MOST_COMPARED) {
      openExpected.removeIf(row ->
          mostAlike(row, openActual)
              .map(best -> take(row, openActual, other -> other.equals(best)))
              .orElse(false));
    }
    openExpected.forEach(row -> pairs.add(new Pair(Optional.of(row), Optional.empty())));
    openActual.forEach(row -> pairs.add(new Pair(Optional.empty(), Optional.of(row))));
  }

  private void equalRows(List<Integer> openExpected, List<Integer> openActual) {
    Map<Integer, Deque<Integer>> buckets = new HashMap<>();
    for (int i = 0; i < actual.size(); i++) {
      buckets.computeIfAbsent(ValueEquality.hash(actual.get(i)), hash -> new ArrayDeque<>()).add(i);
    }
    for (int i = 0; i < expected.size(); i++) {
      Deque<Integer> bucket =
          buckets.getOrDefault(ValueEquality.hash(expected.get(i)), new ArrayDeque<>());
      int row = i;
      Iterator<Integer> candidates = bucket.iterator();
      boolean found = false;
      while (!found && candidates.hasNext()) {
        int candidate = candidates.next();
        if (equality.all(expected.get(row), actual.get(candidate))) {
          pairs.add(Pair.of(row, candidate));
          candidates.remove();
          found = true;
        }
      }
      if (!found) {
        openExpected.add(i);
      }
    }
    buckets.values().forEach(openActual::addAll);
    openActual.sort(null);
  }

  /// Pairs a row with the first that fits.
  private boolean take(
      int row, List<Integer> candidates, java.util.function.Predicate<Integer> fits) {
    for (Iterator<Integer> each = candidates.iterator(); each.hasNext(); ) {
      Integer candidate = each.next();
      if (fits.test(candidate)) {
        pairs.add(Pair.of(row, candidate));
        each.remove();
        return true;
      }
    }
    return false;
  }

  private boolean sameKey(int row, int other, List<Integer> key) {
    return key.stream()
        .allMatch(
            column -> equality.equal(expected.get(row).get(column), actual.get(other).get(column)));
  }

  /// The row with most equal cells, when that is at least half of them.
  private Optional<Integer> mostAlike(int row, List<Integer> candidates) {
    Optional<Integer> best = Optional.empty();
    int most = 0;
    for (Integer candidate : candidates) {
      int alike = 0;
      for (int i = 0; i < expected.get(row).size(); i++) {
        alike += equality.equal(expected.get(row).get(i), actual.get(candidate).get(i)) ? 1 : 0;
      }
      if (alike > most && alike * 2 >= expected.get(row).size()) {
        most = alike;
        best = Optional.of(candidate);
      }
    }
    return best;
  }
}

package dev.meshwright.compat.jsonschema.solve;

import dev.meshwright.compat.jsonschema.term.Constraint;
import dev.meshwright.compat.jsonschema.term.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What an array is held to, sorted by what it takes to fulfil it.
final class ArrayLimits {

  private final List<Constraint.Items> items = new ArrayList<>();
  private final List<ItemNeed> broken = new ArrayList<>();
  private final Map<Term, Long> atLeast = new LinkedHashMap<>();
  private final Map<Term, Long> atMost = new LinkedHashMap<>();
  private final List<Constraint.Contains> notContains = new ArrayList<>();
  private int prefix;
  private long min;
  private long max = Long.MAX_VALUE;
  private boolean unique;
  private boolean notUnique;

  /// No more than so many items of a term.
  record AtMost(Term term, long count) {}

  ArrayLimits(GoalBranch branch) {
    for (Constraint.Limit limit : branch.wanted()) {
      switch (limit) {
        case Constraint.Items all -> {
          items.add(all);
          prefix = Math.max(prefix, all.prefix().size());
        }
        case Constraint.Contains contains -> {
          atLeast(contains.term(), contains.min());
          atMost(contains.term(), contains.max());
        }
        case Constraint.MinItems(long count) -> min = Math.max(min, count);
        case Constraint.MaxItems(long count) -> max = Math.min(max, count);
        case Constraint.UniqueItems() -> unique = true;
        case Constraint.Limit other -> {}
      }
    }
    for (Constraint.Limit limit : branch.unwanted()) {
      switch (limit) {
        case Constraint.Items all -> {
          broken.add(ItemNeed.against(all));
          prefix = Math.max(prefix, all.prefix().size());
        }
        case Constraint.Contains contains -> notContains.add(contains);
        case Constraint.MinItems(long count) -> max = Math.min(max, count - 1);
        case Constraint.MaxItems(long count) -> min = Math.max(min, count + 1);
        case Constraint.UniqueItems() -> notUnique = true;
        case Constraint.Limit other -> {}
      }
    }
  }

  private ArrayLimits(ArrayLimits from) {
    items.addAll(from.items);
    broken.addAll(from.broken);
    atLeast.putAll(from.atLeast);
    atMost.putAll(from.atMost);
    prefix = from.prefix;
    min = from.min;
    max = from.max;
    unique = from.unique;
    notUnique = from.notUnique;
  }

  /// The ways in which the unwanted `contains` can fail: too few, or too many. Each is free of
  /// them.
  List<ArrayLimits> variants() {
    List<ArrayLimits> all = List.of(new ArrayLimits(this));
    for (Constraint.Contains contains : notContains) {
      List<ArrayLimits> next = new ArrayList<>();
      for (ArrayLimits limits : all) {
        if (contains.min() > 0) {
          ArrayLimits fewer = new ArrayLimits(limits);
          fewer.atMost(contains.term(), contains.min() - 1);
          next.add(fewer);
        }
        if (contains.max() < Long.MAX_VALUE) {
          ArrayLimits more = new ArrayLimits(limits);
          more.atLeast(contains.term(), contains.max() + 1);
          next.add(more);
        }
      }
      all = next;
    }
    return all;
  }

  private void atLeast(Term term, long count) {
    atLeast.merge(term, count, Math::max);
  }

  private void atMost(Term term, long count) {
    if (count < Long.MAX_VALUE) {
      atMost.merge(term, count, Math::min);
    }
  }

  /// What the item at a place must be, apart from needs. All places from [#prefix()] on are alike.
  List<Literal> at(int index) {
    List<Literal> all = new ArrayList<>();
    for (Constraint.Items shape : items) {
      boolean inPrefix = index < shape.prefix().size();
      all.add(Literal.in(inPrefix ? shape.prefix().get(index) : shape.rest()));
    }
    atMost.forEach((term, count) -> {
      if (count == 0) {
        all.add(Literal.notIn(term));
      }
    });
    return all;
  }

  /// Whether more items are asked of a term than a wider one may have.
  boolean contradict(Solver solver) {
    for (Map.Entry<Term, Long> least : atLeast.entrySet()) {
      for (Map.Entry<Term, Long> most : atMost.entrySet()) {
        if (least.getValue() > most.getValue()
            && solver.difference(least.getKey(), most.getKey()) instanceof Sample.None) {
          return true;
        }
      }
    }
    return false;
  }

  /// Where "at most" leaves some items the choice.
  List<AtMost> counted() {
    return atMost.entrySet().stream()
        .filter(most -> most.getValue() > 0)
        .map(most -> new AtMost(most.getKey(), most.getValue()))
        .toList();
  }

  /// Those of a count once for each item that it asks for.
  List<ItemNeed> needs() {
    List<ItemNeed> needs = new ArrayList<>(broken);
    atLeast.forEach((term, count) -> {
      for (long i = 0; i < Math.min(count, ArrayLeaf.LONGEST + 1); i++) {
        needs.add(ItemNeed.of(term));
      }
    });
    return needs;
  }

  int prefix() {
    return prefix;
  }

  long min() {
    return min;
  }

  long max() {
    return max;
  }

  boolean unique() {
    return unique;
  }

  boolean notUnique() {
    return notUnique;
  }
}

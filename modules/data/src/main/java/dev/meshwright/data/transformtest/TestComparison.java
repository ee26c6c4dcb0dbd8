package dev.meshwright.data.transformtest;

import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataDiff;
import dev.meshwright.model.data.DataType;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.Value;
import dev.meshwright.model.transformtest.Expectation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Expected rows beside actual ones.
final class TestComparison {

  private final TestTable expected;
  private final TestTable actual;
  private final Expectation.Rules rules;
  private final ValueEquality equality;

  /// Columns of both, as their places in each.
  private final List<Integer> inExpected = new ArrayList<>();

  private final List<Integer> inActual = new ArrayList<>();
  private final List<Column> removed = new ArrayList<>();
  private final List<RowMatching.Pair> pairs;

  TestComparison(TestTable expected, TestTable actual, Expectation.Rules rules) {
    this.expected = expected;
    this.actual = actual;
    this.rules = rules;
    this.equality = new ValueEquality(rules.tolerance());
    for (int i = 0; i < expected.columns().size(); i++) {
      int other = actual.indexOf(expected.columns().get(i).name());
      if (other >= 0) {
        inExpected.add(i);
        inActual.add(other);
      } else {
        removed.add(expected.columns().get(i));
      }
    }
    this.pairs = match();
  }

  private List<RowMatching.Pair> match() {
    List<List<Value>> left = expected.projected(inExpected);
    List<List<Value>> right = actual.projected(inActual);
    if (rules.rowOrder()) {
      return RowMatching.inOrder(left, right, equality);
    }
    List<Integer> key = new ArrayList<>();
    for (String name : rules.key()) {
      int place = inExpected.indexOf(expected.indexOf(name));
      if (place < 0) {
        return RowMatching.inAnyOrder(left, right, List.of(), equality);
      }
      key.add(place);
    }
    return RowMatching.inAnyOrder(left, right, key, equality);
  }

  List<RowMatching.Pair> pairs() {
    return pairs;
  }

  boolean equal(RowMatching.Pair pair) {
    return pair.expected().isPresent() && pair.actual().isPresent() && changed(pair).isEmpty();
  }

  /// Whether the place of a row counts.
  boolean ordered() {
    return rules.rowOrder();
  }

  /// Places in the expected columns at which a pair of rows differs.
  List<Integer> changed(RowMatching.Pair pair) {
    List<Integer> changed = new ArrayList<>();
    List<Value> left = expected.rows().get(pair.expected().orElseThrow()).values();
    List<Value> right = actual.rows().get(pair.actual().orElseThrow()).values();
    for (int i = 0; i < inExpected.size(); i++) {
      if (!equality.equal(left.get(inExpected.get(i)), right.get(inActual.get(i)))) {
        changed.add(inExpected.get(i));
      }
    }
    return changed;
  }

  List<Column> removedColumns() {
    return removed;
  }

  List<Column> addedColumns() {
    List<Column> added = new ArrayList<>();
    for (int i = 0; i < actual.columns().size(); i++) {
      if (!rules.otherColumns() && !inActual.contains(i)) {
        added.add(actual.columns().get(i));
      }
    }
    return added;
  }

  /// Columns, as they are actually, whose types were expected to be others.
  List<Column> retypedColumns() {
    List<Column> retyped = new ArrayList<>();
    for (int i = 0; i < inExpected.size(); i++) {
      Column now = actual.columns().get(inActual.get(i));
      if (!now.type().equals(expected.columns().get(inExpected.get(i)).type())) {
        retyped.add(now);
      }
    }
    return retyped;
  }

  boolean sameColumnOrder() {
    List<Integer> sorted = inActual.stream().sorted().toList();
    return !rules.columnOrder() || sorted.equals(inActual);
  }

  DataDiff diff() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("change", new DataType.Scalar("VARCHAR")));
    columns.add(new Column("row", new DataType.Scalar("BIGINT")));
    for (int i = 0; i < inExpected.size(); i++) {
      Column before = expected.columns().get(inExpected.get(i));
      columns.add(new Column(before.name() + " (before)", before.type()));
      columns.add(
          new Column(before.name() + " (after)", actual.columns().get(inActual.get(i)).type()));
    }
    List<Row> rows = new ArrayList<>();
    Map<String, Long> byColumn = new LinkedHashMap<>();
    long same = 0;
    long added = 0;
    long gone = 0;
    long changed = 0;
    for (RowMatching.Pair pair : pairs) {
      if (equal(pair)) {
        same++;
        continue;
      }
      if (pair.expected().isEmpty()) {
        added++;
        rows.add(row("added", pair));
      } else if (pair.actual().isEmpty()) {
        gone++;
        rows.add(row("removed", pair));
      } else {
        changed++;
        rows.add(row("changed", pair));
        changed(pair)
            .forEach(place -> byColumn.merge(expected.columns().get(place).name(), 1L, Long::sum));
      }
    }
    return new DataDiff(
        List.of("row"),
        false,
        removed,
        addedColumns(),
        retypedColumns(),
        same,
        added,
        gone,
        changed,
        byColumn,
        new MemoryRows(columns, rows));
  }

  private Row row(String change, RowMatching.Pair pair) {
    List<Value> values = new ArrayList<>();
    values.add(Value.text(change));
    values.add(Value.exact(1L + pair.expected().or(pair::actual).orElseThrow()));
    for (int i = 0; i < inExpected.size(); i++) {
      int left = inExpected.get(i);
      int right = inActual.get(i);
      values.add(
          pair.expected()
              .map(row -> expected.rows().get(row).values().get(left))
              .orElse(Value.nothing()));
      values.add(
          pair.actual()
              .map(row -> actual.rows().get(row).values().get(right))
              .orElse(Value.nothing()));
    }
    return new Row(values);
  }
}

package dev.meshwright.data.transformtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.data.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowMatchingTest {

  private static final ValueEquality EQUALITY = new ValueEquality(1e-9);
  private static final int TRIES = 300;

  @Test
  void rowsInAnotherOrderAreAllFound() {
    Random random = new Random(7);
    for (int i = 0; i < TRIES; i++) {
      List<List<Value>> rows = rows(random);
      List<List<Value>> shuffled = new ArrayList<>(rows);
      Collections.shuffle(shuffled, random);
      for (RowMatching.Pair pair : RowMatching.inAnyOrder(rows, shuffled, List.of(), EQUALITY)) {
        assertTrue(
            EQUALITY.all(
                rows.get(pair.expected().orElseThrow()),
                shuffled.get(pair.actual().orElseThrow())));
      }
    }
  }

  @Test
  void everyRowOfBothSidesIsInExactlyOnePair() {
    Random random = new Random(11);
    for (int i = 0; i < TRIES; i++) {
      List<List<Value>> left = rows(random);
      List<List<Value>> right = rows(random);
      everyRowOnce(left, right, RowMatching.inOrder(left, right, EQUALITY));
      everyRowOnce(left, right, RowMatching.inAnyOrder(left, right, List.of(), EQUALITY));
      everyRowOnce(left, right, RowMatching.inAnyOrder(left, right, List.of(0), EQUALITY));
    }
  }

  private static void everyRowOnce(
      List<List<Value>> left, List<List<Value>> right, List<RowMatching.Pair> pairs) {
    Set<Integer> expected = new HashSet<>();
    Set<Integer> actual = new HashSet<>();
    for (RowMatching.Pair pair : pairs) {
      pair.expected().ifPresent(row -> assertTrue(expected.add(row)));
      pair.actual().ifPresent(row -> assertTrue(actual.add(row)));
    }
    assertEquals(left.size(), expected.size());
    assertEquals(right.size(), actual.size());
  }

  @Test
  void aRowThatComesInBetweenMovesTheOthers() {
    List<List<Value>> rows = List.of(row(1, "a"), row(2, "b"));
    List<List<Value>> more = List.of(row(1, "a"), row(9, "z"), row(2, "b"));
    assertEquals(
        List.of(
            RowMatching.Pair.of(0, 0),
            new RowMatching.Pair(Optional.empty(), Optional.of(1)),
            RowMatching.Pair.of(1, 2)),
        RowMatching.inOrder(rows, more, EQUALITY));
  }

  @Test
  void lastDigitsOfFloatingPointNumbersDoNotCount() {
    Value left = new Value.Real(0.1 + 0.2);
    assertTrue(EQUALITY.equal(left, new Value.Real(0.3)));
    assertTrue(!EQUALITY.equal(left, new Value.Real(0.31)));
    assertTrue(EQUALITY.equal(new Value.Real(Double.NaN), new Value.Real(Double.NaN)));
    assertTrue(!new ValueEquality(0).equal(left, new Value.Real(0.3)));
  }

  @Test
  void masksKeepShapeAndEquality() {
    DataMask mask = mask("secret");
    Value masked = mask.of(Value.text("Ann.Lee@example.com"));
    assertEquals(masked, mask.of(Value.text("Ann.Lee@example.com")));
    assertTrue(
        ((Value.Text) masked).shown().matches("[A-Z][a-z]{2}\\.[A-Z][a-z]{2}@[a-z]{7}\\.[a-z]{3}"));
    assertTrue(!masked.equals(Value.text("Ann.Lee@example.com")));
    assertTrue(!masked.equals(mask("other").of(Value.text("Ann.Lee@example.com"))));
    Value.Exact number = (Value.Exact) mask.of(new Value.Exact(new java.math.BigDecimal("-99.95")));
    assertEquals(2, number.value().scale());
    assertEquals(Value.nothing(), mask.of(Value.nothing()));
    assertTrue(
        ((Value.Temporal) mask.of(new Value.Temporal("1999-12-31")))
            .iso()
            .matches("\\d{4}-\\d{2}-\\d{2}"));
  }

  private static DataMask mask(String secret) {
    return new DataMask(secret.getBytes(StandardCharsets.UTF_8));
  }

  private static List<List<Value>> rows(Random random) {
    List<List<Value>> rows = new ArrayList<>();
    int count = random.nextInt(12);
    for (int i = 0; i < count; i++) {
      rows.add(row(random.nextInt(5), String.valueOf((char) ('a' + random.nextInt(3)))));
    }
    return rows;
  }

  private static List<Value> row(int id, String name) {
    return List.of(Value.exact(id), Value.text(name), new Value.Real(id / 3.0));
  }
}

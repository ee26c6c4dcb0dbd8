package dev.meshwright.usecases.sidebyside;

import dev.meshwright.schema.convert.FlatField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Aligns the fields of two schemas by their paths, and tells how they differ. `orderId` and
/// `order_id` are one field, written as each language likes it.
final class PairFields {

  private PairFields() {}

  static List<FieldPair> of(List<FlatField> left, List<FlatField> right) {
    Map<String, FlatField> exact = new LinkedHashMap<>();
    Map<String, FlatField> loose = new LinkedHashMap<>();
    right.forEach(field -> exact.putIfAbsent(field.path(), field));
    Map<String, FlatField> unmatched = new LinkedHashMap<>(exact);
    left.forEach(field -> unmatched.remove(field.path()));
    unmatched.values().forEach(field -> loose.putIfAbsent(plain(field.path()), field));
    List<FieldPair> pairs = new ArrayList<>();
    Map<FlatField, Integer> places = new LinkedHashMap<>();
    for (FlatField field : left) {
      FlatField found = exact.get(field.path());
      FlatField same = found != null ? found : loose.remove(plain(field.path()));
      if (same != null) {
        places.put(same, pairs.size());
      }
      pairs.add(pair(Optional.of(field), Optional.ofNullable(same)));
    }
    return withRightOnly(pairs, right, places);
  }

  /// Puts what only the right has behind what stands before it there.
  private static List<FieldPair> withRightOnly(
      List<FieldPair> pairs, List<FlatField> right, Map<FlatField, Integer> places) {
    Map<Integer, List<FieldPair>> behind = new LinkedHashMap<>();
    int last = -1;
    for (FlatField field : right) {
      Integer place = places.get(field);
      if (place != null) {
        last = place;
      } else {
        behind
            .computeIfAbsent(last, fresh -> new ArrayList<>())
            .add(pair(Optional.empty(), Optional.of(field)));
      }
    }
    List<FieldPair> all = new ArrayList<>(behind.getOrDefault(-1, List.of()));
    for (int i = 0; i < pairs.size(); i++) {
      all.add(pairs.get(i));
      all.addAll(behind.getOrDefault(i, List.of()));
    }
    return all;
  }

  private static FieldPair pair(Optional<FlatField> left, Optional<FlatField> right) {
    return new FieldPair(
        left.map(PairFields::side),
        right.map(PairFields::side),
        left.isPresent() && right.isPresent() ? differences(left.get(), right.get()) : List.of());
  }

  private static FieldPair.Side side(FlatField field) {
    return new FieldPair.Side(field.path(), field.type(), field.optional(), field.place());
  }

  private static List<String> differences(FlatField left, FlatField right) {
    List<String> found = new ArrayList<>();
    if (!left.type().equals(right.type())) {
      found.add("The left is " + left.type() + ", the right " + right.type() + ".");
    }
    boolean implied = left.implied() || right.implied();
    if (implied
        ? left.mayBeNothing() != right.mayBeNothing()
        : left.optional() != right.optional()) {
      found.add(
          left.optional()
              ? "It may be absent in the left only."
              : "It may be absent in the right only.");
    }
    if (!sameFallback(left, right)) {
      found.add(
          "The default is "
              + left.fallback().orElse("none")
              + " in the left, "
              + right.fallback().orElse("none")
              + " in the right.");
    }
    if (!left.doc().strip().equals(right.doc().strip())) {
      found.add(
          left.doc().isBlank()
              ? "Only the right documents it."
              : right.doc().isBlank()
                  ? "Only the left documents it."
                  : "The documentation is not the same.");
    }
    return found;
  }

  /// A value that nobody wrote differs only from another one that somebody did write.
  private static boolean sameFallback(FlatField left, FlatField right) {
    return left.fallback().equals(right.fallback())
        || (left.implied() && (right.implied() || right.fallback().isEmpty()))
        || (right.implied() && left.fallback().isEmpty());
  }

  private static String plain(String path) {
    return path.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
  }
}

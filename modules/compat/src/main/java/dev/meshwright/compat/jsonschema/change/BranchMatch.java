package dev.meshwright.compat.jsonschema.change;

import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Which branch of the new version is which of the old: the same one, else one of the same name,
/// else, when as many are left on both sides, the one at the same place among them.
record BranchMatch(List<Couple> couples, List<JsonSchema> removed, List<JsonSchema> added) {

  /// @param index in the new version
  record Couple(JsonSchema before, JsonSchema after, int index) {}

  /// A branch of the new version and its place.
  private record Branch(JsonSchema schema, int index) {}

  static BranchMatch of(List<JsonSchema> before, List<JsonSchema> after, LocalCheck check) {
    List<JsonSchema> left = new ArrayList<>(before);
    List<Branch> open = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      open.add(new Branch(after.get(i), i));
    }
    List<Couple> couples = new ArrayList<>();
    pair(left, open, couples, s -> Optional.of(check.before(s)), s -> Optional.of(check.after(s)));
    pair(left, open, couples, BranchMatch::label, BranchMatch::label);
    if (left.size() == open.size()) {
      for (int i = 0; i < left.size(); i++) {
        couples.add(new Couple(left.get(i), open.get(i).schema, open.get(i).index));
      }
      left.clear();
      open.clear();
    }
    return new BranchMatch(couples, left, open.stream().map(Branch::schema).toList());
  }

  /// Couples branches with equal keys, in order.
  private static void pair(
      List<JsonSchema> left,
      List<Branch> open,
      List<Couple> couples,
      Function<JsonSchema, Optional<Object>> keyBefore,
      Function<JsonSchema, Optional<Object>> keyAfter) {
    Map<Object, Deque<Branch>> byKey = new HashMap<>();
    for (Branch branch : open) {
      keyAfter
          .apply(branch.schema)
          .ifPresent(k -> byKey.computeIfAbsent(k, key -> new ArrayDeque<>()).add(branch));
    }
    List<JsonSchema> without = new ArrayList<>();
    for (JsonSchema schema : left) {
      Deque<Branch> partners =
          keyBefore
              .apply(schema)
              .map(k -> byKey.getOrDefault(k, new ArrayDeque<>()))
              .orElseGet(ArrayDeque::new);
      Branch partner = partners.poll();
      if (partner == null) {
        without.add(schema);
      } else {
        couples.add(new Couple(schema, partner.schema, partner.index));
      }
    }
    left.clear();
    left.addAll(without);
    Set<Integer> used = new HashSet<>();
    couples.forEach(c -> used.add(c.index));
    open.removeIf(b -> used.contains(b.index));
  }

  private static Optional<Object> label(JsonSchema schema) {
    if (!(schema instanceof ObjectSchema object)) {
      return Optional.empty();
    }
    return object
        .value("$ref", KeywordValue.Reference.class)
        .<Object>map(KeywordValue.Reference::text)
        .or(() -> object.value("title", KeywordValue.Text.class).map(KeywordValue.Text::text));
  }
}

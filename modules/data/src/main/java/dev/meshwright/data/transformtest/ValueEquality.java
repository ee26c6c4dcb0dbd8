package dev.meshwright.data.transformtest;

import dev.meshwright.model.data.Value;
import java.util.List;

/// Equality of values, with a relative tolerance for floating-point numbers.
record ValueEquality(double tolerance) {

  boolean equal(Value left, Value right) {
    return switch (left) {
      case Value.Real a when right instanceof Value.Real b -> near(a.value(), b.value());
      case Value.Single a when right instanceof Value.Single b -> near(a.value(), b.value());
      case Value.Exact a when right instanceof Value.Exact b -> a.value().compareTo(b.value()) == 0;
      case Value.Items a when right instanceof Value.Items b ->
          a.length() == b.length() && all(a.items(), b.items());
      case Value.Struct a when right instanceof Value.Struct b ->
          all(
              a.fields().stream().map(Value.Field::value).toList(),
              b.fields().stream().map(Value.Field::value).toList());
      case Value.Entries a when right instanceof Value.Entries b ->
          a.length() == b.length()
              && all(
                  a.entries().stream().map(Value.Entry::key).toList(),
                  b.entries().stream().map(Value.Entry::key).toList())
              && all(
                  a.entries().stream().map(Value.Entry::value).toList(),
                  b.entries().stream().map(Value.Entry::value).toList());
      default -> left.equals(right);
    };
  }

  boolean all(List<Value> left, List<Value> right) {
    if (left.size() != right.size()) {
      return false;
    }
    for (int i = 0; i < left.size(); i++) {
      if (!equal(left.get(i), right.get(i))) {
        return false;
      }
    }
    return true;
  }

  /// Equal values have the same: floating-point numbers, being only nearly equal, do not count.
  static int hash(List<Value> values) {
    int hash = 1;
    for (Value value : values) {
      hash = 31 * hash + hash(value);
    }
    return hash;
  }

  private static int hash(Value value) {
    return switch (value) {
      case Value.Real real -> 1;
      case Value.Single single -> 1;
      case Value.Exact exact -> exact.value().stripTrailingZeros().hashCode();
      case Value.Items items -> hash(items.items());
      case Value.Struct struct -> hash(struct.fields().stream().map(Value.Field::value).toList());
      case Value.Entries entries -> entries.entries().size();
      case Value.Null none -> 0;
      case Value.Bool bool -> bool.hashCode();
      case Value.Text text -> text.hashCode();
      case Value.Bytes bytes -> bytes.hashCode();
      case Value.Temporal temporal -> temporal.hashCode();
    };
  }

  private boolean near(double a, double b) {
    return a == b
        || (Double.isNaN(a) && Double.isNaN(b))
        || Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));
  }
}

package dev.meshwright.compat.jsonschema.term;

import dev.meshwright.model.json.JsonValue;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a term says of a value.
///
/// The [Limit] shapes speak of one kind of value only and hold for all others, as the keywords of
/// JSON Schema do.
public sealed interface Constraint {

  /// Every value, or none.
  record Constant(boolean everything) implements Constraint {}

  /// Values of these kinds.
  record Kinds(Set<JsonKind> kinds) implements Constraint {
    public Kinds {
      kinds = Set.copyOf(kinds);
    }
  }

  /// Exactly these values.
  record Values(Set<JsonValue> values) implements Constraint {
    public Values {
      // In the order they were given: the first one found is the one that is shown.
      values = Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }
  }

  /// Flat and without doubles.
  record AllOf(List<Term> terms) implements Constraint {}

  /// Flat and without doubles.
  record AnyOf(List<Term> terms) implements Constraint {}

  /// In exactly one of these; the same term may stand here twice.
  record ExactlyOne(List<Term> terms) implements Constraint {}

  record Not(Term term) implements Constraint {}

  /// Stands for the meaning of a schema that refers to itself; see [Terms#unfold].
  record Link(Object key) implements Constraint {}

  /// A part of a schema whose meaning is not worked out.
  record Opaque(String reason, Object key) implements Constraint {}

  /// Holds for every value that is not of its kind.
  sealed interface Limit extends Constraint {
    JsonKind kind();
  }

  /// Of numbers.
  sealed interface NumberLimit extends Limit {
    @Override
    default JsonKind kind() {
      return JsonKind.NUMBER;
    }
  }

  /// Of strings.
  sealed interface StringLimit extends Limit {
    @Override
    default JsonKind kind() {
      return JsonKind.STRING;
    }
  }

  /// Of arrays.
  sealed interface ArrayLimit extends Limit {
    @Override
    default JsonKind kind() {
      return JsonKind.ARRAY;
    }
  }

  /// Of objects.
  sealed interface ObjectLimit extends Limit {
    @Override
    default JsonKind kind() {
      return JsonKind.OBJECT;
    }
  }

  record Minimum(BigDecimal bound, boolean exclusive) implements NumberLimit {}

  record Maximum(BigDecimal bound, boolean exclusive) implements NumberLimit {}

  /// @param divisor greater than 0
  record MultipleOf(BigDecimal divisor) implements NumberLimit {}

  record MinLength(long length) implements StringLimit {}

  record MaxLength(long length) implements StringLimit {}

  /// A regular expression that matches somewhere in the string.
  record Pattern(String regex) implements StringLimit {}

  /// The first items each in their own term, the others in `rest`.
  record Items(List<Term> prefix, Term rest) implements ArrayLimit {}

  /// Between `min` and `max` items are in a term.
  record Contains(Term term, long min, long max) implements ArrayLimit {}

  record MinItems(long count) implements ArrayLimit {}

  record MaxItems(long count) implements ArrayLimit {}

  record UniqueItems() implements ArrayLimit {}

  /// The values of members: by name, by each pattern that the name matches, else in `others`.
  record Members(Map<String, Term> named, Map<String, Term> patterns, Term others)
      implements ObjectLimit {}

  record Has(String name) implements ObjectLimit {}

  /// All names, as strings, are in a term.
  record Names(Term term) implements ObjectLimit {}

  record MinMembers(long count) implements ObjectLimit {}

  record MaxMembers(long count) implements ObjectLimit {}
}

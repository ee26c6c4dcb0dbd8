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
public sealed interface Shape {

  /// Every value, or none.
  record Constant(boolean everything) implements Shape {}

  /// Values of these kinds.
  record Kinds(Set<Kind> kinds) implements Shape {
    public Kinds {
      kinds = Set.copyOf(kinds);
    }
  }

  /// Exactly these values.
  record Values(Set<JsonValue> values) implements Shape {
    public Values {
      // In the order they were given: the first one found is the one that is shown.
      values = Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }
  }

  /// Flat and without doubles.
  record AllOf(List<Term> terms) implements Shape {}

  /// Flat and without doubles.
  record AnyOf(List<Term> terms) implements Shape {}

  /// In exactly one of these; the same term may stand here twice.
  record ExactlyOne(List<Term> terms) implements Shape {}

  record Not(Term term) implements Shape {}

  /// Stands for the meaning of a schema that refers to itself; see [Terms#unfold].
  record Link(Object key) implements Shape {}

  /// A part of a schema whose meaning is not worked out.
  record Opaque(String reason, Object key) implements Shape {}

  /// Holds for every value that is not of its kind.
  sealed interface Limit extends Shape {
    Kind kind();
  }

  record Minimum(BigDecimal bound, boolean exclusive) implements Limit {
    @Override
    public Kind kind() {
      return Kind.NUMBER;
    }
  }

  record Maximum(BigDecimal bound, boolean exclusive) implements Limit {
    @Override
    public Kind kind() {
      return Kind.NUMBER;
    }
  }

  /// @param divisor greater than 0
  record MultipleOf(BigDecimal divisor) implements Limit {
    @Override
    public Kind kind() {
      return Kind.NUMBER;
    }
  }

  record MinLength(long length) implements Limit {
    @Override
    public Kind kind() {
      return Kind.STRING;
    }
  }

  record MaxLength(long length) implements Limit {
    @Override
    public Kind kind() {
      return Kind.STRING;
    }
  }

  /// A regular expression that matches somewhere in the string.
  record Pattern(String regex) implements Limit {
    @Override
    public Kind kind() {
      return Kind.STRING;
    }
  }

  /// The first items each in their own term, the others in `rest`.
  record Items(List<Term> prefix, Term rest) implements Limit {
    @Override
    public Kind kind() {
      return Kind.ARRAY;
    }
  }

  /// Between `min` and `max` items are in a term.
  record Contains(Term term, long min, long max) implements Limit {
    @Override
    public Kind kind() {
      return Kind.ARRAY;
    }
  }

  record MinItems(long count) implements Limit {
    @Override
    public Kind kind() {
      return Kind.ARRAY;
    }
  }

  record MaxItems(long count) implements Limit {
    @Override
    public Kind kind() {
      return Kind.ARRAY;
    }
  }

  record UniqueItems() implements Limit {
    @Override
    public Kind kind() {
      return Kind.ARRAY;
    }
  }

  /// The values of members: by name, by each pattern that the name matches, else in `others`.
  record Members(Map<String, Term> named, Map<String, Term> patterns, Term others)
      implements Limit {
    @Override
    public Kind kind() {
      return Kind.OBJECT;
    }
  }

  record Has(String name) implements Limit {
    @Override
    public Kind kind() {
      return Kind.OBJECT;
    }
  }

  /// All names, as strings, are in a term.
  record Names(Term term) implements Limit {
    @Override
    public Kind kind() {
      return Kind.OBJECT;
    }
  }

  record MinMembers(long count) implements Limit {
    @Override
    public Kind kind() {
      return Kind.OBJECT;
    }
  }

  record MaxMembers(long count) implements Limit {
    @Override
    public Kind kind() {
      return Kind.OBJECT;
    }
  }
}

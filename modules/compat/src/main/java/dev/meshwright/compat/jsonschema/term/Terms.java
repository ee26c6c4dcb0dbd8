package dev.meshwright.compat.jsonschema.term;

import dev.meshwright.model.json.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Makes terms, the same one for the same meaning as far as that can be seen cheaply. For one
/// comparison and one thread.
public final class Terms {

  private final Map<Constraint, Term> made = new HashMap<>();
  private final List<Term> byId = new ArrayList<>();
  private final Map<Object, Term> unfolded = new HashMap<>();
  private final Term everything = of(new Constraint.Constant(true));
  private final Term nothing = of(new Constraint.Constant(false));

  public Term everything() {
    return everything;
  }

  public Term nothing() {
    return nothing;
  }

  /// A term of exactly this shape.
  public Term of(Constraint shape) {
    Term known = made.get(shape);
    if (known == null) {
      known = new Term(byId.size(), shape);
      byId.add(known);
      made.put(shape, known);
    }
    return known;
  }

  public Term kinds(Set<JsonKind> kinds) {
    if (kinds.isEmpty()) {
      return nothing;
    }
    return kinds.size() == JsonKind.values().length ? everything : of(new Constraint.Kinds(kinds));
  }

  public Term values(Set<JsonValue> values) {
    return values.isEmpty() ? nothing : of(new Constraint.Values(values));
  }

  public Term not(Term term) {
    return switch (term.shape()) {
      case Constraint.Constant(boolean all) -> all ? nothing : everything;
      case Constraint.Not(Term inner) -> inner;
      case Constraint.Kinds(Set<JsonKind> kinds) ->
          kinds(EnumSet.complementOf(EnumSet.copyOf(kinds)));
      case Constraint other -> of(new Constraint.Not(term));
    };
  }

  public Term allOf(Collection<Term> parts) {
    Set<Term> flat = new LinkedHashSet<>();
    for (Term part : parts) {
      if (part.shape() instanceof Constraint.AllOf(List<Term> inner)) {
        flat.addAll(inner);
      } else {
        flat.add(part);
      }
    }
    flat.remove(everything);
    if (flat.contains(nothing) || contradicts(flat)) {
      return nothing;
    }
    return switch (flat.size()) {
      case 0 -> everything;
      case 1 -> flat.iterator().next();
      default -> of(new Constraint.AllOf(sorted(flat.stream())));
    };
  }

  public Term allOf(Term... parts) {
    return allOf(List.of(parts));
  }

  /// Either of some; finite sets among them become one.
  public Term anyOf(Collection<Term> parts) {
    Set<Term> flat = new LinkedHashSet<>();
    Set<JsonValue> values = new LinkedHashSet<>();
    for (Term part : parts) {
      List<Term> inner =
          part.shape() instanceof Constraint.AnyOf(List<Term> some) ? some : List.of(part);
      for (Term term : inner) {
        if (term.shape() instanceof Constraint.Values(Set<JsonValue> finite)) {
          values.addAll(finite);
        } else {
          flat.add(term);
        }
      }
    }
    flat.add(values(values));
    flat.remove(nothing);
    if (flat.contains(everything) || contradicts(flat)) {
      return everything;
    }
    return switch (flat.size()) {
      case 0 -> nothing;
      case 1 -> flat.iterator().next();
      default -> of(new Constraint.AnyOf(sorted(flat.stream())));
    };
  }

  public Term anyOf(Term... parts) {
    return anyOf(List.of(parts));
  }

  public Term exactlyOne(List<Term> parts) {
    List<Term> possible = sorted(parts.stream().filter(t -> t != nothing));
    return switch (possible.size()) {
      case 0 -> nothing;
      case 1 -> possible.getFirst();
      default -> of(new Constraint.ExactlyOne(possible));
    };
  }

  /// A stand-in for a meaning that is still being worked out; [#define] says it later.
  public Term link(Object key) {
    return of(new Constraint.Link(key));
  }

  public void define(Object key, Term meaning) {
    unfolded.put(key, meaning);
  }

  /// The meaning of a link.
  ///
  /// @throws IllegalStateException when it was never defined
  public Term unfold(Constraint.Link link) {
    Term meaning = unfolded.get(link.key());
    if (meaning == null) {
      throw new IllegalStateException("a link without a meaning: " + link.key());
    }
    return meaning;
  }

  private boolean contradicts(Set<Term> terms) {
    for (Term term : terms) {
      if (term.shape() instanceof Constraint.Not(Term inner) && terms.contains(inner)) {
        return true;
      }
    }
    return false;
  }

  private static List<Term> sorted(Stream<Term> terms) {
    return terms.sorted((a, b) -> Integer.compare(a.id(), b.id())).toList();
  }
}

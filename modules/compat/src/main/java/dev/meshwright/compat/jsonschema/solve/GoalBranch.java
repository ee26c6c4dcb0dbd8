package dev.meshwright.compat.jsonschema.solve;

import dev.meshwright.compat.jsonschema.term.Constraint;
import dev.meshwright.compat.jsonschema.term.JsonKind;
import dev.meshwright.compat.jsonschema.term.Term;
import dev.meshwright.compat.jsonschema.term.Terms;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What holds on one way through the choices of a goal, for values of one kind.
final class GoalBranch {

  private final Terms terms;
  private final JsonKind kind;
  private final Set<Integer> asserted;
  private final List<Constraint.Limit> wanted;
  private final List<Constraint.Limit> unwanted;
  private final Set<JsonValue> excluded;
  private final List<Choice> choices;
  private Optional<Set<JsonValue>> finite;
  private Optional<String> doubt;

  GoalBranch(Terms terms, JsonKind kind) {
    this(
        terms,
        kind,
        new HashSet<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new LinkedHashSet<>(),
        new ArrayList<>(),
        Optional.empty(),
        Optional.empty());
  }

  private GoalBranch(
      Terms terms,
      JsonKind kind,
      Set<Integer> asserted,
      List<Constraint.Limit> wanted,
      List<Constraint.Limit> unwanted,
      Set<JsonValue> excluded,
      List<Choice> choices,
      Optional<Set<JsonValue>> finite,
      Optional<String> doubt) {
    this.terms = terms;
    this.kind = kind;
    this.asserted = asserted;
    this.wanted = wanted;
    this.unwanted = unwanted;
    this.excluded = excluded;
    this.choices = choices;
    this.finite = finite;
    this.doubt = doubt;
  }

  GoalBranch copy() {
    return new GoalBranch(
        terms,
        kind,
        new HashSet<>(asserted),
        new ArrayList<>(wanted),
        new ArrayList<>(unwanted),
        new LinkedHashSet<>(excluded),
        new ArrayList<>(choices),
        finite,
        doubt);
  }

  /// How much there is to copy.
  int size() {
    return asserted.size();
  }

  /// Adds what must hold; false when nothing can fulfil it beside the rest.
  boolean add(Literal literal) {
    return add(literal.term(), literal.wanted());
  }

  private boolean add(Term term, boolean want) {
    int code = new Literal(term, want).code();
    if (asserted.contains(code ^ 1)) {
      return false;
    }
    if (!asserted.add(code)) {
      return true;
    }
    return switch (term.shape()) {
      case Constraint.Constant(boolean everything) -> everything == want;
      case Constraint.Kinds(Set<JsonKind> kinds) -> kinds.contains(kind) == want;
      case Constraint.Not(Term inner) -> add(inner, !want);
      case Constraint.Link link -> add(terms.unfold(link), want);
      case Constraint.AllOf(List<Term> parts) -> want ? addAll(parts, true) : choose(term, false);
      case Constraint.AnyOf(List<Term> parts) -> want ? choose(term, true) : addAll(parts, false);
      case Constraint.ExactlyOne ignored -> choose(term, want);
      case Constraint.Values(Set<JsonValue> values) -> values(values, want);
      case Constraint.Opaque(String reason, Object key) -> {
        doubt = Optional.of(reason);
        yield true;
      }
      case Constraint.Limit limit -> limit(limit, want);
    };
  }

  private boolean addAll(List<Term> parts, boolean want) {
    for (Term part : parts) {
      if (!add(part, want)) {
        return false;
      }
    }
    return true;
  }

  private boolean choose(Term term, boolean want) {
    choices.add(new Choice(new Literal(term, want)));
    return true;
  }

  private boolean values(Set<JsonValue> values, boolean want) {
    if (!want) {
      excluded.addAll(values);
      return true;
    }
    Set<JsonValue> left = new LinkedHashSet<>(values);
    finite.ifPresent(left::retainAll);
    finite = Optional.of(left);
    return !left.isEmpty();
  }

  private boolean limit(Constraint.Limit limit, boolean want) {
    if (limit.kind() != kind) {
      return want;
    }
    (want ? wanted : unwanted).add(limit);
    return true;
  }

  /// Whether a literal holds here already, cannot hold, or may: seen without looking far.
  Answer foresee(Literal literal) {
    return foresee(literal.term(), 0, literal.wanted());
  }

  private Answer foresee(Term term, int depth, boolean want) {
    int code = new Literal(term, want).code();
    if (asserted.contains(code)) {
      return Answer.YES;
    }
    if (asserted.contains(code ^ 1)) {
      return Answer.NO;
    }
    if (depth > 4) {
      return Answer.UNKNOWN;
    }
    return switch (term.shape()) {
      case Constraint.Constant(boolean everything) -> Answer.of(everything == want);
      case Constraint.Kinds(Set<JsonKind> kinds) -> Answer.of(kinds.contains(kind) == want);
      case Constraint.Not(Term inner) -> foresee(inner, depth + 1, !want);
      case Constraint.Limit limit when limit.kind() != kind -> Answer.of(want);
      case Constraint.AllOf(List<Term> parts) ->
          want ? every(parts, depth, true) : every(parts, depth, true).not();
      case Constraint.AnyOf(List<Term> parts) ->
          want ? every(parts, depth, false).not() : every(parts, depth, false);
      case Constraint other -> Answer.UNKNOWN;
    };
  }

  private Answer every(List<Term> parts, int depth, boolean want) {
    Answer all = Answer.YES;
    for (Term part : parts) {
      all = all.and(foresee(part, depth + 1, want));
      if (all == Answer.NO) {
        break;
      }
    }
    return all;
  }

  List<Constraint.Limit> wanted() {
    return wanted;
  }

  List<Constraint.Limit> unwanted() {
    return unwanted;
  }

  Set<JsonValue> excluded() {
    return excluded;
  }

  List<Choice> choices() {
    return choices;
  }

  Optional<Set<JsonValue>> finite() {
    return finite;
  }

  Optional<String> doubt() {
    return doubt;
  }
}

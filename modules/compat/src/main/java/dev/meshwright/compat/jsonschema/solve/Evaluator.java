package dev.meshwright.compat.jsonschema.solve;

import dev.meshwright.compat.jsonschema.compile.PossibleKinds;
import dev.meshwright.compat.jsonschema.term.Constraint;
import dev.meshwright.compat.jsonschema.term.JsonKind;
import dev.meshwright.compat.jsonschema.term.Term;
import dev.meshwright.compat.jsonschema.term.Terms;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.json.JsonArray;
import dev.meshwright.model.json.JsonNumber;
import dev.meshwright.model.json.JsonObject;
import dev.meshwright.model.json.JsonString;
import dev.meshwright.model.json.JsonValue;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Says whether a given value is in a term.
final class Evaluator {

  private static final int MAX_DEPTH = 400;

  private final Terms terms;
  private final Languages languages;
  private final Budget budget;
  private int depth;

  Evaluator(Terms terms, Languages languages, Budget budget) {
    this.terms = terms;
    this.languages = languages;
    this.budget = budget;
  }

  Answer holds(Goal goal, JsonValue value) {
    Answer all = Answer.YES;
    for (Literal literal : goal.literals()) {
      all = all.and(holds(literal, value));
      if (all == Answer.NO) {
        return all;
      }
    }
    return all;
  }

  Answer holds(Literal literal, JsonValue value) {
    Answer truth = holds(literal.term(), value);
    return literal.wanted() ? truth : truth.not();
  }

  Answer holds(Term term, JsonValue value) {
    if (depth > MAX_DEPTH || !budget.spend(1)) {
      return Answer.UNKNOWN;
    }
    depth++;
    Answer truth =
        switch (term.shape()) {
          case Constraint.Constant(boolean everything) -> Answer.of(everything);
          case Constraint.Kinds(Set<JsonKind> kinds) ->
              Answer.of(kinds.contains(PossibleKinds.kind(value)));
          case Constraint.Values(Set<JsonValue> values) -> Answer.of(values.contains(value));
          case Constraint.AllOf(List<Term> parts) -> all(parts, value);
          case Constraint.AnyOf(List<Term> parts) -> any(parts, value);
          case Constraint.ExactlyOne(List<Term> parts) ->
              count(parts.stream().map(part -> holds(part, value)), 1, 1);
          case Constraint.Not(Term inner) -> holds(inner, value).not();
          case Constraint.Link link -> holds(terms.unfold(link), value);
          case Constraint.Opaque ignored -> Answer.UNKNOWN;
          case Constraint.Limit limit ->
              limit.kind() == PossibleKinds.kind(value) ? limit(limit, value) : Answer.YES;
        };
    depth--;
    return truth;
  }

  private Answer limit(Constraint.Limit limit, JsonValue value) {
    return switch (value) {
      case JsonNumber(BigDecimal number) -> number(limit, number);
      case JsonString string -> string(limit, string);
      case JsonArray(List<JsonValue> items) -> array(limit, items);
      case JsonObject(Map<String, JsonValue> members) -> object(limit, members);
      case JsonValue other -> Answer.YES;
    };
  }

  private static Answer number(Constraint.Limit limit, BigDecimal number) {
    return switch (limit) {
      case Constraint.Minimum(BigDecimal bound, boolean exclusive) ->
          Answer.of(number.compareTo(bound) >= (exclusive ? 1 : 0));
      case Constraint.Maximum(BigDecimal bound, boolean exclusive) ->
          Answer.of(number.compareTo(bound) <= (exclusive ? -1 : 0));
      case Constraint.MultipleOf(BigDecimal divisor) ->
          Answer.of(number.remainder(divisor).signum() == 0);
      case Constraint.Limit other -> Answer.YES;
    };
  }

  private Answer string(Constraint.Limit limit, JsonString string) {
    return switch (limit) {
      case Constraint.MinLength(long length) -> Answer.of(string.length() >= length);
      case Constraint.MaxLength(long length) -> Answer.of(string.length() <= length);
      case Constraint.Pattern(String regex) ->
          budget.spend(string.value().length())
              ? languages.matches(regex, string.value())
              : Answer.UNKNOWN;
      case Constraint.Limit other -> Answer.YES;
    };
  }

  private Answer array(Constraint.Limit limit, List<JsonValue> items) {
    return switch (limit) {
      case Constraint.Items(List<Term> prefix, Term rest) -> {
        Answer all = Answer.YES;
        for (int i = 0; i < items.size() && all != Answer.NO; i++) {
          all = all.and(holds(i < prefix.size() ? prefix.get(i) : rest, items.get(i)));
        }
        yield all;
      }
      case Constraint.Contains(Term term, long min, long max) ->
          count(items.stream().map(item -> holds(term, item)), min, max);
      case Constraint.MinItems(long count) -> Answer.of(items.size() >= count);
      case Constraint.MaxItems(long count) -> Answer.of(items.size() <= count);
      case Constraint.UniqueItems() -> Answer.of(new HashSet<>(items).size() == items.size());
      case Constraint.Limit other -> Answer.YES;
    };
  }

  private Answer object(Constraint.Limit limit, Map<String, JsonValue> members) {
    return switch (limit) {
      case Constraint.Members shape -> {
        Answer all = Answer.YES;
        for (Map.Entry<String, JsonValue> member : members.entrySet()) {
          MemberTerms at = MemberTerms.of(shape, member.getKey(), languages);
          Answer known = all(at.certain(), member.getValue());
          all = all.and(at.isComplete() || known == Answer.NO ? known : Answer.UNKNOWN);
          if (all == Answer.NO) {
            break;
          }
        }
        yield all;
      }
      case Constraint.Has(String name) -> Answer.of(members.containsKey(name));
      case Constraint.Names(Term term) -> {
        Answer all = Answer.YES;
        for (String name : members.keySet()) {
          all = all.and(holds(term, new JsonString(name)));
        }
        yield all;
      }
      case Constraint.MinMembers(long count) -> Answer.of(members.size() >= count);
      case Constraint.MaxMembers(long count) -> Answer.of(members.size() <= count);
      case Constraint.Limit other -> Answer.YES;
    };
  }

  private Answer all(List<Term> parts, JsonValue value) {
    Answer all = Answer.YES;
    for (Term part : parts) {
      all = all.and(holds(part, value));
      if (all == Answer.NO) {
        break;
      }
    }
    return all;
  }

  private Answer any(List<Term> parts, JsonValue value) {
    Answer none = Answer.YES;
    for (Term part : parts) {
      none = none.and(holds(part, value).not());
      if (none == Answer.NO) {
        break;
      }
    }
    return none.not();
  }

  /// Whether between `min` and `max` of them are true; no more are worked out than tell.
  private static Answer count(Stream<Answer> truths, long min, long max) {
    int yes = 0;
    int unknown = 0;
    for (Answer truth : (Iterable<Answer>) truths::iterator) {
      yes += truth == Answer.YES ? 1 : 0;
      unknown += truth == Answer.UNKNOWN ? 1 : 0;
      if (yes > max) {
        return Answer.NO;
      }
    }
    return between(yes, unknown, min, max);
  }

  private static Answer between(int yes, int unknown, long min, long max) {
    if (yes > max || yes + unknown < min) {
      return Answer.NO;
    }
    return yes >= min && yes + unknown <= max ? Answer.YES : Answer.UNKNOWN;
  }
}

package dev.meshwright.compat.jsonschema.solve;

import dev.meshwright.compat.jsonschema.language.PatternLanguage;
import dev.meshwright.compat.jsonschema.language.StringAnswer;
import dev.meshwright.compat.jsonschema.language.StringQuery;
import dev.meshwright.compat.jsonschema.language.StringSearch;
import dev.meshwright.compat.jsonschema.term.Constraint;
import dev.meshwright.model.json.JsonString;
import dev.meshwright.model.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A string within limits.
final class StringLeaf {

  private final Solver solver;
  private final List<PatternLanguage> within = new ArrayList<>();
  private final List<PatternLanguage> outside = new ArrayList<>();
  private final Set<String> besides = new LinkedHashSet<>();
  private long minLength;
  private long maxLength = Long.MAX_VALUE;
  private Optional<String> unread = Optional.empty();

  StringLeaf(Solver solver, GoalBranch branch) {
    this.solver = solver;
    for (Constraint.Limit limit : branch.wanted()) {
      switch (limit) {
        case Constraint.MinLength(long length) -> minLength = Math.max(minLength, length);
        case Constraint.MaxLength(long length) -> maxLength = Math.min(maxLength, length);
        case Constraint.Pattern(String regex) -> read(regex, within);
        case Constraint.Limit other -> {}
      }
    }
    for (Constraint.Limit limit : branch.unwanted()) {
      switch (limit) {
        case Constraint.MinLength(long length) -> maxLength = Math.min(maxLength, length - 1);
        case Constraint.MaxLength(long length) -> minLength = Math.max(minLength, length + 1);
        case Constraint.Pattern(String regex) -> read(regex, outside);
        case Constraint.Limit other -> {}
      }
    }
    for (JsonValue value : branch.excluded()) {
      if (value instanceof JsonString(String text)) {
        besides.add(text);
      }
    }
  }

  private void read(String regex, List<PatternLanguage> into) {
    Optional<PatternLanguage> language = solver.languages().of(regex);
    language.ifPresent(into::add);
    if (language.isEmpty()) {
      unread = Optional.of(regex);
    }
  }

  Sample find() {
    StringQuery query = new StringQuery(within, outside, besides, minLength, maxLength);
    return switch (StringSearch.run(query, solver.budget()::spend)) {
      case StringAnswer.None() -> Sample.none();
      case StringAnswer.GivenUp(String reason) -> Sample.doubtful(reason);
      case StringAnswer.Found(String text) ->
          unread.isEmpty()
              ? Sample.found(new JsonString(text))
              : new Sample.Doubtful(
                  Optional.of(new JsonString(text)),
                  "the pattern " + unread.get() + " is beyond what can be compared");
    };
  }
}

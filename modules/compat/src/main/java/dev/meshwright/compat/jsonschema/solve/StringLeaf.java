package dev.meshwright.compat.jsonschema.solve;

import dev.meshwright.compat.jsonschema.language.Language;
import dev.meshwright.compat.jsonschema.language.StringAnswer;
import dev.meshwright.compat.jsonschema.language.StringQuery;
import dev.meshwright.compat.jsonschema.language.StringSearch;
import dev.meshwright.compat.jsonschema.term.Shape;
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
  private final List<Language> within = new ArrayList<>();
  private final List<Language> outside = new ArrayList<>();
  private final Set<String> besides = new LinkedHashSet<>();
  private long minLength;
  private long maxLength = Long.MAX_VALUE;
  private Optional<String> unread = Optional.empty();

  StringLeaf(Solver solver, Branch branch) {
    this.solver = solver;
    for (Shape.Limit limit : branch.wanted()) {
      switch (limit) {
        case Shape.MinLength(long length) -> minLength = Math.max(minLength, length);
        case Shape.MaxLength(long length) -> maxLength = Math.min(maxLength, length);
        case Shape.Pattern(String regex) -> read(regex, within);
        case Shape.Limit other -> {}
      }
    }
    for (Shape.Limit limit : branch.unwanted()) {
      switch (limit) {
        case Shape.MinLength(long length) -> maxLength = Math.min(maxLength, length - 1);
        case Shape.MaxLength(long length) -> minLength = Math.max(minLength, length + 1);
        case Shape.Pattern(String regex) -> read(regex, outside);
        case Shape.Limit other -> {}
      }
    }
    for (JsonValue value : branch.excluded()) {
      if (value instanceof JsonString(String text)) {
        besides.add(text);
      }
    }
  }

  private void read(String regex, List<Language> into) {
    Optional<Language> language = solver.languages().of(regex);
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

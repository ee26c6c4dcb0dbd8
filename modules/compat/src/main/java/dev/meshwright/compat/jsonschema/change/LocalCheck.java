package dev.meshwright.compat.jsonschema.change;

import dev.meshwright.compat.jsonschema.compile.SchemaCompiler;
import dev.meshwright.compat.jsonschema.solve.Sample;
import dev.meshwright.compat.jsonschema.solve.Solver;
import dev.meshwright.compat.jsonschema.term.Term;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.Keyword;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.jsonschema.SchemaId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Compares parts of two versions by themselves: two subschemas, or some keywords of two schemas.
public final class LocalCheck {

  private final SchemaCompiler previous;
  private final SchemaCompiler current;
  private final Solver solver;

  /// By what was compared: a definition is looked at once for each place where it is used.
  private final Map<List<Object>, LocalEffects> known = new HashMap<>();

  /// @param solver answers all questions from one budget
  public LocalCheck(SchemaCompiler previous, SchemaCompiler current, Solver solver) {
    this.previous = previous;
    this.current = current;
    this.solver = solver;
  }

  LocalEffects schemas(JsonSchema before, JsonSchema after) {
    return known.computeIfAbsent(
        List.of(before.id(), after.id()),
        key -> compare(previous.schema(before), current.schema(after)));
  }

  /// The effects of what some keywords say, as if they stood alone.
  LocalEffects keywords(Pair pair, Set<String> names) {
    if (names.stream()
        .noneMatch(
            n -> pair.before().keyword(n).isPresent() || pair.after().keyword(n).isPresent())) {
      return LocalEffects.NONE;
    }
    return known.computeIfAbsent(
        List.of(pair.before().id(), pair.after().id(), names),
        key ->
            compare(
                previous.schema(only(pair.before(), names)),
                current.schema(only(pair.after(), names))));
  }

  /// Whether two schemas mean the same as far as that can be seen at once.
  boolean same(JsonSchema before, JsonSchema after) {
    return previous.schema(before).equals(current.schema(after));
  }

  /// The meaning of a schema of the old version; equal for equal meanings as far as seen at once.
  Term before(JsonSchema schema) {
    return previous.schema(schema);
  }

  /// The meaning of a schema of the new version.
  Term after(JsonSchema schema) {
    return current.schema(schema);
  }

  private LocalEffects compare(Term before, Term after) {
    if (before.equals(after)) {
      return LocalEffects.NONE;
    }
    Sample lost = solver.difference(before, after);
    Sample gained = solver.difference(after, before);
    return new LocalEffects(effect(lost), effect(gained), lost.shown(), gained.shown());
  }

  private static Effect effect(Sample difference) {
    return switch (difference) {
      case Sample.None() -> Effect.OK;
      case Sample.Found ignored -> Effect.BREAK;
      case Sample.Doubtful ignored -> Effect.UNKNOWN;
    };
  }

  private static ObjectSchema only(ObjectSchema schema, Set<String> names) {
    Map<String, Keyword> kept = new LinkedHashMap<>();
    for (Keyword keyword : schema.keywords().values()) {
      if (names.contains(keyword.name())) {
        kept.put(keyword.name(), keyword);
      }
    }
    // An id of its own, since a compiler takes schemas of one id for the same.
    SchemaId id =
        new SchemaId(schema.id().file(), schema.id().pointer() + " only " + kept.keySet());
    return new ObjectSchema(id, schema.range(), schema.dialect(), kept);
  }
}

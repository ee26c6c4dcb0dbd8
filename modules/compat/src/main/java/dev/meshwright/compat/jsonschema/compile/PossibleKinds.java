package dev.meshwright.compat.jsonschema.compile;

import dev.meshwright.compat.jsonschema.term.Constraint;
import dev.meshwright.compat.jsonschema.term.JsonKind;
import dev.meshwright.compat.jsonschema.term.Term;
import dev.meshwright.model.json.JsonArray;
import dev.meshwright.model.json.JsonBoolean;
import dev.meshwright.model.json.JsonNull;
import dev.meshwright.model.json.JsonNumber;
import dev.meshwright.model.json.JsonObject;
import dev.meshwright.model.json.JsonString;
import dev.meshwright.model.json.JsonValue;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The kinds that values of a term can have, at most; seen without looking far.
public final class PossibleKinds {

  private PossibleKinds() {}

  public static EnumSet<JsonKind> of(Term term) {
    return switch (term.shape()) {
      case Constraint.Kinds(Set<JsonKind> kinds) -> EnumSet.copyOf(kinds);
      case Constraint.Constant(boolean all) ->
          all ? EnumSet.allOf(JsonKind.class) : EnumSet.noneOf(JsonKind.class);
      case Constraint.Values(Set<JsonValue> values) -> {
        EnumSet<JsonKind> kinds = EnumSet.noneOf(JsonKind.class);
        values.forEach(v -> kinds.add(kind(v)));
        yield kinds;
      }
      case Constraint.AllOf(List<Term> parts) -> {
        EnumSet<JsonKind> kinds = EnumSet.allOf(JsonKind.class);
        parts.forEach(p -> kinds.retainAll(of(p)));
        yield kinds;
      }
      case Constraint.AnyOf(List<Term> parts) -> any(parts);
      case Constraint.ExactlyOne(List<Term> parts) -> any(parts);
      case Constraint other -> EnumSet.allOf(JsonKind.class);
    };
  }

  private static EnumSet<JsonKind> any(List<Term> parts) {
    EnumSet<JsonKind> kinds = EnumSet.noneOf(JsonKind.class);
    parts.forEach(p -> kinds.addAll(of(p)));
    return kinds;
  }

  /// The kind of a value.
  public static JsonKind kind(JsonValue value) {
    return switch (value) {
      case JsonNull ignored -> JsonKind.NULL;
      case JsonBoolean ignored -> JsonKind.BOOLEAN;
      case JsonNumber ignored -> JsonKind.NUMBER;
      case JsonString ignored -> JsonKind.STRING;
      case JsonArray ignored -> JsonKind.ARRAY;
      case JsonObject ignored -> JsonKind.OBJECT;
    };
  }
}

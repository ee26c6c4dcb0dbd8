package dev.meshwright.compat.jsonschema.compile;

import dev.meshwright.compat.jsonschema.term.Kind;
import dev.meshwright.compat.jsonschema.term.Shape;
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

  public static EnumSet<Kind> of(Term term) {
    return switch (term.shape()) {
      case Shape.Kinds(Set<Kind> kinds) -> EnumSet.copyOf(kinds);
      case Shape.Constant(boolean all) ->
          all ? EnumSet.allOf(Kind.class) : EnumSet.noneOf(Kind.class);
      case Shape.Values(Set<JsonValue> values) -> {
        EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
        values.forEach(v -> kinds.add(kind(v)));
        yield kinds;
      }
      case Shape.AllOf(List<Term> parts) -> {
        EnumSet<Kind> kinds = EnumSet.allOf(Kind.class);
        parts.forEach(p -> kinds.retainAll(of(p)));
        yield kinds;
      }
      case Shape.AnyOf(List<Term> parts) -> any(parts);
      case Shape.ExactlyOne(List<Term> parts) -> any(parts);
      case Shape other -> EnumSet.allOf(Kind.class);
    };
  }

  private static EnumSet<Kind> any(List<Term> parts) {
    EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
    parts.forEach(p -> kinds.addAll(of(p)));
    return kinds;
  }

  /// The kind of a value.
  public static Kind kind(JsonValue value) {
    return switch (value) {
      case JsonNull ignored -> Kind.NULL;
      case JsonBoolean ignored -> Kind.BOOLEAN;
      case JsonNumber ignored -> Kind.NUMBER;
      case JsonString ignored -> Kind.STRING;
      case JsonArray ignored -> Kind.ARRAY;
      case JsonObject ignored -> Kind.OBJECT;
    };
  }
}

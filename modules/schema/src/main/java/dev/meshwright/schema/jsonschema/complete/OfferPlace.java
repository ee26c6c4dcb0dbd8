package dev.meshwright.schema.jsonschema.complete;

import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.KeywordKind;
import dev.meshwright.text.TreePlace.Level;
import java.util.List;

/// What a place is to a JSON Schema.
sealed interface OfferPlace {

  /// A schema, or inside the object that one is.
  record Schema() implements OfferPlace {}

  /// The value of a keyword, or an item of the list that it is.
  ///
  /// @param around the schema that the keyword is of
  record Value(KeywordKind keyword, Level around) implements OfferPlace {}

  /// Schemas by name, plain data, and what no draft knows.
  record Other() implements OfferPlace {}

  static OfferPlace of(List<Level> levels, Dialect dialect) {
    OfferPlace at = new Schema();
    boolean named = false;
    for (Level level : levels) {
      if (named) {
        // A name that is made up; what it leads to is a schema.
        named = false;
        at = level.list() || level.key().isEmpty() ? new Other() : new Schema();
        continue;
      }
      at = into(at, level, dialect);
      named =
          at instanceof Value(KeywordKind keyword, Level around)
              && around.equals(level)
              && keyword.kind().namesSchemas();
      if (at instanceof Other) {
        return at;
      }
    }
    return named ? new Other() : at;
  }

  private static OfferPlace into(OfferPlace outer, Level level, Dialect dialect) {
    return switch (outer) {
      case Schema schema -> inSchema(schema, level, dialect);
      case Value(KeywordKind keyword, Level around) -> {
        if (level.list()) {
          yield keyword.kind().listsSchemas() ? new Schema() : outer;
        }
        // It takes a schema as well as a list of such, and has one.
        yield keyword.kind().isSchema() ? inSchema(new Schema(), level, dialect) : new Other();
      }
      case Other other -> other;
    };
  }

  private static OfferPlace inSchema(Schema schema, Level level, Dialect dialect) {
    if (level.list()) {
      return new Other();
    }
    if (level.key().isEmpty()) {
      return schema;
    }
    return KeywordKind.of(level.key(), dialect)
        .<OfferPlace>map(keyword ->
            keyword.kind().isSchema() && !keyword.kind().listsSchemas()
                ? schema
                : new Value(keyword, level))
        .orElseGet(Other::new);
  }
}

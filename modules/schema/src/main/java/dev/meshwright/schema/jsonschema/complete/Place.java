package dev.meshwright.schema.jsonschema.complete;

import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.KeywordKind;
import dev.meshwright.text.TreePlace.Level;
import java.util.List;
import java.util.Optional;

/// What a place is to a JSON Schema.
sealed interface Place {

  /// A schema, or inside the object that one is.
  record Schema() implements Place {}

  /// The value of a keyword, or an item of the list that it is.
  ///
  /// @param around the schema that the keyword is of
  record Value(KeywordKind keyword, Level around) implements Place {}

  /// Schemas by name, plain data, and what no draft knows.
  record Other() implements Place {}

  static Place of(List<Level> levels, Dialect dialect) {
    Place at = new Schema();
    boolean named = false;
    for (Level level : levels) {
      if (named) {
        // A name that is made up; what it leads to is a schema.
        named = false;
        if (level.list() || level.key().isEmpty()) {
          return new Other();
        }
        at = new Schema();
      } else {
        switch (at) {
          case Schema schema -> {
            if (level.list()) {
              return new Other();
            }
            if (level.key().isEmpty()) {
              return at;
            }
            Optional<KeywordKind> keyword = KeywordKind.of(level.key(), dialect);
            if (keyword.isEmpty()) {
              return new Other();
            }
            boolean inner = keyword.get().kind().isSchema() && !keyword.get().kind().listsSchemas();
            named = keyword.get().kind().namesSchemas();
            at = inner ? schema : new Value(keyword.get(), level);
          }
          case Value(KeywordKind keyword, Level around) -> {
            if (level.list() && keyword.kind().listsSchemas()) {
              at = new Schema();
            } else if (!level.list() && keyword.kind().isSchema()) {
              // It takes a schema as well as a list of such, and has one.
              return of(levels.subList(levels.indexOf(level), levels.size()), dialect);
            } else if (!level.list()) {
              return new Other();
            }
          }
          case Other other -> {
            return other;
          }
        }
      }
    }
    return named ? new Other() : at;
  }
}

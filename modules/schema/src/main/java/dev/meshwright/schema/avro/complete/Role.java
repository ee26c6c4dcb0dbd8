package dev.meshwright.schema.avro.complete;

import dev.meshwright.text.TreePlace.Level;
import java.util.List;
import java.util.Set;

/// What the value at a place is to an Avro schema.
enum Role {
  /// A type: a name, an object, a union.
  SCHEMA,
  FIELD,
  ORDER,
  LOGICAL_TYPE,
  DEFAULT,
  /// Anything else.
  DATA;

  /// Of the value at a place; of the object itself where the place is a name in it.
  static Role of(List<Level> levels) {
    return of(levels, levels.size());
  }

  /// Of what the first levels lead to.
  static Role of(List<Level> levels, int count) {
    boolean protocol = !levels.isEmpty() && levels.getFirst().keys().contains("protocol");
    Role role = protocol ? DATA : SCHEMA;
    boolean list = false;
    boolean types = false;
    for (int i = 0; i < count; i++) {
      Level level = levels.get(i);
      if (level.list()) {
        // A list of schemas is a union; that of fields was turned into its items.
        list = true;
        continue;
      }
      if (level.key().isEmpty()) {
        return role;
      }
      types = protocol && i == 0 && level.key().equals("types");
      role = types ? SCHEMA : role.member(level);
    }
    return list || !types ? role : DATA;
  }

  private Role member(Level level) {
    String key = level.key();
    return switch (this) {
      case SCHEMA ->
          switch (key) {
            case "type", "items", "values" -> SCHEMA;
            case "fields" -> FIELD;
            case "logicalType" -> LOGICAL_TYPE;
            case "default" -> level.keys().contains("symbols") ? DEFAULT : DATA;
            default -> DATA;
          };
      case FIELD ->
          switch (key) {
            case "type" -> SCHEMA;
            case "order" -> ORDER;
            case "default" -> DEFAULT;
            default -> DATA;
          };
      case ORDER, LOGICAL_TYPE, DEFAULT, DATA -> DATA;
    };
  }

  /// The kinds of types that are written as objects.
  static final Set<String> COMPLEX = Set.of("record", "error", "enum", "array", "map", "fixed");
}

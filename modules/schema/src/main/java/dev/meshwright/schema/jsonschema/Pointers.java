package dev.meshwright.schema.jsonschema;

import dev.meshwright.model.jsonschema.SchemaId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// JSON pointers.
public final class Pointers {

  private Pointers() {}

  /// The steps of a pointer, unescaped.
  public static List<String> tokens(String pointer) {
    List<String> tokens = new ArrayList<>();
    if (!pointer.isEmpty()) {
      for (String token : pointer.substring(1).split("/", -1)) {
        tokens.add(token.replace("~1", "/").replace("~0", "~"));
      }
    }
    return tokens;
  }

  /// The id that a pointer leads to from another.
  public static SchemaId below(SchemaId from, String pointer) {
    SchemaId id = from;
    for (String token : tokens(pointer)) {
      id = id.child(token);
    }
    return id;
  }

  /// An array index within bounds.
  static Optional<Integer> index(String token, int size) {
    boolean number = token.matches("0|[1-9][0-9]{0,8}");
    return number && Integer.parseInt(token) < size
        ? Optional.of(Integer.parseInt(token))
        : Optional.empty();
  }
}

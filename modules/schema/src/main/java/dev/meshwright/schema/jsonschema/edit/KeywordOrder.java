package dev.meshwright.schema.jsonschema.edit;

import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import java.util.List;

/// Where people look for a keyword in a schema.
public final class KeywordOrder {

  private static final List<String> FIRST =
      List.of(
          "$schema",
          "$id",
          "id",
          "$anchor",
          "$comment",
          "title",
          "type",
          "$ref",
          "description",
          "format",
          "enum",
          "const",
          "default",
          "examples",
          "deprecated",
          "readOnly",
          "writeOnly");

  private static final List<String> LAST =
      List.of("properties", "required", "patternProperties", "$defs", "definitions");

  private KeywordOrder() {}

  /// The index of the member that a new one is to stand before: behind those that come before it
  /// when people write a schema.
  public static int index(ObjectNode schema, String key) {
    int index = 0;
    int rank = rank(key);
    List<Member> members = schema.members();
    for (int i = 0; i < members.size(); i++) {
      if (rank(members.get(i).key().value()) <= rank) {
        index = i + 1;
      }
    }
    return index;
  }

  private static int rank(String key) {
    int first = FIRST.indexOf(key);
    int last = LAST.indexOf(key);
    return first >= 0 ? first : FIRST.size() + last + 1;
  }
}

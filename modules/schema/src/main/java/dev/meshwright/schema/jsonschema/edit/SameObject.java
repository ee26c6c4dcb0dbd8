package dev.meshwright.schema.jsonschema.edit;

import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.KeywordKind;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The schemas that speak of the same value as another one, and where they name its properties.
public final class SameObject {

  /// Keywords whose members are named as the properties that they depend on.
  private static final Set<String> BY_NAME =
      Set.of("dependencies", "dependentRequired", "dependentSchemas");

  private SameObject() {}

  /// A schema with those written in it that the same value is held to: branches and conditions.
  public static List<ObjectSchema> of(ObjectSchema schema) {
    List<ObjectSchema> all = new ArrayList<>();
    collect(schema, all);
    return all;
  }

  private static void collect(JsonSchema schema, List<ObjectSchema> into) {
    if (schema instanceof ObjectSchema object) {
      into.add(object);
      object.keywords().values().stream()
          .filter(keyword -> KeywordKind.isOfSameValue(keyword.name()))
          .flatMap(keyword -> keyword.value().inner().stream())
          .forEach(inner -> collect(inner, into));
    }
  }

  /// Where the keywords of one schema name a property, other than to declare it.
  public static List<StringNode> mentions(ObjectSchema schema, String property) {
    List<StringNode> found = new ArrayList<>();
    schema
        .keyword("required")
        .ifPresent(required -> words(required.node(), property).forEach(found::add));
    for (String name : BY_NAME) {
      if (schema.keyword(name).isPresent()
          && schema.keyword(name).get().node() instanceof ObjectNode byName) {
        for (Member member : byName.members()) {
          if (member.key().value().equals(property)) {
            found.add(member.key());
          }
          words(member.value(), property).forEach(found::add);
        }
      }
    }
    return found;
  }

  private static Stream<StringNode> words(TreeNode list, String word) {
    return list instanceof ArrayNode array
        ? array.items().stream()
            .filter(StringNode.class::isInstance)
            .map(StringNode.class::cast)
            .filter(item -> item.value().equals(word))
        : Stream.empty();
  }
}

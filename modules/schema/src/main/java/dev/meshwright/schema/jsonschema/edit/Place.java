package dev.meshwright.schema.jsonschema.edit;

import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.List;
import java.util.Optional;

/// A schema of a file that the structure shows, and where it is written.
///
/// @param path by which operations name it
/// @param keyword that it is written in; empty for the root
/// @param name among those of the keyword, or its number from 1; empty where the keyword has one
///   schema
/// @param around the schema that has the keyword
public record Place(
    List<String> path,
    Kind kind,
    String keyword,
    String name,
    JsonSchema schema,
    TreeNode node,
    Optional<Place> around) {

  public Place {
    path = List.copyOf(path);
  }

  /// What a schema is in the one around it.
  public enum Kind {
    ROOT,
    PROPERTY,
    PATTERN,
    DEFINITION,
    /// The only schema of a keyword.
    SINGLE,
    /// One of a list of schemas.
    BRANCH;

    /// Whether it has a name that is the key of a member.
    public boolean isNamed() {
      return this == PROPERTY || this == PATTERN || this == DEFINITION;
    }
  }

  /// The schema, where it is an object.
  public Optional<ObjectSchema> object() {
    return schema instanceof ObjectSchema object && node instanceof ObjectNode
        ? Optional.of(object)
        : Optional.empty();
  }

  /// What is written, where it is an object.
  public Optional<ObjectNode> written() {
    return node instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
  }

  public String pointer() {
    return schema.id().pointer();
  }

  /// The object or list that the keyword around holds.
  public Optional<TreeNode> container() {
    return around.flatMap(Place::written).flatMap(object -> object.get(keyword));
  }

  /// The member of the container that it is the value of.
  public Optional<Member> member() {
    return kind.isNamed()
        ? container()
            .filter(ObjectNode.class::isInstance)
            .flatMap(container -> ((ObjectNode) container).member(name))
        : Optional.empty();
  }
}

package dev.meshwright.schema.jsonschema;

import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.SchemaId;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import java.net.URI;
import java.util.Optional;

/// A node that is read as a schema, with what it inherits from those around it.
///
/// @param resource the root of the resource it is in: of its file, or the closest schema around it
///   with an `$id`
/// @param base what references in it are relative to
/// @param dialect the draft it is read by
record SchemaNode(SchemaId id, TreeNode node, SchemaId resource, URI base, Dialect dialect) {

  /// The root of a file, with its own `$schema` and `$id`.
  static SchemaNode root(TreeDocument tree, Dialect otherwise) {
    SchemaId id = JsonSchemas.rootOf(tree.file());
    return new SchemaNode(id, tree.root(), id, Uris.ofFile(tree.file()), otherwise).entered();
  }

  /// A node one step below, before its own `$id` is looked at.
  SchemaNode below(String token, TreeNode below) {
    return new SchemaNode(id.child(token), below, resource, base, dialect);
  }

  /// This place with the draft and base that its own keywords give.
  SchemaNode entered() {
    if (!(node instanceof ObjectNode object)) {
      return this;
    }
    Dialect own = object.string("$schema").flatMap(s -> Dialect.ofUri(s.value())).orElse(dialect);
    Optional<URI> ownBase =
        identifier(object, own)
            .filter(i -> !i.value().startsWith("#"))
            .flatMap(i -> Uris.resolve(base, i.value()))
            .map(Uris::withoutFragment);
    return new SchemaNode(id, node, ownBase.isPresent() ? id : resource, ownBase.orElse(base), own);
  }

  /// The `$id` (in draft-04 the `id`) of a schema.
  static Optional<StringNode> identifier(ObjectNode object, Dialect dialect) {
    boolean ignored = !dialect.atLeast(Dialect.DRAFT_2019_09) && object.string("$ref").isPresent();
    if (ignored) {
      // Until draft-07 everything beside a reference is.
      return Optional.empty();
    }
    return object.string(dialect.atLeast(Dialect.DRAFT_06) ? "$id" : "id");
  }
}

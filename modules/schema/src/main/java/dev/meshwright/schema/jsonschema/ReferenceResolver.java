package dev.meshwright.schema.jsonschema;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.DynamicAnchors;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.SchemaId;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds what references lead to.
final class ReferenceResolver {

  private final SchemaFiles files;
  private final SchemaProblems problems;
  private final SchemaPlaces places;

  ReferenceResolver(SchemaFiles files, SchemaProblems problems, Dialect otherwise) {
    this.files = files;
    this.problems = problems;
    this.places = new SchemaPlaces(files, otherwise);
  }

  /// Reads the value of `$ref`, `$dynamicRef` or `$recursiveRef`, and reports where it leads
  /// nowhere.
  KeywordValue.Reference read(SchemaNode from, String keyword, String text, TextRange range) {
    Optional<URI> uri = Uris.resolve(from.base(), text);
    if (uri.isEmpty()) {
      problems.error(
          "json-ref-unresolved",
          from.id().file(),
          range,
          "The reference " + text + " is not a URI reference, so it leads nowhere.",
          "Escape characters such as spaces with %.");
      return new KeywordValue.Reference(text, Optional.empty(), Optional.empty());
    }
    Optional<SchemaId> target = target(from, uri.get(), text);
    if (target.isEmpty()) {
      report(from, text, uri.get(), range);
    }
    Optional<String> dynamic = target.flatMap(t -> dynamic(keyword, uri.get(), t));
    return new KeywordValue.Reference(text, target, dynamic);
  }

  /// The place that an id names, with the base and draft it has there.
  Optional<SchemaNode> place(SchemaId id) {
    return places.of(id);
  }

  /// The dynamic anchors of a resource, by name.
  Map<String, SchemaId> dynamicAnchors(SchemaId resource) {
    return files.index().dynamicAnchors(resource);
  }

  /// All schemas that a dynamic reference to a name could lead to.
  List<SchemaId> dynamicTargets(String name) {
    return files.index().dynamicTargets(name);
  }

  /// Names of dynamic anchors that are not declared as the specification asks for.
  Set<String> ambiguous() {
    return files.index().ambiguous();
  }

  private Optional<SchemaId> target(SchemaNode from, URI uri, String text) {
    URI resource = Uris.withoutFragment(uri);
    String fragment = Uris.fragment(uri);
    Optional<SchemaId> root = files.find(resource);
    if (root.isEmpty() && !text.contains(":")) {
      // With an absolute $id around it, a relative reference still may mean the file beside it.
      root =
          Uris.resolve(Uris.ofFile(from.id().file()), text)
              .flatMap(u -> Uris.path(Uris.withoutFragment(u)))
              .flatMap(files::findFile);
    }
    if (root.isEmpty() || fragment.isEmpty()) {
      return root;
    }
    if (fragment.startsWith("/")) {
      SchemaId below = Pointers.below(root.get(), fragment);
      return place(below).isPresent() ? Optional.of(below) : Optional.empty();
    }
    Optional<SchemaId> anchored = files.index().anchor(resource, fragment);
    SchemaId start = root.get();
    return anchored.or(() -> place(start).flatMap(p -> files.index().anchor(p.base(), fragment)));
  }

  /// The name of the dynamic anchor that a reference leads to. One that leads to anything else is
  /// like a plain one.
  private Optional<String> dynamic(String keyword, URI uri, SchemaId target) {
    Optional<String> name =
        switch (keyword) {
          case "$dynamicRef" -> Optional.of(Uris.fragment(uri));
          case "$recursiveRef" -> Optional.of(DynamicAnchors.RECURSIVE);
          case String plain -> Optional.empty();
        };
    return name.filter(n -> isDynamic(target, n));
  }

  private boolean isDynamic(SchemaId target, String name) {
    return files.index().dynamicTargets(name).contains(target)
        || files.index().ambiguous().contains(name);
  }

  private void report(SchemaNode from, String text, URI uri, TextRange range) {
    String message;
    String hint;
    if (Uris.leaves(uri)) {
      message = "The reference " + text + " leaves the workspace; it is not followed.";
      hint = "Keep the files a schema refers to inside the workspace.";
    } else if (files.find(Uris.withoutFragment(uri)).isPresent()) {
      message = "The reference " + text + " leads nowhere: the file has no such part.";
      hint = "Correct the part behind #.";
    } else {
      message = "The reference " + text + " leads to no file of the workspace. Nothing is fetched.";
      hint = "Put a copy of the schema into the workspace; it is found by its path or its $id.";
    }
    problems.error("json-ref-unresolved", from.id().file(), range, message, hint);
  }
}

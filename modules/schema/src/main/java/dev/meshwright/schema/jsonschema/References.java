package dev.meshwright.schema.jsonschema;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.SchemaId;
import java.net.URI;
import java.util.Optional;

/// Finds what references lead to.
final class References {

  private final SchemaFiles files;
  private final SchemaProblems problems;
  private final Places places;

  References(SchemaFiles files, SchemaProblems problems, Dialect otherwise) {
    this.files = files;
    this.problems = problems;
    this.places = new Places(files, otherwise);
  }

  /// Reads the value of `$ref`, `$dynamicRef` or `$recursiveRef`, and reports where it leads
  /// nowhere.
  KeywordValue.Reference read(Place from, String keyword, String text, TextRange range) {
    Optional<URI> uri = Uris.resolve(from.base(), text);
    if (uri.isEmpty()) {
      problems.error(
          "json-ref-unresolved",
          from.id().file(),
          range,
          "The reference " + text + " is not a URI reference, so it leads nowhere.",
          "Escape characters such as spaces with %.");
      return new KeywordValue.Reference(text, Optional.empty(), true);
    }
    Optional<SchemaId> target = target(from, uri.get(), text);
    if (target.isEmpty()) {
      report(from, text, uri.get(), range);
    }
    return new KeywordValue.Reference(text, target, settled(keyword, uri.get(), target));
  }

  /// The place that an id names, with the base and draft it has there.
  Optional<Place> place(SchemaId id) {
    return places.of(id);
  }

  private Optional<SchemaId> target(Place from, URI uri, String text) {
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

  private boolean settled(String keyword, URI uri, Optional<SchemaId> target) {
    return switch (keyword) {
      case "$dynamicRef" -> {
        String name = Uris.fragment(uri);
        boolean dynamic = target.filter(t -> files.index().isDynamic(t, name)).isPresent();
        yield !dynamic || files.index().dynamicTargets(name) <= 1;
      }
      case "$recursiveRef" -> {
        boolean dynamic = target.filter(t -> files.index().isDynamic(t, "")).isPresent();
        yield !dynamic || files.index().dynamicTargets("") <= 1;
      }
      case String plain -> true;
    };
  }

  private void report(Place from, String text, URI uri, TextRange range) {
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

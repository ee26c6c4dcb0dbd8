package dev.meshwright.model.jsonschema;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.tree.TreeDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A JSON Schema file and everything its references lead to.
///
/// @param tree the file itself
/// @param dialect the draft of its root
/// @param root its root schema
/// @param files every file that was read, by name; this one and the ones referred to
/// @param published which of these files are meta-schemas that come with the product: nobody can
///   open or edit them
/// @param schemas every schema in these files that was reached, by id
/// @param anchors what dynamic references in these files can be redirected to
/// @param problems of this file, and of the others as far as they were reached
public record JsonSchemaDocument(
    TreeDocument tree,
    Dialect dialect,
    JsonSchema root,
    Map<String, TreeDocument> files,
    Set<String> published,
    Map<SchemaId, JsonSchema> schemas,
    DynamicAnchors anchors,
    List<Problem> problems) {

  public JsonSchemaDocument {
    files = Map.copyOf(files);
    published = Set.copyOf(published);
    schemas = Map.copyOf(schemas);
    problems = List.copyOf(problems);
  }

  public String file() {
    return tree.file();
  }

  public String text() {
    return tree.text();
  }

  public Optional<JsonSchema> schema(SchemaId id) {
    return Optional.ofNullable(schemas.get(id));
  }

  /// What a reference leads to, when it could be resolved. Of a dynamic one, where it leads unless
  /// it is redirected.
  public Optional<JsonSchema> target(KeywordValue.Reference reference) {
    return reference.target().flatMap(this::schema);
  }

  /// A range of the file that a schema is written in.
  public Location locate(SchemaId id, TextRange range) {
    return Optional.ofNullable(files.get(id.file())).orElse(tree).locate(range);
  }

  /// Whether an error stands in the way of judging it.
  public boolean hasErrors() {
    return problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
  }
}

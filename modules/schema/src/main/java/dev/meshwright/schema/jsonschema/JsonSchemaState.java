package dev.meshwright.schema.jsonschema;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.tree.TreeDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// Reads the JSON Schemas of one state, each text once, however many schemas refer to it. The state
/// must not change. Thread-safe.
public final class JsonSchemaState {

  private final SchemaTrees trees;

  public JsonSchemaState(FileSource source) {
    this(source, SchemaTrees::parse);
  }

  /// @param parser in place of the usual one
  JsonSchemaState(FileSource source, BiFunction<String, String, SchemaTrees.Read> parser) {
    this.trees = new SchemaTrees(source, parser);
  }

  /// A schema with all that it refers to; without `$schema` it is taken as draft-07. Empty when
  /// there is no such text.
  public Optional<JsonSchemaDocument> read(String path) {
    return read(path, Dialect.DRAFT_07);
  }

  /// @param otherwise the draft of a schema without `$schema`
  public Optional<JsonSchemaDocument> read(String path, Dialect otherwise) {
    return trees.file(path).map(file -> document(file, otherwise));
  }

  private JsonSchemaDocument document(SchemaTrees.Read read, Dialect otherwise) {
    TreeDocument tree = read.tree();
    String file = tree.file();
    SchemaFiles files = SchemaFiles.from(read, trees, otherwise);
    List<Problem> problems = new ArrayList<>(tree.problems());
    SchemaProblems found = new SchemaProblems(files, problems);
    References references = new References(files, found, otherwise);
    SchemaBuilder builder = new SchemaBuilder(references, found);
    Place root = Place.root(tree, otherwise);
    JsonSchema schema = builder.buildAll(root);
    new ReferenceLoops(builder.schemas(), found).report();
    problems.sort(
        Comparator.comparing((Problem p) -> !p.location().file().equals(file))
            .thenComparing(p -> p.location().file())
            .thenComparing(p -> p.location().range()));
    return new JsonSchemaDocument(
        tree, root.dialect(), schema, files.read(), builder.schemas(), problems);
  }
}

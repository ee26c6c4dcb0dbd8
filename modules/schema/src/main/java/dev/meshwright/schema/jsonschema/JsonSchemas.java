package dev.meshwright.schema.jsonschema;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.SchemaId;
import dev.meshwright.model.tree.TreeDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reads JSON Schema from JSON or YAML.
public final class JsonSchemas {

  private JsonSchemas() {}

  /// Reads a schema; without `$schema` it is taken as draft-07.
  public static JsonSchemaDocument parse(String file, String text, FileSource source) {
    return parse(file, text, source, Dialect.DRAFT_07);
  }

  /// Reads a schema, whatever state it is in.
  ///
  /// @param file names the text in locations; references are relative to it. YAML by its ending
  /// @param source where referenced files are looked for: by path, then by `$id`. Nothing is ever
  ///   fetched from a network; what is missing is a `json-ref-unresolved` problem
  /// @param otherwise the draft of a schema without `$schema`
  public static JsonSchemaDocument parse(
      String file, String text, FileSource source, Dialect otherwise) {
    SchemaFiles files = new SchemaFiles(source);
    TreeDocument tree = files.start(file, text);
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

  static SchemaId rootOf(String file) {
    return new SchemaId(file, "");
  }
}

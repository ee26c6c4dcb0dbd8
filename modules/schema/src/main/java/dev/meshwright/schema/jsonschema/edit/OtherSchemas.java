package dev.meshwright.schema.jsonschema.edit;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.structure.TypeChoice;
import dev.meshwright.model.structure.TypeChoice.Kind;
import dev.meshwright.schema.jsonschema.JsonSchemaFileSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The schemas of other files as types: each as a whole, and its definitions.
public final class OtherSchemas {

  private static final List<String> ENDINGS = List.of(".json", ".yaml", ".yml");

  private final JsonSchemaDocument document;

  OtherSchemas(JsonSchemaDocument document) {
    this.document = document;
  }

  /// One file read after the other.
  Stream<TypeChoice> in(FileSource files) {
    JsonSchemaFileSet schemas = new JsonSchemaFileSet(files);
    return files.paths().stream()
        .filter(path -> !path.equals(document.file()))
        .filter(path -> ENDINGS.stream().anyMatch(path::endsWith))
        .filter(path -> path.contains(".schema.") || isSchema(files.text(path)))
        .flatMap(path -> schemas.readAlone(path).stream())
        .flatMap(other -> choices(other).stream());
  }

  private static boolean isSchema(Optional<String> text) {
    return text.filter(found -> found.contains("json-schema.org/")).isPresent();
  }

  private List<TypeChoice> choices(JsonSchemaDocument other) {
    if (!(other.root() instanceof ObjectSchema root)) {
      return List.of();
    }
    String address = address(document, root, other.file());
    List<TypeChoice> choices = new ArrayList<>();
    choices.add(
        TypeChoice.plain(
            Kind.OTHER,
            root.text("title").orElse(lastStep(other.file())),
            TypeChoices.reference(address),
            other.file(),
            SchemaPreview.of(root)));
    for (String keyword : CarriedDefinitions.KEYWORDS) {
      for (Map.Entry<String, JsonSchema> definition : root.schemas(keyword).entrySet()) {
        if (definition.getValue() instanceof ObjectSchema schema) {
          choices.add(
              TypeChoice.plain(
                  Kind.OTHER,
                  definition.getKey(),
                  TypeChoices.reference(address + SchemaReferences.to(schema.id())),
                  other.file(),
                  SchemaPreview.of(schema)));
        }
      }
    }
    return choices;
  }

  /// The `$id` of a schema where both files have one that is no path, else the way to its file.
  public static String address(JsonSchemaDocument document, ObjectSchema other, String file) {
    Optional<String> own =
        document.root() instanceof ObjectSchema root ? absolute(root) : Optional.empty();
    return own.flatMap(id -> absolute(other)).orElseGet(() -> way(document.file(), file));
  }

  private static Optional<String> absolute(ObjectSchema schema) {
    return schema
        .text("$id")
        .or(() -> schema.text("id"))
        .filter(id -> id.contains("://"))
        .map(id -> id.endsWith("#") ? id.substring(0, id.length() - 1) : id);
  }

  /// The way from one file to another.
  public static String way(String from, String to) {
    List<String> here = new ArrayList<>(Arrays.asList(from.split("/", -1)));
    List<String> there = new ArrayList<>(Arrays.asList(to.split("/", -1)));
    here.removeLast();
    while (!here.isEmpty() && there.size() > 1 && here.getFirst().equals(there.getFirst())) {
      here.removeFirst();
      there.removeFirst();
    }
    String up = "../".repeat(here.size());
    return up
        + there.stream()
            .map(step -> FragmentText.step(step, "").replace("~0", "~").replace("?", "%3F"))
            .collect(Collectors.joining("/"));
  }

  private static String lastStep(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}

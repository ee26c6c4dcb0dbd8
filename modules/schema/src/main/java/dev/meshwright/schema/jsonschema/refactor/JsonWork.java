package dev.meshwright.schema.jsonschema.refactor;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.refactor.NameChange;
import dev.meshwright.model.refactor.Refactored;
import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.schema.jsonschema.JsonSchemaFileSet;
import dev.meshwright.schema.jsonschema.JsonSchemas;
import dev.meshwright.schema.jsonschema.edit.JsonSchemaEditor;
import dev.meshwright.schema.jsonschema.edit.Place;
import dev.meshwright.schema.jsonschema.edit.PlaceFinder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The schemas of a workspace while a refactoring goes through them step by step: each step sees
/// what those before it did. Schemas in YAML are worked on as JSON of the same content.
final class JsonWork {

  private static final String BROKEN = "json-refactor-broken";

  private final JsonSchemaDocument start;
  private final List<String> schemas;
  private final FileSource files;
  private final Progress progress;
  private final Map<String, SteppedText> texts = new LinkedHashMap<>();
  private final Map<String, String> created = new LinkedHashMap<>();
  private final Map<String, JsonSchemaDocument> read = new HashMap<>();
  private final Map<String, Optional<JsonSchemaDocument>> looked = new HashMap<>();
  private final Set<Problem> notes = new LinkedHashSet<>();
  private final List<NameChange> renamed = new ArrayList<>();
  private Optional<JsonSchemaFileSet> set = Optional.empty();

  JsonWork(JsonSchemaDocument start, List<String> schemas, FileSource files, Progress progress) {
    this.start = start;
    this.schemas = schemas.stream().filter(path -> !path.equals(start.file())).distinct().toList();
    this.files = files;
    this.progress = progress;
    open(start.file(), start.text());
    if (start.tree().problems().stream().anyMatch(JsonWork::isError)) {
      Problem first = start.tree().problems().stream().filter(JsonWork::isError).findFirst().get();
      throw new JsonRefactoringException(
          Problem.error(
              BROKEN,
              first.location(),
              "The file cannot be read as a whole: " + first.message(),
              "Mend this first; editing by rows works all the same."));
    }
  }

  private static boolean isError(Problem problem) {
    return problem.severity() == Severity.ERROR;
  }

  /// The file that the refactoring is asked for.
  String own() {
    return start.file();
  }

  /// Paths of the other schemas that may refer to it.
  List<String> others() {
    return schemas;
  }

  /// The file that the refactoring is asked for, as it is now.
  JsonSchemaDocument document() {
    return document(own());
  }

  /// A file to work on, as it is now.
  JsonSchemaDocument document(String path) {
    open(path, text(path).orElse(""));
    return read.computeIfAbsent(
        path,
        file ->
            (file.equals(own()) ? set().read(file, start.dialect()) : set().read(file))
                .orElseThrow());
  }

  /// A file to look at, without the schemas of other files.
  Optional<JsonSchemaDocument> look(String path) {
    progress.checkCancelled();
    return looked.computeIfAbsent(path, file -> set().readAlone(file));
  }

  Optional<String> text(String path) {
    return Optional.ofNullable(texts.get(path))
        .map(SteppedText::text)
        .or(() -> Optional.ofNullable(created.get(path)))
        .or(() -> files.text(path));
  }

  boolean exists(String path) {
    return text(path).isPresent() || files.problem(path).isPresent();
  }

  private void open(String path, String text) {
    if (!texts.containsKey(path) && !created.containsKey(path)) {
      boolean yaml = JsonSchemas.isYaml(path);
      texts.put(path, new SteppedText(yaml ? YamlAsJson.of(path, text) : text));
      changed();
    }
  }

  private JsonSchemaFileSet set() {
    if (set.isEmpty()) {
      Map<String, String> now = new LinkedHashMap<>(created);
      texts.forEach((path, text) -> now.put(path, text.text()));
      set = Optional.of(JsonSchemaFileSet.asJson(new ChangedFiles(files, now), now.keySet()));
    }
    return set.get();
  }

  private void changed() {
    set = Optional.empty();
    read.clear();
    looked.clear();
  }

  /// Edits a file as it is now.
  void edit(String path, List<TextEdit> edits) {
    if (!edits.isEmpty()) {
      document(path);
      SteppedText text = texts.get(path);
      if (text == null) {
        created.computeIfPresent(path, (file, before) -> TextEdits.apply(before, edits));
      } else {
        text.apply(edits);
      }
      changed();
    }
  }

  /// Edits the file that the refactoring is asked for.
  void edit(List<TextEdit> edits) {
    edit(own(), edits);
  }

  /// @return whether the operation did anything
  boolean edit(SchemaOperation operation) {
    List<TextEdit> edits = new JsonSchemaEditor(document()).edits(operation);
    edit(edits);
    return !edits.isEmpty();
  }

  /// Adds a file.
  ///
  /// @param json its text
  void create(String path, String json) {
    created.put(path, json);
    changed();
  }

  /// What a path of the structure leads to.
  Place place(List<String> path) {
    return new PlaceFinder(document())
        .find(path)
        .orElseThrow(() ->
            new JsonRefactoringException(
                Problem.error(
                    "json-refactor-kind",
                    Location.startOf(own()),
                    "The schema declares nothing at " + String.join(" > ", path) + ".",
                    "Choose a property, a definition, a branch or a value of the structure.")));
  }

  /// Where a range of a file is, for people.
  Location locate(String file, TextRange range) {
    JsonSchemaDocument document = document(file);
    return JsonSchemas.isYaml(file) && !created.containsKey(file)
        ? YamlAsJson.locate(file, original(file), document.tree(), range)
        : document.tree().locate(range);
  }

  Location locate(Place place) {
    return locate(own(), place.member().map(m -> m.key().range()).orElse(place.node().range()));
  }

  void note(Place place, String message, String hint) {
    notes.add(Problem.info("json-refactor-note", locate(place), message, hint));
  }

  /// Tells of what the refactoring does not keep alive.
  void warn(Place place, String message, String hint) {
    notes.add(Problem.warning("json-refactor-breaks", locate(place), message, hint));
  }

  void warn(Problem problem) {
    notes.add(problem);
  }

  void renamed(NameChange change) {
    renamed.add(change);
  }

  /// Refuses because of a place.
  JsonRefactoringException refused(Place place, String rule, String message, String hint) {
    return refused(locate(place), rule, message, hint);
  }

  JsonRefactoringException refused(Location location, String rule, String message, String hint) {
    return new JsonRefactoringException(Problem.error(rule, location, message, hint));
  }

  List<Problem> notes() {
    return List.copyOf(notes);
  }

  Refactored done() {
    WorkedTexts worked = new WorkedTexts(start, files, texts, created);
    notes.addAll(worked.lostComments());
    return worked.refactored(renamed);
  }

  private String original(String path) {
    return path.equals(own()) ? start.text() : files.text(path).orElse("");
  }
}

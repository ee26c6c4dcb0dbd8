package dev.meshwright.schema.jsonschema;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Memoized;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.SchemaId;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.schema.state.BoundedCache;
import dev.meshwright.schema.state.FileUses;
import dev.meshwright.text.JsonText;
import dev.meshwright.text.ProblemCollector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;

/// Reads the JSON Schemas of one state, each text once, however many schemas refer to it. The state
/// must not change. Thread-safe.
public final class JsonSchemaFileSet {

  /// Files that one schema may be spread over. Whoever needs more is told so, and nothing of it is
  /// read: the work for all schemas of a state grows with the files, not with their square.
  private static final int MOST_FILES = 1_000;

  private static final int MOST_PROBLEMS = 500;

  private final SchemaTrees trees;
  private final BoundedCache<Memoized<Alone>> alone = BoundedCache.usual();
  private final FileUses uses = new FileUses(this::look);
  private final AtomicBoolean looping = new AtomicBoolean();
  private final ReferenceLoops loops =
      new ReferenceLoops(this::schema, (schema, keyword) -> looping.set(true));

  /// A file without those that it refers to.
  ///
  /// @param outside what it refers to in other files
  private record Alone(JsonSchemaDocument document, Set<SchemaId> outside) {}

  public JsonSchemaFileSet(FileSource source) {
    this(source, SchemaTrees::parse);
  }

  /// @param json paths of texts that are JSON whatever their names say
  public static JsonSchemaFileSet asJson(FileSource source, Set<String> json) {
    return new JsonSchemaFileSet(
        source,
        (path, text) ->
            json.contains(path)
                ? SchemaTrees.read(JsonText.parse(path, text))
                : SchemaTrees.parse(path, text));
  }

  /// @param parser in place of the usual one
  JsonSchemaFileSet(FileSource source, BiFunction<String, String, SchemaTrees.Read> parser) {
    this(new SchemaTrees(source, parser));
  }

  private JsonSchemaFileSet(SchemaTrees trees) {
    this.trees = trees;
  }

  /// This state with another text of one file; what was read of the others is not read again.
  public JsonSchemaFileSet with(String path, String text) {
    return new JsonSchemaFileSet(trees.with(path, text));
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

  /// A schema as [#read(String)] reads it, but without the schemas of other files, for whoever asks
  /// only what it declares and what is wrong with it. Where there is an error in what it refers to,
  /// it is read as a whole.
  public Optional<JsonSchemaDocument> readAlone(String path) {
    return alone(path)
        .flatMap(own -> isPlain(own.document()) ? Optional.of(own.document()) : read(path));
  }

  private boolean isPlain(JsonSchemaDocument document) {
    if (!uses.isSound(document.file())) {
      return false;
    }
    synchronized (loops) {
      loops.walk(document.schemas().values());
      return !looping.get();
    }
  }

  private Optional<JsonSchema> schema(SchemaId id) {
    return alone(id.file()).flatMap(file -> file.document().schema(id));
  }

  private Optional<Alone> alone(String path) {
    return alone
        .get(
            path,
            trees::text,
            (name, text) -> new Memoized<>(() -> alone(trees.file(name).orElseThrow())))
        .map(Memoized::get);
  }

  private Alone alone(SchemaTrees.Read read) {
    Set<SchemaId> outside = new LinkedHashSet<>();
    JsonSchemaDocument document =
        document(read, Dialect.DRAFT_07, (builder, root) -> builder.buildFile(root, outside));
    return new Alone(document, outside);
  }

  /// Meta-schemas are no files, and sound.
  private FileUses.Look look(String path) {
    Optional<Alone> found = alone(path);
    Set<SchemaId> outside = found.map(Alone::outside).orElse(Set.of());
    boolean sound =
        found.stream().noneMatch(own -> own.document().hasErrors())
            && outside.stream()
                .allMatch(id -> schema(id).isPresent() || alone(id.file()).isEmpty());
    return new FileUses.Look(sound, outside.stream().map(SchemaId::file).distinct().toList());
  }

  private JsonSchemaDocument document(SchemaTrees.Read read, Dialect otherwise) {
    String file = read.tree().file();
    return trees.count() > MOST_FILES && uses.isBeyond(file, MOST_FILES)
        ? tooMany(read)
        : document(read, otherwise, SchemaBuilder::buildAll);
  }

  private JsonSchemaDocument tooMany(SchemaTrees.Read read) {
    JsonSchemaDocument own = alone(read).document();
    List<Problem> problems = new ArrayList<>(own.problems());
    TextRange all = read.tree().root().range();
    problems.addFirst(
        Problem.error(
            "json-too-many-files",
            read.tree().locate(new TextRange(all.start(), Math.min(all.start() + 1, all.end()))),
            "This schema refers to more than %,d other files, one through the other; they are not"
                    .formatted(MOST_FILES)
                + " read.",
            "Put schemas that belong together into the definitions of one file."));
    return new JsonSchemaDocument(
        own.tree(),
        own.dialect(),
        own.root(),
        own.files(),
        own.published(),
        own.schemas(),
        own.anchors(),
        problems);
  }

  private JsonSchemaDocument document(
      SchemaTrees.Read read,
      Dialect otherwise,
      BiFunction<SchemaBuilder, SchemaNode, JsonSchema> build) {
    TreeDocument tree = read.tree();
    String file = tree.file();
    SchemaFiles files = SchemaFiles.from(read, trees, otherwise);
    ProblemCollector problems = new ProblemCollector(tree, MOST_PROBLEMS);
    problems.addAll(tree.problems());
    SchemaProblems found = new SchemaProblems(files, problems);
    ReferenceResolver references = new ReferenceResolver(files, found, otherwise);
    SchemaBuilder builder = new SchemaBuilder(references, found);
    SchemaNode root = SchemaNode.root(tree, otherwise);
    JsonSchema schema = build.apply(builder, root);
    ReferenceLoops.report(builder.schemas(), found);
    List<Problem> sorted = new ArrayList<>(problems.problems());
    sorted.sort(
        Comparator.comparing((Problem p) -> !p.location().file().equals(file))
            .thenComparing(p -> p.location().file())
            .thenComparing(p -> p.location().range()));
    return new JsonSchemaDocument(
        tree,
        root.dialect(),
        schema,
        files.read(),
        files.published(),
        builder.schemas(),
        builder.anchors(),
        sorted);
  }
}

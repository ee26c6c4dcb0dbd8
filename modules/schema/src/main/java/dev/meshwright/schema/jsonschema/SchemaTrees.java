package dev.meshwright.schema.jsonschema;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Memoized;
import dev.meshwright.model.OverlayFileSource;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.schema.state.BoundedCache;
import dev.meshwright.text.JsonText;
import dev.meshwright.text.YamlText;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The JSON and YAML files of one state, each read once. Thread-safe.
final class SchemaTrees {

  /// An `id` of JSON or YAML, without the `#` that may end it.
  private static final Pattern ID = Pattern.compile("\\bid[\"']?\\s*+:\\s*+[\"']?([^\\s\"',}#]++)");

  private final FileSource source;
  private final BiFunction<String, String, Read> parser;
  private final BoundedCache<Memoized<Read>> read = BoundedCache.usual();
  private final Optional<Edited> edited;
  private final Memoized<List<String>> candidates = new Memoized<>(this::findCandidates);
  private final Memoized<Map<String, List<String>>> idsInTexts = new Memoized<>(this::findIds);

  /// What differs from a state that was read before.
  ///
  /// @param path the file with another text
  private record Edited(SchemaTrees before, String path) {}

  /// A file, and what it can be referred to by.
  record Read(TreeDocument tree, Map<Dialect, FileIds> byDialect) {

    /// @param otherwise the draft of a file without `$schema`
    FileIds ids(Dialect otherwise) {
      return byDialect.computeIfAbsent(otherwise, draft -> FileIds.of(tree, draft));
    }
  }

  /// @param parser reads a path's text, usually [#parse]
  SchemaTrees(FileSource source, BiFunction<String, String, Read> parser) {
    this(source, parser, Optional.empty());
  }

  private SchemaTrees(
      FileSource source, BiFunction<String, String, Read> parser, Optional<Edited> edited) {
    this.source = source;
    this.parser = parser;
    this.edited = edited;
  }

  /// The state with another text of one file: what was read of the others is not read again.
  SchemaTrees with(String path, String text) {
    return new SchemaTrees(
        new OverlayFileSource(source, path, text), parser, Optional.of(new Edited(this, path)));
  }

  private Optional<SchemaTrees> holding(String path) {
    return edited.filter(one -> !one.path().equals(path)).map(Edited::before);
  }

  Optional<Read> file(String path) {
    Optional<SchemaTrees> before = holding(path);
    if (before.isPresent()) {
      return before.get().file(path);
    }
    return read.get(
            path, source::text, (name, text) -> new Memoized<>(() -> parser.apply(name, text)))
        .map(Memoized::get);
  }

  /// How many files there are that may hold schemas.
  int count() {
    return candidates.get().size();
  }

  Optional<String> text(String path) {
    return source.text(path);
  }

  /// The path of the first file whose root has an `$id`.
  Optional<String> pathOfId(URI uri) {
    return mayHave(uri.toString()).stream()
        .filter(path -> file(path).filter(found -> hasId(found.tree().root(), uri)).isPresent())
        .findFirst();
  }

  private List<String> mayHave(String id) {
    if (edited.isEmpty()) {
      return idsInTexts.get().getOrDefault(id, List.of());
    }
    String path = edited.get().path();
    List<String> before = edited.get().before().mayHave(id);
    boolean added = !before.contains(path) && maySchema(path) && ids(path).contains(id);
    return added
        ? candidates.get().stream()
            .filter(file -> file.equals(path) || before.contains(file))
            .toList()
        : before;
  }

  private List<String> findCandidates() {
    Optional<List<String>> before =
        edited
            .filter(one -> one.before().candidates.get().contains(one.path()))
            .map(one -> one.before().candidates.get());
    if (before.isPresent()) {
      return before.get();
    }
    return source.paths().stream().filter(SchemaTrees::maySchema).toList();
  }

  /// By what an `id` may be in a text: which of them are ids of roots is seen when one is asked
  /// for.
  private Map<String, List<String>> findIds() {
    Map<String, List<String>> paths = new HashMap<>();
    for (String path : candidates.get()) {
      ids(path).forEach(id -> paths.computeIfAbsent(id, unknown -> new ArrayList<>(1)).add(path));
    }
    return paths;
  }

  private Set<String> ids(String path) {
    Set<String> ids = new HashSet<>();
    Matcher matcher = ID.matcher(text(path).orElse(""));
    while (matcher.find()) {
      ids.add(matcher.group(1));
    }
    return ids;
  }

  private static boolean hasId(TreeNode node, URI uri) {
    return node instanceof ObjectNode root
        && (isId(root.string("$id"), uri) || isId(root.string("id"), uri));
  }

  private static boolean isId(Optional<StringNode> id, URI uri) {
    return id.filter(i -> i.value().equals(uri.toString()) || i.value().equals(uri + "#"))
        .isPresent();
  }

  private static boolean maySchema(String path) {
    return path.endsWith(".json") || path.endsWith(".yaml") || path.endsWith(".yml");
  }

  /// Reads a text by itself; YAML by its file's ending.
  static Read parse(String file, String text) {
    TreeDocument tree =
        JsonSchemas.isYaml(file) ? YamlText.parse(file, text) : JsonText.parse(file, text);
    return read(tree);
  }

  static Read read(TreeDocument tree) {
    return new Read(tree, new ConcurrentHashMap<>());
  }
}

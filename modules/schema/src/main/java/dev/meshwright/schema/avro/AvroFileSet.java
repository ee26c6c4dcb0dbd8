package dev.meshwright.schema.avro;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroReference;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.schema.state.FileUses;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads the Avro schemas of one state, each text once, however many files use its types. The state
/// must not change. Thread-safe.
public final class AvroFileSet {

  /// Files that one schema may draw on. Whoever needs more is told so, and nothing of it is read:
  /// the work for all schemas of a state grows with the files, not with their square.
  private static final int MOST_FILES = 1_000;

  private final AvroFiles files;
  private final FileUses uses;

  public AvroFileSet(FileSource source) {
    this(source, AvroFile::read);
  }

  /// @param parser in place of the usual one
  AvroFileSet(FileSource source, AvroFiles.Parser parser) {
    this(new AvroFiles(source, parser));
  }

  private AvroFileSet(AvroFiles files) {
    this.files = files;
    this.uses = new FileUses(this::look);
  }

  /// This state with another text of one file; what was read of the others is not read again.
  public AvroFileSet with(String path, String text) {
    return new AvroFileSet(files.with(path, text));
  }

  /// A file with the types that it uses of others; empty when there is no such text.
  ///
  /// Names that the file does not define are looked for in the `.avsc`, `.avdl` and `.avpr` files
  /// of the state.
  public Optional<AvroDocument> read(String path) {
    return files.read(path).map(AvroFile::withOwnProblems).map(this::document);
  }

  /// A file as [#read] reads it, but without types of other files that it does not name itself, for
  /// whoever asks only what it declares and what is wrong with it. Where something is wrong with
  /// what it draws on, it is read as a whole.
  public Optional<AvroDocument> readAlone(String path) {
    return files
        .read(path)
        .flatMap(own -> isPlain(own) ? Optional.of(alone(own.withOwnProblems())) : read(path));
  }

  /// Whether what is wrong with a file can be said without the types that others draw on in turn.
  private boolean isPlain(AvroFile own) {
    boolean valuesOfOthers =
        !own.content().references().isEmpty()
            && own.content().fields().stream()
                .flatMap(place -> place.field().defaultValue().stream())
                .anyMatch(value -> value instanceof ObjectNode || value instanceof ArrayNode);
    return !valuesOfOthers && uses.isSound(own.tree().file());
  }

  /// The types that the files of the state declare, one file read after the other.
  ///
  /// @param except a file that is left out
  Stream<AvroNamed> declared(String except) {
    return files
        .paths()
        .filter(path -> !path.equals(except))
        .flatMap(path -> files.read(path).stream())
        .flatMap(file -> file.content().definitions().values().stream());
  }

  private AvroDocument alone(AvroFile own) {
    Map<String, AvroNamed> types = new LinkedHashMap<>(own.content().definitions());
    Map<String, TreeDocument> trees = new HashMap<>();
    trees.put(own.tree().file(), own.tree());
    for (AvroFile used : used(own)) {
      trees.put(used.tree().file(), used.tree());
      used.content().definitions().forEach(types::putIfAbsent);
    }
    return document(own, types, trees);
  }

  private FileUses.Look look(String path) {
    Optional<AvroFile> found = files.read(path);
    if (found.isEmpty()) {
      return new FileUses.Look(false, List.of());
    }
    AvroFile own = found.get();
    List<AvroFile> used = used(own);
    Set<String> known = new HashSet<>(own.content().definitions().keySet());
    used.forEach(file -> known.addAll(file.content().definitions().keySet()));
    boolean sound =
        own.problems().accepted()
            && own.content().references().stream()
                .allMatch(reference ->
                    known.contains(reference.fullName())
                        || known.contains(reference.node().value()));
    return new FileUses.Look(sound, used.stream().map(file -> file.tree().file()).toList());
  }

  /// The files that define what a file names and does not define itself.
  private List<AvroFile> used(AvroFile own) {
    AvroTypeFinder finder = new AvroTypeFinder(files, own.tree().file());
    Map<String, AvroNamed> types = new HashMap<>(own.content().definitions());
    Map<String, AvroFile> used = new LinkedHashMap<>();
    for (AvroReference reference : own.content().references()) {
      if (!isKnown(types, reference, own.tree().file())) {
        finder
            .find(reference, own)
            .ifPresent(other -> {
              used.putIfAbsent(other.tree().file(), other);
              other.content().definitions().forEach(types::putIfAbsent);
            });
      }
    }
    return List.copyOf(used.values());
  }

  private AvroDocument document(AvroFile own) {
    String file = own.tree().file();
    if (files.count() > MOST_FILES && uses.isBeyond(file, MOST_FILES)) {
      AvroChecks.tooMany(own, MOST_FILES);
      return alone(own);
    }
    AvroTypeFinder finder = new AvroTypeFinder(files, file);
    Map<String, AvroNamed> types = new LinkedHashMap<>(own.content().definitions());
    Map<String, TreeDocument> trees = new HashMap<>();
    trees.put(file, own.tree());
    Deque<AvroFile> pending = new ArrayDeque<>();
    pending.add(own);
    while (!pending.isEmpty()) {
      AvroFile current = pending.remove();
      for (AvroReference reference : current.content().references()) {
        if (isKnown(types, reference, current.tree().file())) {
          continue;
        }
        Optional<AvroFile> found =
            finder
                .find(reference, current)
                .filter(other -> !trees.containsKey(other.tree().file()));
        found.ifPresent(other -> {
          trees.put(other.tree().file(), other.tree());
          other.content().definitions().forEach(types::putIfAbsent);
          pending.add(other);
          AvroChecks.imported(own, current, reference, other);
        });
        if (found.isEmpty()) {
          AvroChecks.unknown(own, current, reference, types.keySet());
        }
      }
    }
    return document(own, types, trees);
  }

  private static AvroDocument document(
      AvroFile own, Map<String, AvroNamed> types, Map<String, TreeDocument> trees) {
    AvroChecks.whole(own, types);
    return new AvroDocument(
        own.tree(), own.root(), types, trees, own.problems().sorted(), own.problems().accepted());
  }

  private static boolean isKnown(
      Map<String, AvroNamed> types, AvroReference reference, String file) {
    if (types.containsKey(reference.fullName())) {
      return true;
    }
    AvroNamed ofNoNamespace = types.get(reference.node().value());
    return ofNoNamespace != null && !ofNoNamespace.file().equals(file);
  }
}

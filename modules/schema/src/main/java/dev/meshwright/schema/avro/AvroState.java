package dev.meshwright.schema.avro;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroReference;
import dev.meshwright.model.tree.TreeDocument;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Reads the Avro schemas of one state, each text once, however many files use its types. The state
/// must not change. Thread-safe.
public final class AvroState {

  private final AvroFiles files;

  public AvroState(FileSource source) {
    this(source, AvroFile::read);
  }

  /// @param parser in place of the usual one
  AvroState(FileSource source, AvroFiles.Parser parser) {
    this.files = new AvroFiles(source, parser);
  }

  /// A file with the types that it uses of others; empty when there is no such text.
  ///
  /// Names that the file does not define are looked for in the `.avsc`, `.avdl` and `.avpr` files
  /// of the state.
  public Optional<AvroDocument> read(String path) {
    return files.read(path).map(AvroFile::withOwnProblems).map(this::document);
  }

  private AvroDocument document(AvroFile own) {
    String file = own.tree().file();
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
                .find(reference.fullName(), current)
                .or(() -> finder.find(reference.node().value(), current))
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

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

/// Reads Avro schemas (`.avsc`, `.avdl` by Avro's IDL, and `.avpr`) into models that know every
/// range.
public final class AvroSchemas {

  private AvroSchemas() {}

  /// Reads a schema, whatever state it is in; what is wrong becomes problems.
  ///
  /// Names that the file does not define are looked for in the `.avsc`, `.avdl` and `.avpr` files
  /// of the source, so that all files of a schema come from one state.
  ///
  /// @param file path in the source, or any name when the source is empty
  public static AvroDocument parse(String file, String text, FileSource source) {
    AvroFile own = AvroFile.read(file, text, source);
    AvroTypeFinder finder = new AvroTypeFinder(source, file);
    Map<String, AvroNamed> types = new LinkedHashMap<>(own.content().definitions());
    Map<String, TreeDocument> files = new HashMap<>();
    files.put(file, own.tree());
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
                .find(reference.fullName())
                .or(() -> finder.find(reference.node().value()))
                .filter(other -> !files.containsKey(other.tree().file()));
        found.ifPresent(other -> {
          files.put(other.tree().file(), other.tree());
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
        own.tree(), own.root(), types, files, own.problems().sorted(), own.problems().accepted());
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

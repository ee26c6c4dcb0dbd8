package dev.meshwright.schema.proto.link;

import dev.meshwright.model.FileSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The names that files mention, kept from one state to the next for files whose version is the
/// same, so that an edit of one file does not cost reading the others. Thread-safe.
public final class KeptWords {

  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  private record Kept(String version, Mentions.Words words) {}

  /// The mentions of all `.proto` files of a state. Of files that it does not have nothing is kept.
  Mentions of(FileSource source) {
    List<String> paths =
        source.paths().stream().filter(path -> path.endsWith(".proto")).sorted().toList();
    Mentions mentions = Mentions.of(paths, path -> words(path, source));
    kept.keySet().retainAll(paths);
    return mentions;
  }

  private Mentions.Words words(String path, FileSource source) {
    // Asked for before the text: what is written in between belongs to a later version.
    Optional<String> version = source.version(path);
    Kept known = kept.get(path);
    if (known != null && version.filter(known.version::equals).isPresent()) {
      return known.words;
    }
    Mentions.Words words = Mentions.Words.of(source.text(path).orElse(""));
    version.ifPresent(v -> kept.put(path, new Kept(v, words)));
    return words;
  }
}

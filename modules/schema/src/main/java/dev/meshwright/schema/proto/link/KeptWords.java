package dev.meshwright.schema.proto.link;

import dev.meshwright.model.FileSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The names that files mention, kept from one state to the next for files whose version is the
/// same, so that an edit of one file does not cost reading the others. Thread-safe.
public final class KeptWords {

  /// A file is compared with its earlier versions: those of one state do not take the place of
  /// those of another.
  private static final int VERSIONS = 3;

  private final Map<String, List<Kept>> kept = new ConcurrentHashMap<>();

  private record Kept(String version, Mentions.Words words) {}

  /// The mentions of all `.proto` files of a state. Of files that it does not have nothing is kept.
  Mentions of(FileSource source) {
    List<String> paths =
        source.paths().stream().filter(path -> path.endsWith(".proto")).sorted().toList();
    Mentions mentions = Mentions.of(paths, path -> words(path, source));
    // Of a list each name would be looked for from its beginning.
    kept.keySet().retainAll(new HashSet<>(paths));
    return mentions;
  }

  private Mentions.Words words(String path, FileSource source) {
    // Asked for before the text: what is written in between belongs to a later version.
    Optional<String> version = source.version(path);
    Optional<Mentions.Words> known =
        version.flatMap(asked ->
            kept.getOrDefault(path, List.of()).stream()
                .filter(each -> each.version.equals(asked))
                .map(Kept::words)
                .findFirst());
    return known.orElseGet(() -> {
      Mentions.Words words = Mentions.Words.of(source.text(path).orElse(""));
      version.ifPresent(asked -> keep(path, new Kept(asked, words)));
      return words;
    });
  }

  /// The newest first.
  private void keep(String path, Kept fresh) {
    kept.merge(
        path,
        List.of(fresh),
        (before, one) -> Stream.concat(one.stream(), before.stream()).limit(VERSIONS).toList());
  }
}

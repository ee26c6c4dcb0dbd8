package dev.meshwright.usecases.check;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.IdentifiedFiles;
import dev.meshwright.model.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// A source whose texts are read once: schemas that refer to one another ask for the same files
/// again and again. Keeps texts up to a bound, and reads the rest each time.
final class CachingFileSource implements IdentifiedFiles {

  /// In UTF-16 code units; the texts of one state take at most twice as many bytes.
  private static final long MOST = 48L << 20;

  private final FileSource files;
  private final List<String> paths;
  private final Map<String, Optional<String>> kept = new ConcurrentHashMap<>();
  private final AtomicLong size = new AtomicLong();

  private CachingFileSource(FileSource files) {
    this.files = files;
    this.paths = files.paths();
  }

  static FileSource of(FileSource files) {
    return new CachingFileSource(files);
  }

  @Override
  public Optional<String> text(String path) {
    Optional<String> known = kept.get(path);
    if (known != null) {
      return known;
    }
    Optional<String> text = files.text(path);
    if (size.addAndGet(text.map(String::length).orElse(0)) <= MOST) {
      kept.put(path, text);
    }
    return text;
  }

  @Override
  public Optional<String> contentId(String path) {
    return files instanceof IdentifiedFiles identified
        ? identified.contentId(path)
        : Optional.empty();
  }

  @Override
  public boolean mentions(String path, String word) {
    return files.mentions(path, word);
  }

  @Override
  public Optional<Problem> problem(String path) {
    return files.problem(path);
  }

  @Override
  public List<String> paths() {
    return paths;
  }

  @Override
  public List<Problem> problems() {
    return files.problems();
  }
}

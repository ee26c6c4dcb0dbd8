package dev.meshwright.history;

import dev.meshwright.text.moves.MovableFile;
import dev.meshwright.text.moves.MovedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;

/// Where the files that a commit brought were before it, by the rule by which everything here pairs
/// files that are gone with new ones.
final class TreeMoves {

  /// Above this many gone and new files only the plain facts are told.
  static final int MOST_FILES = 4_000;

  /// Larger files are paired by their content as a whole.
  static final int MAX_TEXT_BYTES = 1 << 20;

  private final ObjectReader reader;

  TreeMoves(ObjectReader reader) {
    this.reader = reader;
  }

  /// From new path to previous path.
  Map<String, String> pair(Map<String, ObjectId> gone, Map<String, ObjectId> fresh)
      throws IOException {
    if (gone.isEmpty() || fresh.isEmpty() || gone.size() + fresh.size() > MOST_FILES) {
      return Map.of();
    }
    try {
      return MovedFiles.pair(movable(gone), movable(fresh));
    } catch (UncheckedIOException unreadable) {
      throw new IOException(GitProblems.reason(unreadable), unreadable);
    }
  }

  private List<MovableFile> movable(Map<String, ObjectId> files) {
    return files.entrySet().stream()
        .map(file ->
            new MovableFile(
                file.getKey(), "", file.getValue().name(), Set.of(), () -> text(file.getValue())))
        .toList();
  }

  private Optional<String> text(ObjectId content) {
    try {
      ObjectLoader loader = reader.open(content, Constants.OBJ_BLOB);
      return loader.getSize() > MAX_TEXT_BYTES
          ? Optional.empty()
          : Optional.of(text(loader.getCachedBytes(MAX_TEXT_BYTES)));
    } catch (MissingObjectException notFetched) {
      return Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Bytes that are no text are compared as if each were a character.
  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}

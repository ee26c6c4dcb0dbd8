package dev.meshwright.usecases.commit;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.model.git.FileState;
import dev.meshwright.text.moves.MovableFile;
import dev.meshwright.text.moves.MovedFiles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Which files differ between two states.
public final class ChangedBetween {

  private ChangedBetween() {}

  /// By path. What is gone and what is new are paired as everywhere.
  ///
  /// @param before empty before the first commit
  public static List<ChangedFile> of(Optional<FileSource> before, FileSource after) {
    Map<String, ChangedFile> changed = new TreeMap<>();
    Set<String> now = new HashSet<>(after.paths());
    List<String> earlier = before.map(FileSource::paths).orElse(List.of());
    List<MovableFile> gone = new ArrayList<>();
    for (String path : earlier) {
      if (!now.contains(path)) {
        changed.put(path, new ChangedFile(path, FileState.DELETED, Optional.empty()));
        before.ifPresent(files -> gone.add(movable(path, files)));
      } else if (before.filter(files -> differs(path, files, after)).isPresent()) {
        changed.put(path, new ChangedFile(path, FileState.MODIFIED, Optional.empty()));
      }
    }
    Set<String> there = new HashSet<>(earlier);
    List<String> fresh = after.paths().stream().filter(path -> !there.contains(path)).toList();
    Map<String, String> previous =
        MovedFiles.pair(gone, fresh.stream().map(path -> movable(path, after)).toList());
    for (String path : fresh) {
      Optional<String> from = Optional.ofNullable(previous.get(path));
      from.ifPresent(changed::remove);
      FileState state = from.isPresent() ? FileState.RENAMED : FileState.ADDED;
      changed.put(path, new ChangedFile(path, state, from));
    }
    return List.copyOf(changed.values());
  }

  /// Two kinds of states may name the same content in two ways.
  private static boolean differs(String path, FileSource before, FileSource after) {
    Optional<String> was = before.version(path);
    Optional<String> is = after.version(path);
    if (was.isPresent() && was.equals(is)) {
      return false;
    }
    Optional<String> text = before.text(path);
    boolean noText = text.isEmpty() && was.isPresent() && is.isPresent();
    return noText || !text.equals(after.text(path));
  }

  private static MovableFile movable(String path, FileSource files) {
    return new MovableFile(
        path, "", files.version(path).orElse(path), Set.of(), () -> files.text(path));
  }
}

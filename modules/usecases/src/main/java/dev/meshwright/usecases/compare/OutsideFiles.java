package dev.meshwright.usecases.compare;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.text.Reasons;
import dev.meshwright.workspace.WorkspaceRoot;
import dev.meshwright.workspace.files.WorkspaceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Files anywhere on the disk as earlier versions. What they import is looked for beside them;
/// files beside them are read once. Thread-safe.
final class OutsideFiles {

  private final Map<Path, FileSource> folders = new ConcurrentHashMap<>();

  SnapshotLookup state(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isRegularFile(file)) {
      return missing(file, "There is no file " + file + ".");
    }
    FileSource known = folders.get(folder);
    if (known != null) {
      return new SnapshotLookup.Found(new Snapshot(file.toString(), known));
    }
    try {
      FileSource files = new WorkspaceFiles(WorkspaceRoot.of(folder), List.of(), Map.of());
      folders.put(folder, files);
      return new SnapshotLookup.Found(new Snapshot(file.toString(), files));
    } catch (IOException unreadable) {
      return missing(file, folder + " cannot be read: " + Reasons.of(unreadable));
    }
  }

  private static SnapshotLookup missing(Path file, String message) {
    return new SnapshotLookup.Missing(
        file.toString(),
        Problem.error(
            "file-missing",
            Location.startOf(file.toString()),
            message,
            "Choose a file that is there, or another version."));
  }
}

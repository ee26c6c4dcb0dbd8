package dev.meshwright.usecases.points;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.usecases.workspace.OpenFolder;
import dev.meshwright.workspace.WorkspaceRoot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// The files of a folder, copied to where they can only be read.
final class FolderCopy {

  private static final int SHORT = 7;

  private FolderCopy() {}

  /// @param files of the folder; what Git would ignore in it is not among them
  static Path of(Path folder, FileSource files, Path below, Progress progress) throws IOException {
    WorkspaceRoot root =
        OpenFolder.rootOf(folder)
            .orElseThrow(problems -> new IOException(problems.getFirst().message()));
    List<String> paths =
        files.paths().stream()
            .filter(path -> root.resolve(path).filter(Files::isRegularFile).isPresent())
            .toList();
    String name = folder.getFileName() + "-" + fingerprint(paths, files, progress);
    return new ReadOnlyCopy(below.resolve(name))
        .of(paths, (path, out) -> Files.copy(root.resolve(path).orElseThrow(), out), progress);
  }

  /// Another one as soon as any file is another one.
  private static String fingerprint(List<String> paths, FileSource files, Progress progress) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String path : paths) {
        progress.checkCancelled();
        String line = path + "\0" + files.version(path).orElse("") + "\n";
        digest.update(line.getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, SHORT);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}

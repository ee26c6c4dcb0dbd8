package dev.meshwright.usecases.workspace;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.IdentifiedFiles;
import dev.meshwright.model.Problem;
import dev.meshwright.workspace.WorkspaceRoot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The files of a folder, each known by the id that Git would give its bytes, so that a file that
/// is no text is the same as in a commit.
public final class FolderContents implements IdentifiedFiles {

  private static final int BUFFER = 1 << 16;

  private final WorkspaceRoot root;
  private final FileSource disk;
  private final Map<String, Optional<String>> ids = new ConcurrentHashMap<>();

  /// @param disk the files of the folder
  public FolderContents(WorkspaceRoot root, FileSource disk) {
    this.root = root;
    this.disk = disk;
  }

  @Override
  public List<String> paths() {
    return disk.paths();
  }

  @Override
  public Optional<String> text(String path) {
    return disk.text(path);
  }

  @Override
  public Optional<Problem> problem(String path) {
    return disk.problem(path);
  }

  @Override
  public List<Problem> problems() {
    return disk.problems();
  }

  @Override
  public boolean mentions(String path, String word) {
    return disk.mentions(path, word);
  }

  @Override
  public Optional<String> version(String path) {
    return contentId(path);
  }

  @Override
  public Optional<String> contentId(String path) {
    return ids.computeIfAbsent(path, this::read);
  }

  /// The file itself; empty when there is none below the folder.
  public Optional<Path> file(String path) {
    return root.resolve(path).filter(Files::isRegularFile);
  }

  private Optional<String> read(String path) {
    Optional<Path> file = file(path);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file.get())) {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      digest.update(("blob " + Files.size(file.get()) + "\0").getBytes(StandardCharsets.US_ASCII));
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return Optional.of(HexFormat.of().formatHex(digest.digest()));
    } catch (IOException unreadable) {
      return Optional.empty();
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}

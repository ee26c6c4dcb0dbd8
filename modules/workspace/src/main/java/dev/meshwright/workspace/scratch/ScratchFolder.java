package dev.meshwright.workspace.scratch;

import dev.meshwright.model.files.ScratchFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where the scratch files of one workspace are: in the person's folder for its state, outside of
/// every repository. Several windows may use it at once.
public final class ScratchFolder {

  /// Of a longer text only the beginning is listed.
  private static final int LISTED_BYTES = 16 << 10;

  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,64}\\.sql");

  private final Path folder;

  /// @param state the workspace's folder for state
  public ScratchFolder(Path state) {
    this.folder = state.resolve("scratch");
  }

  /// The file behind a path; empty when that is not the path of a scratch file.
  public Optional<Path> resolve(String path) {
    return Optional.of(path)
        .filter(ScratchFile::is)
        .map(ScratchFile::name)
        .filter(name -> NAME.matcher(name).matches())
        .map(folder::resolve);
  }

  /// Makes a file with a text, under the first free name.
  ///
  /// @return its path
  public String create(String text) throws IOException {
    Files.createDirectories(folder);
    for (int number = 1; ; number++) {
      String name = "query-" + number + ".sql";
      try {
        Files.writeString(folder.resolve(name), text, StandardOpenOption.CREATE_NEW);
        return ScratchFile.path(name);
      } catch (FileAlreadyExistsException taken) {
        // The next number may be free.
      }
    }
  }

  /// What there is, the latest first.
  public List<ScratchFile> list() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<ScratchFile> all = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        read(file).ifPresent(all::add);
      }
    } catch (DirectoryIteratorException unlisted) {
      throw unlisted.getCause();
    }
    all.sort(
        Comparator.comparing(ScratchFile::changed).reversed().thenComparing(ScratchFile::path));
    return List.copyOf(all);
  }

  private static Optional<ScratchFile> read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    if (!NAME.matcher(name).matches() || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try (var in = Files.newInputStream(file)) {
      String text = new String(in.readNBytes(LISTED_BYTES), StandardCharsets.UTF_8);
      return Optional.of(
          new ScratchFile(
              ScratchFile.path(name), text, Files.getLastModifiedTime(file).toInstant()));
    } catch (NoSuchFileException deletedMeanwhile) {
      return Optional.empty();
    }
  }

  /// Removes a file for good.
  public void delete(String path) throws IOException {
    Optional<Path> file = resolve(path);
    if (file.isPresent()) {
      Files.deleteIfExists(file.get());
    }
  }
}

package dev.meshwright.workspace.manage;

import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.files.FileChange.Moved;
import dev.meshwright.text.disk.AtomicWriter;
import dev.meshwright.text.disk.Content;
import dev.meshwright.workspace.WorkspaceRoot;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Makes files and folders of a workspace and gives them other names. Nothing that is there is
/// written over, no link is followed out of the workspace, and a link is moved as a link.
/// Thread-safe: each call stands for itself.
public final class FileMover {

  private final WorkspaceRoot root;
  private final AtomicWriter writer = new AtomicWriter();

  public FileMover(WorkspaceRoot root) {
    this.root = root;
  }

  /// Makes a file that is not there yet, with its folders.
  public Result<String> create(String path, byte[] bytes) {
    return fresh(path, Optional.empty())
        .flatMap(place -> tried(path, "written", () -> writer.create(place, Content.of(bytes))))
        .map(done -> path);
  }

  /// Makes a folder that is not there yet, with those above it.
  public Result<String> createFolder(String path) {
    return fresh(path, Optional.empty())
        .flatMap(place ->
            tried(
                path,
                "made",
                () -> {
                  Files.createDirectories(place.getParent());
                  Files.createDirectory(place);
                }))
        .map(done -> path);
  }

  /// Gives a file, a folder or a link another path.
  public Result<Moved> move(String from, String to) {
    Result<Path> source = there(from);
    if (source instanceof Result.Failed<Path>(var problems)) {
      return new Result.Failed<>(problems);
    }
    Path file = source.optional().orElseThrow();
    return fresh(to, Optional.of(file))
        .flatMap(place ->
            place.startsWith(file)
                ? Result.failed(ManageProblems.intoItself(to))
                : tried(to, "moved", () -> move(file, place)))
        .flatMap(done -> Result.ok(new Moved(from, to)));
  }

  /// What is there under a path; a problem when nothing is, or it is none of the workspace's files.
  Result<Path> there(String path) {
    if (NameRules.isOfRepository(path)) {
      return Result.failed(ManageProblems.repository(path));
    }
    Optional<Path> entry = root.entry(path);
    if (entry.isEmpty()) {
      return Result.failed(ManageProblems.outside(path));
    }
    return Files.exists(entry.get(), LinkOption.NOFOLLOW_LINKS)
        ? Result.ok(entry.get())
        : Result.failed(ManageProblems.missing(path));
  }

  /// The place of a file that is to be made.
  Result<Path> fresh(String path, Optional<Path> mover) {
    Optional<Problem> unfit = NameRules.problem(path);
    if (unfit.isPresent()) {
      return Result.failed(unfit.get());
    }
    Optional<Path> place = root.entry(path);
    if (place.isEmpty()) {
      return Result.failed(ManageProblems.outside(path));
    }
    try {
      return FreePlace.problem(path, place.get(), mover)
          .map(Result::<Path>failed)
          .orElseGet(() -> Result.ok(place.get()));
    } catch (IOException unlisted) {
      return Result.failed(ManageProblems.failed(path, "written", unlisted));
    }
  }

  private static void move(Path from, Path to) throws IOException {
    if (isRelativeLink(from) && !Objects.equals(from.getParent(), to.getParent())) {
      throw new RelativeLinkException(from);
    }
    Files.createDirectories(to.getParent());
    if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
      // The same file under a name that differs in case, on a system that takes both for one.
      if (!Files.isSameFile(from, to)) {
        throw new FileAlreadyExistsException(to.toString());
      }
      Path between = from.resolveSibling("." + UUID.randomUUID() + ".tmp");
      rename(from, between);
      try {
        rename(between, to);
      } catch (IOException refused) {
        rename(between, from);
        throw refused;
      }
    } else {
      rename(from, to);
    }
  }

  private static void rename(Path from, Path to) throws IOException {
    if (Files.isRegularFile(from, LinkOption.NOFOLLOW_LINKS) && hasSecondName(from, to)) {
      try {
        Files.delete(from);
      } catch (IOException stays) {
        Files.delete(to);
        throw stays;
      }
      return;
    }
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException otherDisk) {
      Files.move(from, to);
    }
  }

  /// A second name is never given over a file that appeared meanwhile, as a rename would.
  private static boolean hasSecondName(Path from, Path to) throws FileAlreadyExistsException {
    try {
      Files.createLink(to, from);
      return true;
    } catch (FileAlreadyExistsException appeared) {
      throw appeared;
    } catch (UnsupportedOperationException | IOException noSecondNames) {
      return false;
    }
  }

  private static boolean isRelativeLink(Path file) throws IOException {
    return Files.isSymbolicLink(file) && !Files.readSymbolicLink(file).isAbsolute();
  }

  @FunctionalInterface
  interface DiskWork {
    void run() throws IOException;
  }

  /// @param what was to be done, for people
  static Result<Boolean> tried(String path, String what, DiskWork work) {
    try {
      work.run();
      return Result.ok(true);
    } catch (RelativeLinkException link) {
      return Result.failed(ManageProblems.relativeLink(path));
    } catch (IOException failure) {
      return Result.failed(ManageProblems.failed(path, what, failure));
    }
  }

  private static final class RelativeLinkException extends IOException {
    private static final long serialVersionUID = 1;

    private RelativeLinkException(Path link) {
      super(link.toString());
    }
  }
}

package dev.meshwright.workspace.index;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.files.WorkspaceFile;
import dev.meshwright.text.Reasons;
import dev.meshwright.text.disk.Unfinished;
import dev.meshwright.workspace.WorkspaceRoot;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Walks a folder without following links into other folders, so that no loop can catch it. A link
/// to a file of the workspace counts as a file.
final class FolderWalk extends SimpleFileVisitor<Path> {

  private static final Set<String> NEVER = Set.of(".git", ".hg", ".svn");

  private final WorkspaceRoot root;
  private final Ignored ignored;
  private final Progress progress;
  private final KindDetector kinds = new KindDetector();
  private final List<WorkspaceFile> files = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  FolderWalk(WorkspaceRoot root, Ignored ignored, Progress progress) {
    this.root = root;
    this.ignored = ignored;
    this.progress = progress;
  }

  List<WorkspaceFile> files() {
    return files.stream().sorted(Comparator.comparing(WorkspaceFile::path)).toList();
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    progress.checkCancelled();
    if (folder.equals(root.folder())) {
      return FileVisitResult.CONTINUE;
    }
    if (!isText(folder)) {
      problems.add(unnamed(folder));
      return FileVisitResult.SKIP_SUBTREE;
    }
    boolean skip =
        NEVER.contains(String.valueOf(folder.getFileName()))
            || ignored.test(root.relative(folder), true);
    return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    String path = root.relative(file);
    if (!isText(file)) {
      problems.add(unnamed(file));
      return FileVisitResult.CONTINUE;
    }
    if (Unfinished.is(path)) {
      Unfinished.removeIfAbandoned(file);
      return FileVisitResult.CONTINUE;
    }
    if (NEVER.contains(String.valueOf(file.getFileName())) || ignored.test(path, false)) {
      return FileVisitResult.CONTINUE;
    }
    if (files.size() >= WorkspaceIndexer.MAX_FILES) {
      problems.add(
          Problem.warning(
              "workspace-too-large",
              Location.startOf(""),
              "Only the first " + WorkspaceIndexer.MAX_FILES + " files are shown.",
              "Open a folder further down, or let .gitignore leave out what is generated."));
      return FileVisitResult.TERMINATE;
    }
    if (attributes.isSymbolicLink()) {
      link(file, path);
    } else if (attributes.isRegularFile()) {
      add(file, path, attributes.size());
    }
    if (files.size() % 500 == 0) {
      progress.report("Reading the folder: " + files.size() + " files", -1);
    }
    return FileVisitResult.CONTINUE;
  }

  private void add(Path file, String path, long size) {
    FileKind kind;
    try {
      kind = kinds.kind(path, file);
    } catch (IOException unreadable) {
      problems.add(unreadable(path, unreadable));
      kind = kinds.kindByName(path).orElse(FileKind.OTHER);
    }
    files.add(new WorkspaceFile(path, kind, size));
  }

  private void link(Path link, String path) {
    try {
      Path target = link.toRealPath();
      if (!target.startsWith(root.folder())) {
        problems.add(
            Problem.warning(
                "workspace-link-outside",
                Location.startOf(path),
                path + " is a link that leads out of the workspace; it is not followed.",
                ""));
      } else if (Files.isRegularFile(target)) {
        add(target, path, Files.size(target));
      }
    } catch (FileSystemLoopException loop) {
      problems.add(brokenLink(path, "leads back to itself"));
    } catch (IOException broken) {
      boolean loop = String.valueOf(broken.getMessage()).contains("symbolic links");
      problems.add(brokenLink(path, loop ? "leads back to itself" : "leads nowhere"));
    }
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
    if (file.equals(root.folder())) {
      throw failure;
    }
    problems.add(unreadable(root.relative(file), failure));
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(
      Path folder, java.io.@org.jspecify.annotations.Nullable IOException failure) {
    if (failure != null) {
      problems.add(unreadable(root.relative(folder), failure));
    }
    return FileVisitResult.CONTINUE;
  }

  /// Whether the name, written as text, still names the file: bytes that are no UTF-8 do not.
  private static boolean isText(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.indexOf('\uFFFD') < 0 || file.resolveSibling(name).equals(file);
  }

  private Problem unnamed(Path file) {
    return Problem.warning(
        "workspace-name-not-utf8",
        Location.startOf(root.relative(file)),
        root.relative(file) + " has a name that is not UTF-8; it is left out.",
        "Rename it, for example with convmv -f latin1 -t utf8.");
  }

  private static Problem brokenLink(String path, String how) {
    return Problem.warning(
        "workspace-broken-link",
        Location.startOf(path),
        path + " is a link that " + how + "; it is left out.",
        "Remove the link or point it to a file of the workspace.");
  }

  private static Problem unreadable(String path, IOException failure) {
    boolean denied = failure instanceof java.nio.file.AccessDeniedException;
    return Problem.error(
        "workspace-unreadable",
        Location.startOf(path),
        path
            + " cannot be read"
            + (denied ? ": no permission." : " (" + Reasons.of(failure) + ").")
            + " Nothing in it was checked.",
        denied ? "Give yourself permission to read it, or leave it out by .gitignore." : "");
  }
}

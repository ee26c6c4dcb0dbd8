package dev.meshwright.history;

import dev.meshwright.model.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/// The files of one commit, as they were in the opened folder. Valid while the repository is open.
///
/// Submodules are left out, and names that are not UTF-8; a symbolic link stands for the file that
/// it names in the same commit. Contents are read when asked for and not kept.
public final class RevisionFiles implements GitTreeFiles {

  private final Revision revision;
  private final StoredFiles files;

  private RevisionFiles(Revision revision, StoredFiles files) {
    this.revision = revision;
    this.files = files;
  }

  static RevisionFiles read(GitAccess access, FolderScope scope, Revision revision)
      throws IOException {
    return new RevisionFiles(
        revision,
        new StoredFiles(
            access,
            revision.abbreviated(),
            access.read(repository -> entries(repository, scope, revision))));
  }

  private static Map<String, StoredFiles.Entry> entries(
      Repository repository, FolderScope scope, Revision revision) throws IOException {
    Map<String, StoredFiles.Entry> entries = new TreeMap<>();
    try (ObjectReader reader = repository.newObjectReader();
        RevWalk revisions = new RevWalk(reader);
        TreeWalk walk = new TreeWalk(repository, reader)) {
      walk.addTree(revisions.parseTree(Commits.id(revision)));
      walk.setRecursive(true);
      if (!scope.isWhole()) {
        walk.setFilter(PathFilter.create(scope.folderPath()));
      }
      while (walk.next()) {
        FileMode mode = walk.getFileMode(0);
        if (!mode.equals(FileMode.GITLINK) && GitPaths.isUtf8(walk.getRawPath())) {
          StoredFiles.Entry entry =
              new StoredFiles.Entry(walk.getObjectId(0), mode.equals(FileMode.SYMLINK));
          scope.toFolder(walk.getPathString()).ifPresent(path -> entries.put(path, entry));
        }
      }
    }
    return entries;
  }

  public Revision revision() {
    return revision;
  }

  @Override
  public List<String> paths() {
    return files.paths();
  }

  @Override
  public Optional<String> contentId(String path) {
    return files.contentId(path);
  }

  @Override
  public Optional<Long> size(String path) throws IOException {
    return files.size(path);
  }

  @Override
  public Optional<String> text(String path) {
    return files.text(path);
  }

  @Override
  public Optional<String> version(String path) {
    return contentId(path);
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
  public boolean copy(String path, OutputStream output) throws IOException {
    return files.copy(path, output);
  }
}

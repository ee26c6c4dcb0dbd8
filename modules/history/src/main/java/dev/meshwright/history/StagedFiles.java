package dev.meshwright.history;

import dev.meshwright.model.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.Repository;

/// The files of the index: what `git commit` would commit now, in the opened folder. The files on
/// disk play no part. Valid while the repository is open.
///
/// A file with `git add --intent-to-add` is not in it, as it would not be in the commit.
final class StagedFiles implements GitTreeFiles {

  private final StoredFiles files;
  private final Set<String> conflicted;
  private final List<String> paths;

  private StagedFiles(StoredFiles files, Set<String> conflicted) {
    this.files = files;
    this.conflicted = conflicted;
    TreeSet<String> all = new TreeSet<>(files.paths());
    all.addAll(conflicted);
    this.paths = List.copyOf(all);
  }

  static StagedFiles read(GitAccess access, FolderScope scope) throws IOException {
    DirCache index = access.read(Repository::readDirCache);
    Map<String, StoredFiles.Entry> entries = new TreeMap<>();
    Set<String> conflicted = new LinkedHashSet<>();
    for (int i = 0; i < index.getEntryCount(); i++) {
      DirCacheEntry entry = index.getEntry(i);
      Optional<String> path =
          GitPaths.isUtf8(entry.getRawPath())
              ? scope.toFolder(entry.getPathString())
              : Optional.empty();
      if (entry.getStage() != DirCacheEntry.STAGE_0) {
        path.ifPresent(conflicted::add);
      } else if (!entry.isIntentToAdd() && !entry.getFileMode().equals(FileMode.GITLINK)) {
        boolean link = entry.getFileMode().equals(FileMode.SYMLINK);
        path.ifPresent(
            found -> entries.put(found, new StoredFiles.Entry(entry.getObjectId(), link)));
      }
    }
    return new StagedFiles(new StoredFiles(access, "", entries), conflicted);
  }

  @Override
  public List<String> paths() {
    return paths;
  }

  @Override
  public Optional<String> contentId(String path) {
    return files.contentId(path);
  }

  @Override
  public Optional<String> text(String path) {
    return files.text(path);
  }

  @Override
  public Optional<Long> size(String path) throws IOException {
    return files.size(path);
  }

  @Override
  public boolean copy(String path, OutputStream output) throws IOException {
    return files.copy(path, output);
  }

  @Override
  public boolean mentions(String path, String word) {
    return files.mentions(path, word);
  }

  @Override
  public Optional<Problem> problem(String path) {
    return conflicted.contains(path)
        ? Optional.of(
            GitProblems.error(
                "git-conflicted",
                path,
                path + " is not merged yet: nothing of it is staged.",
                "Resolve it and stage it with git add."))
        : files.problem(path);
  }
}

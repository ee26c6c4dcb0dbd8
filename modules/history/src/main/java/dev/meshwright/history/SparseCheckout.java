package dev.meshwright.history;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Repository;

/// Files that a sparse checkout left out and that are on disk nevertheless. As for Git they are
/// files like others, whatever the index says.
final class SparseCheckout {

  private final Path top;
  private final boolean looksForFiles;
  private final Map<String, Boolean> folders = new HashMap<>();

  SparseCheckout(Repository repository) {
    Config config = repository.getConfig();
    this.top = repository.getWorkTree().toPath();
    this.looksForFiles =
        config.getBoolean("core", "sparseCheckout", false)
            && !config.getBoolean("sparse", "expectFilesOutsideOfPatterns", false);
  }

  /// Takes the mark of what was left out from the files that are there.
  DirCache applied(DirCache index) {
    int first = looksForFiles ? nextPresent(index, 0) : index.getEntryCount();
    if (first == index.getEntryCount()) {
      return index;
    }
    DirCacheBuilder builder = index.builder();
    builder.keep(0, first);
    for (int i = first; i < index.getEntryCount(); i++) {
      DirCacheEntry entry = index.getEntry(i);
      builder.add(isPresent(entry) ? unmarked(entry) : entry);
    }
    builder.finish();
    return index;
  }

  private int nextPresent(DirCache index, int from) {
    int i = from;
    while (i < index.getEntryCount() && !isPresent(index.getEntry(i))) {
      i++;
    }
    return i;
  }

  private boolean isPresent(DirCacheEntry entry) {
    if (!entry.isSkipWorkTree()) {
      return false;
    }
    String path = entry.getPathString();
    return isFolder(folderOf(path)) && Files.exists(top.resolve(path), LinkOption.NOFOLLOW_LINKS);
  }

  /// Most of what is left out lies in folders that are left out.
  private boolean isFolder(String folder) {
    if (folder.isEmpty()) {
      return true;
    }
    Boolean known = folders.get(folder);
    if (known == null) {
      known =
          isFolder(folderOf(folder))
              && Files.isDirectory(top.resolve(folder), LinkOption.NOFOLLOW_LINKS);
      folders.put(folder, known);
    }
    return known;
  }

  private static String folderOf(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /// Nothing is known of the file on disk, so it is read when it is asked for.
  private static DirCacheEntry unmarked(DirCacheEntry entry) {
    DirCacheEntry plain = new DirCacheEntry(entry.getRawPath(), entry.getStage());
    plain.setFileMode(entry.getFileMode());
    plain.setObjectId(entry.getObjectId());
    plain.setAssumeValid(entry.isAssumeValid());
    return plain;
  }
}

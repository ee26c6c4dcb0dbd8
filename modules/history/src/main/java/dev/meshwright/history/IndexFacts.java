package dev.meshwright.history;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.internal.storage.file.LockFile;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;

/// Adds to an index what the disk says of its files beyond time and length: the library leaves it
/// out, and `git` takes each such file for changed until it has read it. Some of its commands do
/// not read, but refuse.
final class IndexFacts {

  /// Longer files are left for `git` to read.
  private static final long MOST_BYTES = 16L << 20;

  private static final boolean TOLD =
      FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

  private final Repository repository;

  IndexFacts(Repository repository) {
    this.repository = repository;
  }

  /// Nothing happens while another program has the index.
  void complete() throws IOException {
    Path file = repository.getIndexFile().toPath();
    LockFile lock = new LockFile(repository.getIndexFile());
    if (!TOLD || repository.isBare() || !lock.lock()) {
      return;
    }
    try {
      if (SmallFile.isAbsent(file)) {
        return;
      }
      FileTime written = Files.getLastModifiedTime(file);
      Optional<byte[]> completed = IndexFile.patched(file, this::complete);
      if (completed.isPresent()) {
        lock.write(completed.get());
        // By this time Git tells which files may have changed unseen since.
        Files.setLastModifiedTime(file.resolveSibling(file.getFileName() + ".lock"), written);
        lock.commit();
      }
    } finally {
      lock.unlock();
    }
  }

  /// @param facts of the entry, to be written to
  private boolean complete(IndexEntry entry, byte[] facts) throws IOException {
    if (!entry.lacksFacts()) {
      return false;
    }
    Path onDisk = repository.getWorkTree().toPath().resolve(entry.name());
    if (!Files.exists(onDisk, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    BasicFileAttributes basic =
        Files.readAttributes(onDisk, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    Instant changed = basic.lastModifiedTime().toInstant();
    boolean same =
        entry.isOf(changed)
            && (entry.size() == (int) basic.size()
                || (entry.size() == 0 && isStoredAsIs(onDisk, basic, entry.content())));
    if (same) {
      Map<String, Object> told =
          Files.readAttributes(onDisk, "unix:ctime,dev,ino,uid,gid", LinkOption.NOFOLLOW_LINKS);
      Instant made = ((FileTime) requireNonNull(told.get("ctime"))).toInstant();
      IndexEntry.tell(
          facts,
          made,
          number(told, "dev"),
          number(told, "ino"),
          number(told, "uid"),
          number(told, "gid"),
          basic.size());
    }
    return same;
  }

  private static int number(Map<String, Object> told, String name) {
    return ((Number) requireNonNull(told.get(name))).intValue();
  }

  /// Of a file that was written in the moment in which the index was, the library notes no length.
  private static boolean isStoredAsIs(Path file, BasicFileAttributes basic, ObjectId content)
      throws IOException {
    if (!basic.isRegularFile() || basic.size() > MOST_BYTES) {
      return false;
    }
    try (ObjectInserter.Formatter ids = new ObjectInserter.Formatter()) {
      return ids.idFor(Constants.OBJ_BLOB, Files.readAllBytes(file)).equals(content);
    }
  }
}

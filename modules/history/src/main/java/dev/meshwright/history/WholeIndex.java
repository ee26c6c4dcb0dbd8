package dev.meshwright.history;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.errors.LockFailedException;
import org.eclipse.jgit.lib.Repository;

/// An index in a form that the library cannot read (split into two files, or with folders that
/// stand for their files) as the whole index that it means. Written again it is one file with all
/// entries, which every Git reads. It reads the usual forms as well.
final class WholeIndex extends DirCache {

  private final Repository repository;
  private boolean held;

  private WholeIndex(Repository repository) {
    super(repository.getIndexFile(), repository.getFS());
    this.repository = repository;
  }

  /// Empty for an index that the library can read.
  ///
  /// @throws UnfitIndexException when it is damaged; the library would not always notice, and might
  ///   read on for ever
  static Optional<DirCache> unlocked(Repository repository) throws IOException {
    WholeIndex index = new WholeIndex(repository);
    return index.load() ? Optional.of(index) : Optional.empty();
  }

  /// An index of such a form, locked.
  ///
  /// @throws LockFailedException when another program has the lock
  static WholeIndex locked(Repository repository) throws IOException {
    WholeIndex index = new WholeIndex(repository);
    if (!index.lock()) {
      throw new LockFailedException(repository.getIndexFile());
    }
    boolean kept = false;
    try {
      index.read();
      kept = true;
      return index;
    } finally {
      if (!kept) {
        index.unlock();
      }
    }
  }

  /// Lets others write it without anything happening on disk, until it is [#released()].
  void hold() {
    held = true;
  }

  /// Writes what others wrote meanwhile, all of it at once.
  void released() throws IOException {
    held = false;
    write();
    if (!commit()) {
      throw new IOException("the index could not be replaced");
    }
  }

  /// Ends it, with the lock if it is still there.
  void end() {
    held = false;
    unlock();
  }

  @Override
  public void unlock() {
    if (!held) {
      super.unlock();
    }
  }

  @Override
  public void write() throws IOException {
    if (!held) {
      super.write();
    }
  }

  @Override
  public boolean commit() {
    if (held) {
      return true;
    }
    boolean done = super.commit();
    if (done) {
      repository.notifyIndexChanged(true);
    }
    return done;
  }

  @Override
  public void read() throws IOException {
    if (!load()) {
      super.read();
    }
  }

  private boolean load() throws IOException {
    Path file = repository.getIndexFile().toPath();
    if (SmallFile.isAbsent(file)) {
      return false;
    }
    FileTime written = Files.getLastModifiedTime(file);
    IndexFile index = IndexFile.read(file);
    if (index.isUsual()) {
      return false;
    }
    Path gitDir = repository.getDirectory().toPath();
    Collection<IndexEntry> entries =
        index.isSplit() ? new SplitIndex(gitDir, file, index).entries() : index.entries();
    entries = new SparseFolders(repository, file).expanded(entries);
    take(IndexFile.of(entries, entries.size()), written);
    return true;
  }

  /// The library reads entries, with all their flags, from files only. The time of the index goes
  /// with it: by that it tells which files may have changed unseen since.
  private void take(byte[] whole, FileTime written) throws IOException {
    File copy = File.createTempFile("meshwright-index", null);
    try {
      Files.write(copy.toPath(), whole);
      Files.setLastModifiedTime(copy.toPath(), written);
      DirCache read = DirCache.read(copy, repository.getFS());
      DirCacheBuilder builder = builder();
      for (int i = 0; i < read.getEntryCount(); i++) {
        builder.add(read.getEntry(i));
      }
      builder.finish();
    } finally {
      Files.deleteIfExists(copy.toPath());
    }
  }
}

package dev.meshwright.history;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.AbstractTreeIterator;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.TreeWalk.OperationType;
import org.eclipse.jgit.treewalk.WorkingTreeIterator;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/// The files on disk, compared with the index by what Git would store of them. The library alone
/// knows neither `working-tree-encoding` nor `ident`, and takes a file of another length for
/// changed before it looks at line ends.
final class WorkTree extends FileTreeIterator {

  /// Larger files are compared as the library does.
  private static final long MOST_BYTES = 64L << 20;

  private final Walk current;

  WorkTree(Repository repository) {
    super(repository);
    this.current = new Walk();
  }

  private WorkTree(WorkTree parent, File folder, FS fs) {
    super(parent, folder, fs, parent.fileModeStrategy);
    this.current = parent.current;
  }

  @Override
  protected AbstractTreeIterator enterSubtree() {
    return new WorkTree(this, ((FileEntry) current()).getFile(), fs);
  }

  @Override
  public void setDirCacheIterator(TreeWalk walk, int tree) {
    super.setDirCacheIterator(walk, tree);
    current.walk = walk;
  }

  @Override
  public boolean isModified(DirCacheEntry entry, boolean forceContentCheck, ObjectReader reader)
      throws IOException {
    return super.isModified(entry, forceContentCheck, reader) && !isStoredAs(entry);
  }

  private boolean isStoredAs(DirCacheEntry entry) throws IOException {
    if ((getEntryRawMode() & FileMode.TYPE_MASK) != FileMode.TYPE_FILE
        || isModeDifferent(entry.getRawMode())
        || getEntryLength() > MOST_BYTES) {
      return false;
    }
    StoredForm form = form();
    if (form.isPlain()) {
      return false;
    }
    try (ObjectInserter.Formatter ids = new ObjectInserter.Formatter()) {
      byte[] stored = form.of(Files.readAllBytes(file()));
      return ids.idFor(Constants.OBJ_BLOB, stored).equals(entry.getObjectId());
    } catch (IOException notStorable) {
      return false;
    }
  }

  /// How Git would store the file that this stands on.
  StoredForm form() throws IOException {
    TreeWalk walk = current.walk;
    if (walk == null) {
      throw new IllegalStateException("not part of a walk");
    }
    return StoredForm.of(walk.getAttributes(), getEolStreamType());
  }

  Path file() {
    return getEntryFile().toPath();
  }

  /// The walk that this and its subfolders are part of.
  private static final class Walk {
    private @Nullable TreeWalk walk;
  }

  /// Walks through some files on disk, beside what the index has of them.
  ///
  /// @param direction which attributes count
  static TreeWalk walk(Repository repository, OperationType direction, List<String> paths)
      throws IOException {
    DirCache index = repository.readDirCache();
    TreeWalk walk = new TreeWalk(repository);
    walk.setOperationType(direction);
    WorkTree disk = new WorkTree(repository);
    walk.addTree(disk);
    walk.addTree(new DirCacheIterator(index));
    disk.setDirCacheIterator(walk, 1);
    walk.setRecursive(true);
    walk.setFilter(PathFilterGroup.createFromStrings(paths));
    return walk;
  }

  /// Reads one tree of a walk as this class.
  static @Nullable WorkTree in(TreeWalk walk, int tree) {
    WorkingTreeIterator found = walk.getTree(tree, WorkingTreeIterator.class);
    return found instanceof WorkTree files ? files : null;
  }
}

package dev.meshwright.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.TreeWalk.OperationType;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;

/// Stores files as they are on disk, in the form in which Git would.
final class DiskContents {

  private DiskContents() {}

  /// The entries of those that are on disk.
  static Map<String, DirCacheEntry> store(
      Repository repository, Collection<String> paths, DirCache index, ObjectInserter inserter)
      throws IOException {
    Map<String, DirCacheEntry> stored = new HashMap<>();
    if (paths.isEmpty()) {
      return stored;
    }
    Set<String> wanted = Set.copyOf(paths);
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.setOperationType(OperationType.CHECKIN_OP);
      WorkTree disk = new WorkTree(repository);
      walk.addTree(disk);
      walk.addTree(new DirCacheIterator(index));
      disk.setDirCacheIterator(walk, 1);
      walk.setRecursive(true);
      walk.setFilter(PathFilterGroup.createFromStrings(List.copyOf(wanted)));
      while (walk.next()) {
        WorkTree file = WorkTree.in(walk, 0);
        if (file != null && wanted.contains(walk.getPathString())) {
          FileMode mode = file.getIndexFileMode(walk.getTree(1, DirCacheIterator.class));
          DirCacheEntry entry = new DirCacheEntry(walk.getRawPath());
          entry.setFileMode(mode);
          entry.setLength(file.getEntryLength());
          entry.setLastModified(file.getEntryLastModifiedInstant());
          entry.setObjectId(store(file, mode, inserter));
          stored.put(walk.getPathString(), entry);
        }
      }
    }
    return stored;
  }

  private static org.eclipse.jgit.lib.ObjectId store(
      WorkTree file, FileMode mode, ObjectInserter inserter) throws IOException {
    if (mode.equals(FileMode.SYMLINK)) {
      String target = Files.readSymbolicLink(file.file()).toString();
      return inserter.insert(Constants.OBJ_BLOB, target.getBytes(StandardCharsets.UTF_8));
    }
    StoredForm form = file.form();
    if (!form.isPlain()) {
      return inserter.insert(Constants.OBJ_BLOB, form.of(Files.readAllBytes(file.file())));
    }
    try (InputStream in = Files.newInputStream(file.file())) {
      return inserter.insert(Constants.OBJ_BLOB, Files.size(file.file()), in);
    }
  }

  /// Puts entries into an index in the place of all that it has at some paths. A file takes the
  /// place of a folder of its name, and of a file where it has a folder, as `git` has it.
  static void replace(DirCache index, Set<String> paths, Collection<DirCacheEntry> entries) {
    Set<String> files = new HashSet<>();
    Set<String> folders = new HashSet<>();
    for (DirCacheEntry entry : entries) {
      files.add(entry.getPathString());
      folders.addAll(foldersOf(entry.getPathString()));
    }
    DirCacheBuilder builder = index.builder();
    for (int i = 0; i < index.getEntryCount(); i++) {
      DirCacheEntry entry = index.getEntry(i);
      String path = entry.getPathString();
      boolean inTheWay =
          folders.contains(path) || foldersOf(path).stream().anyMatch(files::contains);
      if (!paths.contains(path) && !inTheWay) {
        builder.add(entry);
      }
    }
    entries.forEach(builder::add);
    builder.finish();
  }

  /// Paths of the folders that a file lies in.
  private static List<String> foldersOf(String path) {
    List<String> folders = new ArrayList<>();
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      folders.add(path.substring(0, slash));
    }
    return folders;
  }
}

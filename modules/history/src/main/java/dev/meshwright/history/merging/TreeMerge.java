package dev.meshwright.history.merging;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.AbstractTreeIterator;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/// Merges trees. Reads and writes objects only.
public final class TreeMerge {

  private final Repository repository;
  private final MergeRules rules;
  private final MergeNames names;

  public TreeMerge(Repository repository, MergeRules rules, MergeNames names) {
    this.repository = repository;
    this.rules = rules;
    this.names = names;
  }

  /// @param base what both grew from; none for trees that have nothing in common
  public MergedTree merge(@Nullable ObjectId base, ObjectId ours, ObjectId theirs)
      throws IOException {
    try (ObjectInserter inserter = repository.newObjectInserter();
        ObjectReader reader = inserter.newReader()) {
      List<String> notes = new ArrayList<>();
      Map<String, ThreeSides> sides = differing(reader, base, ours, theirs);
      if (rules.renames()) {
        notes.addAll(new MergedRenames(reader).follow(sides));
      }
      ContentMerge contents = new ContentMerge(repository, rules, names, reader, inserter, notes);
      Map<String, TreeEntry> merged = new TreeMap<>();
      Map<String, ThreeSides> conflicts = new TreeMap<>();
      splitByKind(sides);
      for (Map.Entry<String, ThreeSides> file : sides.entrySet()) {
        ContentMerge.Merged result = contents.merge(file.getKey(), file.getValue());
        merged.put(file.getKey(), result.entry());
        if (result.conflict()) {
          conflicts.put(file.getKey(), file.getValue());
        }
      }
      ObjectId tree = write(inserter, reader, ours, sides, merged, conflicts);
      inserter.flush();
      return new MergedTree(tree, conflicts, notes);
    }
  }

  private static Map<String, ThreeSides> differing(
      ObjectReader reader, @Nullable ObjectId base, ObjectId ours, ObjectId theirs)
      throws IOException {
    Map<String, ThreeSides> sides = new TreeMap<>();
    try (TreeWalk walk = new TreeWalk(reader)) {
      walk.addTree(tree(reader, base));
      walk.addTree(tree(reader, ours));
      walk.addTree(tree(reader, theirs));
      walk.setRecursive(true);
      walk.setFilter(TreeFilter.ANY_DIFF);
      while (walk.next()) {
        sides.put(walk.getPathString(), new ThreeSides(at(walk, 0), at(walk, 1), at(walk, 2)));
      }
    }
    return sides;
  }

  /// A file and a link of one name, where neither is what both grew from: the file gets the name of
  /// its side, as by `git`. Markers make no sense in a link.
  private void splitByKind(Map<String, ThreeSides> sides) {
    for (Map.Entry<String, ThreeSides> file : List.copyOf(sides.entrySet())) {
      ThreeSides all = file.getValue();
      boolean both = all.ours().exists() && all.theirs().exists();
      boolean changed = !all.base().equals(all.ours()) && !all.base().equals(all.theirs());
      if (both && changed && all.ours().isFile() != all.theirs().isFile()) {
        boolean ofOurs = all.ours().isFile();
        TreeEntry fileBase = all.base().isFile() ? all.base() : TreeEntry.NONE;
        TreeEntry linkBase = all.base().isFile() ? TreeEntry.NONE : all.base();
        String moved = free(sides, file.getKey() + "~" + (ofOurs ? names.ours() : names.theirs()));
        sides.put(moved, oneSide(fileBase, ofOurs, ofOurs ? all.ours() : all.theirs()));
        sides.put(file.getKey(), oneSide(linkBase, !ofOurs, ofOurs ? all.theirs() : all.ours()));
      }
    }
  }

  private static ThreeSides oneSide(TreeEntry base, boolean ofOurs, TreeEntry entry) {
    return new ThreeSides(
        base, ofOurs ? entry : TreeEntry.NONE, ofOurs ? TreeEntry.NONE : entry, true);
  }

  private static AbstractTreeIterator tree(ObjectReader reader, @Nullable ObjectId tree)
      throws IOException {
    return tree == null ? new EmptyTreeIterator() : new CanonicalTreeParser(null, reader, tree);
  }

  private static TreeEntry at(TreeWalk walk, int tree) {
    return walk.getRawMode(tree) == 0
        ? TreeEntry.NONE
        : new TreeEntry(walk.getFileMode(tree), walk.getObjectId(tree));
  }

  private ObjectId write(
      ObjectInserter inserter,
      ObjectReader reader,
      ObjectId ours,
      Map<String, ThreeSides> sides,
      Map<String, TreeEntry> merged,
      Map<String, ThreeSides> conflicts)
      throws IOException {
    DirCache all = DirCache.newInCore();
    DirCacheBuilder builder = all.builder();
    builder.addTree(new byte[0], DirCacheEntry.STAGE_0, reader, ours);
    builder.finish();
    Map<String, DirCacheEntry> files = new TreeMap<>();
    for (int i = 0; i < all.getEntryCount(); i++) {
      files.put(all.getEntry(i).getPathString(), all.getEntry(i));
    }
    merged.forEach((path, entry) -> {
      files.remove(path);
      if (entry.exists()) {
        files.put(path, entry(path, entry));
      }
    });
    makeWay(files, sides, conflicts);
    DirCacheBuilder fresh = all.builder();
    files.values().forEach(fresh::add);
    fresh.finish();
    return all.writeTree(inserter);
  }

  /// A file and a folder of one name: the file gets the name of its side, as by `git`.
  private void makeWay(
      Map<String, DirCacheEntry> files,
      Map<String, ThreeSides> sides,
      Map<String, ThreeSides> conflicts) {
    Set<String> folders = new HashSet<>();
    for (String path : sides.keySet()) {
      for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
        folders.add(path.substring(0, end));
      }
    }
    for (String path : new TreeSet<>(folders)) {
      DirCacheEntry file = files.get(path);
      boolean hasFiles = files.keySet().stream().anyMatch(other -> other.startsWith(path + "/"));
      if (file != null && hasFiles) {
        ThreeSides conflict = conflicts.remove(path);
        ThreeSides before = sides.get(path);
        boolean ofOurs = before == null || before.ours().exists();
        String moved = free(files, path + "~" + (ofOurs ? names.ours() : names.theirs()));
        TreeEntry kept = new TreeEntry(file.getFileMode(), file.getObjectId());
        files.remove(path);
        files.put(moved, entry(moved, kept));
        conflicts.put(
            moved,
            conflict != null
                ? conflict
                : new ThreeSides(
                    TreeEntry.NONE,
                    ofOurs ? kept : TreeEntry.NONE,
                    ofOurs ? TreeEntry.NONE : kept));
      }
    }
  }

  private static String free(Map<String, ?> files, String wanted) {
    int mark = wanted.indexOf('~');
    String name = wanted.substring(0, mark) + wanted.substring(mark).replace('/', '_');
    String free = name;
    for (int i = 0; files.containsKey(free); i++) {
      free = name + "_" + i;
    }
    return free;
  }

  private static DirCacheEntry entry(String path, TreeEntry content) {
    DirCacheEntry entry = new DirCacheEntry(path);
    entry.setFileMode(content.mode());
    entry.setObjectId(content.id());
    return entry;
  }
}

package dev.meshwright.history;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.ObjectId;

/// What a commit is to hold, before it is made.
///
/// @param head the last commit when this was put together
/// @param tree of the commit
/// @param staged whether it is the whole index; else files of the disk on top of the last commit
/// @param paths of these files
/// @param entries of those that are on disk
record CommitContents(
    Optional<ObjectId> head,
    ObjectId tree,
    boolean staged,
    Set<String> paths,
    Collection<DirCacheEntry> entries) {

  CommitContents {
    paths = Set.copyOf(paths);
    entries = List.copyOf(entries);
  }
}

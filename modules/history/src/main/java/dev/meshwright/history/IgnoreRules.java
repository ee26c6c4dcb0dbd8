package dev.meshwright.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.ignore.IgnoreNode;
import org.eclipse.jgit.lib.Repository;

/// Which files Git leaves alone, as `git check-ignore` says: a file in the index is never ignored.
///
/// Thread-safe. `.gitignore` files are read once each; make a new one after they changed.
public final class IgnoreRules {

  private static final int MAX_IGNORE_FILE_BYTES = 1 << 20;

  private final FolderScope scope;
  private final Path workTree;
  private final DirCache index;
  private final IgnoreNode exclude;
  private final IgnoreNode usersOwn;
  private final Map<String, IgnoreNode> nodes = new ConcurrentHashMap<>();
  private final Map<String, Boolean> ignoredFolders = new ConcurrentHashMap<>();

  private IgnoreRules(
      FolderScope scope, Path workTree, DirCache index, IgnoreNode exclude, IgnoreNode usersOwn) {
    this.scope = scope;
    this.workTree = workTree;
    this.index = index;
    this.exclude = exclude;
    this.usersOwn = usersOwn;
  }

  static IgnoreRules of(Repository repository, FolderScope scope) throws IOException {
    Path common = repository.getCommonDirectory().toPath();
    Path usersFile = GitPaths.ofPerson(repository, "excludesfile", "ignore");
    return new IgnoreRules(
        scope,
        repository.getWorkTree().toPath(),
        repository.readDirCache(),
        read(common.resolve("info").resolve("exclude")),
        read(usersFile));
  }

  /// Whether Git ignores the path.
  ///
  /// @param path relative to the opened folder, with `/`
  /// @param folder whether it is a folder: some rules name folders only
  public boolean isIgnored(String path, boolean folder) {
    String whole = scope.toRepository(path);
    return folder
        ? isFolderIgnored(whole) && index.getEntriesWithin(whole).length == 0
        : index.findEntry(whole) < 0 && matches(whole, false);
  }

  private boolean isFolderIgnored(String path) {
    Boolean known = ignoredFolders.get(path);
    if (known == null) {
      known = matches(path, true);
      ignoredFolders.put(path, known);
    }
    return known;
  }

  private boolean matches(String path, boolean folder) {
    int slash = path.lastIndexOf('/');
    if (slash > 0 && isFolderIgnored(path.substring(0, slash))) {
      return true;
    }
    String parent = slash < 0 ? "" : path.substring(0, slash);
    while (true) {
      String within = parent.isEmpty() ? path : path.substring(parent.length() + 1);
      Boolean decided = node(parent).checkIgnored(within, folder);
      if (decided != null) {
        return decided;
      }
      if (parent.isEmpty()) {
        break;
      }
      int up = parent.lastIndexOf('/');
      parent = up < 0 ? "" : parent.substring(0, up);
    }
    return Optional.ofNullable(exclude.checkIgnored(path, folder))
        .or(() -> Optional.ofNullable(usersOwn.checkIgnored(path, folder)))
        .orElse(false);
  }

  private IgnoreNode node(String folder) {
    return nodes.computeIfAbsent(folder, key -> read(workTree.resolve(key).resolve(".gitignore")));
  }

  /// An unreadable or oversized file has no rules, as for Git.
  private static IgnoreNode read(Path file) {
    IgnoreNode node = new IgnoreNode();
    try {
      if (Files.isRegularFile(file) && Files.size(file) <= MAX_IGNORE_FILE_BYTES) {
        try (InputStream in = Files.newInputStream(file)) {
          node.parse(file.toString(), in);
        }
      }
    } catch (IOException unreadable) {
      return new IgnoreNode();
    }
    return node;
  }
}

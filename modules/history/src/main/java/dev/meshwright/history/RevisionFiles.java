package dev.meshwright.history;

import dev.meshwright.model.FileSource;
import dev.meshwright.text.DecodedText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/// The files of one commit, as they were in the opened folder. Valid while the repository is open.
///
/// Submodules are left out; a symbolic link stands for the file that it names in the same commit.
/// Contents are read when asked for and not kept.
public final class RevisionFiles implements FileSource {

  /// Larger files are no texts; UTF-16 code units and bytes of them would not fit comfortably.
  private static final int MAX_TEXT_BYTES = 16 << 20;

  private static final int MAX_LINKS = 16;

  private final Repository repository;
  private final Revision revision;
  private final Map<String, Entry> entries;

  private RevisionFiles(Repository repository, Revision revision, Map<String, Entry> entries) {
    this.repository = repository;
    this.revision = revision;
    this.entries = entries;
  }

  static RevisionFiles read(Repository repository, Scope scope, Revision revision)
      throws IOException {
    Map<String, Entry> entries = new TreeMap<>();
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
        if (!mode.equals(FileMode.GITLINK)) {
          Entry entry = new Entry(walk.getObjectId(0), mode.equals(FileMode.SYMLINK));
          scope.toFolder(walk.getPathString()).ifPresent(path -> entries.put(path, entry));
        }
      }
    }
    return new RevisionFiles(repository, revision, entries);
  }

  public Revision revision() {
    return revision;
  }

  @Override
  public List<String> paths() {
    return List.copyOf(entries.keySet());
  }

  /// An id of the content, equal for equal contents: tells what changed without reading it.
  public Optional<String> contentId(String path) {
    return resolve(path).map(ObjectId::name);
  }

  /// Size in bytes.
  public Optional<Long> size(String path) throws IOException {
    Optional<ObjectLoader> content = open(path);
    return content.map(ObjectLoader::getSize);
  }

  @Override
  public Optional<String> text(String path) {
    try {
      Optional<ObjectLoader> content = open(path);
      return content.isEmpty() ? Optional.empty() : text(path, content.get());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The text of a content wherever it was, under the same limits.
  static Optional<String> text(Repository repository, String path, String contentId)
      throws IOException {
    try {
      return text(path, repository.open(ObjectId.fromString(contentId)));
    } catch (MissingObjectException notFetched) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(String path, ObjectLoader content) throws IOException {
    return content.getSize() > MAX_TEXT_BYTES
        ? Optional.empty()
        : DecodedText.decode(path, content.getCachedBytes(MAX_TEXT_BYTES)).wellFormed();
  }

  /// Writes the bytes of a file, of any size, to `output`.
  ///
  /// @return whether there is such a file
  public boolean copy(String path, OutputStream output) throws IOException {
    Optional<ObjectLoader> content = open(path);
    if (content.isPresent()) {
      content.get().copyTo(output);
    }
    return content.isPresent();
  }

  /// Empty as well for an object that a shallow or partial clone left on the server.
  private Optional<ObjectLoader> open(String path) throws IOException {
    Optional<ObjectId> id = resolve(path);
    if (id.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(repository.open(id.get()));
    } catch (MissingObjectException notFetched) {
      return Optional.empty();
    }
  }

  private Optional<ObjectId> resolve(String path) {
    String current = path;
    for (int links = 0; links <= MAX_LINKS; links++) {
      Entry entry = entries.get(current);
      if (entry == null) {
        return Optional.empty();
      }
      if (!entry.link()) {
        return Optional.of(entry.id());
      }
      Optional<String> target = target(current, entry);
      if (target.isEmpty()) {
        return Optional.empty();
      }
      current = target.get();
    }
    return Optional.empty();
  }

  private Optional<String> target(String path, Entry link) {
    try {
      byte[] bytes = repository.open(link.id()).getCachedBytes(4_096);
      return DecodedText.decode(path, bytes).wellFormed().flatMap(text -> relative(path, text));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<String> relative(String from, String target) {
    if (target.startsWith("/")) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>(List.of(from.split("/", -1)));
    parts.removeLast();
    for (String part : target.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return Optional.empty();
        }
        parts.removeLast();
      } else if (!part.equals(".") && !part.isEmpty()) {
        parts.add(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }

  private record Entry(ObjectId id, boolean link) {}
}

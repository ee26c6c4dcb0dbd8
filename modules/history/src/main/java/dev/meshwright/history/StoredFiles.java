package dev.meshwright.history;

import dev.meshwright.model.Problem;
import dev.meshwright.text.DecodedText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;

/// Contents in the repository by path. A symbolic link stands for the file that it names among
/// them. Contents are read when asked for and not kept.
final class StoredFiles {

  /// Larger files are no texts; UTF-16 code units and bytes of them would not fit comfortably.
  private static final int MAX_TEXT_BYTES = 16 << 20;

  private static final int MAX_LINKS = 16;
  private static final String LFS_POINTER = "version https://git-lfs.github.com/spec/";

  private final GitAccess access;
  private final String revision;
  private final Map<String, Entry> entries;

  /// @param revision of the files, as `git show` takes it; empty for the index
  StoredFiles(GitAccess access, String revision, Map<String, Entry> entries) {
    this.access = access;
    this.revision = revision;
    this.entries = entries;
  }

  List<String> paths() {
    return List.copyOf(entries.keySet());
  }

  Optional<String> contentId(String path) {
    return resolve(path).map(ObjectId::name);
  }

  Optional<Long> size(String path) throws IOException {
    return with(path, content -> Optional.of(content.getSize()));
  }

  Optional<String> text(String path) {
    return read(path).text();
  }

  /// Why a listed file has no text.
  Optional<Problem> problem(String path) {
    return read(path).problem();
  }

  boolean copy(String path, OutputStream output) throws IOException {
    return with(
            path,
            content -> {
              content.copyTo(output);
              return Optional.of(true);
            })
        .isPresent();
  }

  /// The text of a content wherever it was, under the same limits.
  static Optional<String> text(GitAccess access, String path, String contentId) throws IOException {
    try {
      return access.read(
          repository -> read(path, repository.open(ObjectId.fromString(contentId))).text());
    } catch (MissingObjectException notFetched) {
      return Optional.empty();
    }
  }

  private ReadText read(String path) {
    Optional<ObjectId> id = resolve(path);
    if (id.isEmpty()) {
      return ReadText.nothing();
    }
    try {
      return access.read(repository -> read(path, repository.open(id.get())));
    } catch (MissingObjectException notFetched) {
      return ReadText.not(
          GitProblems.error(
              "git-object-missing",
              path,
              path
                  + " of "
                  + (revision.isEmpty() ? "the index" : revision)
                  + " is not in this clone: its content ("
                  + id.get().abbreviate(7).name()
                  + ") was never fetched, or was lost.",
              "In a partial clone, git show "
                  + revision
                  + ":"
                  + path
                  + " fetches it; else git fsck"
                  + " says what is missing."));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static ReadText read(String path, ObjectLoader content) throws IOException {
    if (content.getSize() > MAX_TEXT_BYTES) {
      return ReadText.not(
          GitProblems.error(
              "file-unreadable",
              path,
              path
                  + " cannot be read: it is larger than "
                  + (MAX_TEXT_BYTES >> 20)
                  + " MiB. Nothing in it was checked.",
              "Split it into several files."));
    }
    DecodedText decoded = DecodedText.decode(path, content.getCachedBytes(MAX_TEXT_BYTES));
    if (decoded.text().startsWith(LFS_POINTER)) {
      return ReadText.not(
          GitProblems.error(
              "git-filter",
              path,
              path + " is stored as a pointer of Git LFS; its content is not in the repository.",
              "Keep schemas out of Git LFS, or compare with a file that git lfs smudge wrote."));
    }
    return new ReadText(decoded.wellFormed(), decoded.unreadable());
  }

  /// Whether the first bytes of a file hold a word of ASCII.
  boolean mentions(String path, String word) {
    try {
      return with(path, content -> Optional.of(content.openStream().readNBytes(MAX_TEXT_BYTES)))
          .filter(bytes -> DecodedText.mentions(bytes, word))
          .isPresent();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Empty for an object that a shallow or partial clone left on the server.
  private <T> Optional<T> with(String path, Use<T> use) throws IOException {
    Optional<ObjectId> id = resolve(path);
    if (id.isEmpty()) {
      return Optional.empty();
    }
    try {
      return access.read(repository -> use.of(repository.open(id.get())));
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
      byte[] bytes = access.read(repository -> repository.open(link.id()).getCachedBytes(4_096));
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

  /// @param link whether the content is the path of another file
  record Entry(ObjectId id, boolean link) {}

  private record ReadText(Optional<String> text, Optional<Problem> problem) {
    static ReadText nothing() {
      return new ReadText(Optional.empty(), Optional.empty());
    }

    static ReadText not(Problem problem) {
      return new ReadText(Optional.empty(), Optional.of(problem));
    }
  }

  @FunctionalInterface
  private interface Use<T> {
    Optional<T> of(ObjectLoader content) throws IOException;
  }
}

package dev.meshwright.history.merging;

import dev.meshwright.text.moves.MovableFile;
import dev.meshwright.text.moves.MovedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;

/// Lets what one side changed in a file follow the other side's renaming of it.
final class MergedRenames {

  private static final int MOST_FILES = 2_000;
  private static final int MOST_BYTES = 1 << 20;

  private final ObjectReader reader;

  MergedRenames(ObjectReader reader) {
    this.reader = reader;
  }

  /// Brings together what belongs together.
  ///
  /// @return what is worth knowing, for people
  List<String> follow(Map<String, ThreeSides> sides) throws IOException {
    Map<String, String> ours = renamed(sides, ThreeSides::ours, ThreeSides::theirs);
    Map<String, String> theirs = renamed(sides, ThreeSides::theirs, ThreeSides::ours);
    List<String> notes = new ArrayList<>();
    Set<String> olds = new TreeSet<>(ours.keySet());
    olds.addAll(theirs.keySet());
    for (String old : olds) {
      String here = ours.get(old);
      String there = theirs.get(old);
      if (here != null && there != null) {
        if (here.equals(there)) {
          both(sides, old, here);
        } else {
          notes.add(old + " was renamed to " + here + " and to " + there + "; both are kept.");
        }
      } else if (here != null) {
        one(sides, old, here, true);
      } else if (there != null) {
        one(sides, old, there, false);
      }
    }
    return notes;
  }

  private static void both(Map<String, ThreeSides> sides, String old, String now) {
    ThreeSides before = at(sides, old);
    ThreeSides after = at(sides, now);
    sides.remove(old);
    sides.put(now, new ThreeSides(before.base(), after.ours(), after.theirs()));
  }

  private static void one(Map<String, ThreeSides> sides, String old, String now, boolean byOurs) {
    ThreeSides before = at(sides, old);
    ThreeSides after = at(sides, now);
    TreeEntry other = byOurs ? before.theirs() : before.ours();
    boolean taken = byOurs ? after.theirs().exists() : after.ours().exists();
    if (taken || other.equals(before.base())) {
      return;
    }
    sides.remove(old);
    sides.put(
        now,
        byOurs
            ? new ThreeSides(before.base(), after.ours(), other, !other.exists())
            : new ThreeSides(before.base(), other, after.theirs(), !other.exists()));
  }

  private static ThreeSides at(Map<String, ThreeSides> sides, String path) {
    ThreeSides found = sides.get(path);
    return found == null ? new ThreeSides(TreeEntry.NONE, TreeEntry.NONE, TreeEntry.NONE) : found;
  }

  /// From old path to new path, of files that the other side touched.
  private Map<String, String> renamed(
      Map<String, ThreeSides> sides,
      Function<ThreeSides, TreeEntry> side,
      Function<ThreeSides, TreeEntry> other)
      throws IOException {
    Map<String, TreeEntry> gone = new TreeMap<>();
    Map<String, TreeEntry> fresh = new TreeMap<>();
    Set<String> entered = new HashSet<>();
    boolean touched = false;
    for (Map.Entry<String, ThreeSides> file : sides.entrySet()) {
      ThreeSides three = file.getValue();
      if (!other.apply(three).equals(three.base())) {
        entered.addAll(folders(file.getKey()));
      }
      if (three.base().isFile() && !side.apply(three).exists()) {
        gone.put(file.getKey(), three.base());
        touched |= !other.apply(three).equals(three.base());
      } else if (!three.base().exists() && side.apply(three).isFile()) {
        fresh.put(file.getKey(), side.apply(three));
      }
    }
    if (!touched || fresh.isEmpty() || gone.size() + fresh.size() > MOST_FILES) {
      return Map.of();
    }
    try {
      Map<String, String> byOld = new HashMap<>();
      Set<String> twice = new HashSet<>();
      MovedFiles.pairAsListed(movable(gone), sorted(movable(fresh), entered))
          .forEach((now, old) -> {
            if (byOld.put(old, now) != null) {
              twice.add(old);
            }
          });
      twice.forEach(byOld::remove);
      return byOld;
    } catch (UncheckedIOException unreadable) {
      throw new IOException(unreadable.getMessage(), unreadable);
    }
  }

  /// As `git` meets them: a folder that the other side did not touch is entered last. Of several
  /// new files with the content of one that is gone, the first is where it went.
  private static List<MovableFile> sorted(List<MovableFile> fresh, Set<String> entered) {
    return fresh.stream()
        .sorted(
            Comparator.<MovableFile>comparingLong(file ->
                    folders(file.path()).stream()
                        .filter(folder -> !entered.contains(folder))
                        .count())
                .thenComparing(MovableFile::path))
        .toList();
  }

  private static List<String> folders(String path) {
    List<String> folders = new ArrayList<>();
    for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      folders.add(path.substring(0, end));
    }
    return folders;
  }

  private List<MovableFile> movable(Map<String, TreeEntry> files) {
    return files.entrySet().stream()
        .map(file ->
            new MovableFile(
                file.getKey(),
                "",
                file.getValue().id().name(),
                Set.of(),
                () -> text(file.getValue())))
        .toList();
  }

  private Optional<String> text(TreeEntry file) {
    try {
      ObjectLoader loader = reader.open(file.id(), Constants.OBJ_BLOB);
      return loader.getSize() > MOST_BYTES
          ? Optional.empty()
          : Optional.of(new String(loader.getCachedBytes(MOST_BYTES), StandardCharsets.ISO_8859_1));
    } catch (MissingObjectException notFetched) {
      return Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

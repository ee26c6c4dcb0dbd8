package dev.meshwright.history;

import com.googlecode.javaewah.EWAHCompressedBitmap;
import com.googlecode.javaewah.IntIterator;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;

/// An index whose entries stand in a second, shared file, but for those that changed since. The
/// index itself has a map of the entries that are gone, a map of those that are replaced, and
/// entries: first the replacements, without a path, and then new ones.
final class SplitIndex {

  static final String EXTENSION = "link";

  private static final int ID_BYTES = 20;

  /// A bitmap has its size in bits and in words before the words, and a position after them.
  private static final int AROUND_WORDS = 12;

  private final Path gitDir;
  private final Path file;
  private final IndexFile index;

  SplitIndex(Path gitDir, Path file, IndexFile index) {
    this.gitDir = gitDir;
    this.file = file;
    this.index = index;
  }

  /// The entries of both files, in the order of an index.
  Collection<IndexEntry> entries() throws IOException {
    ByteBuffer link = ByteBuffer.wrap(index.extensions().getOrDefault(EXTENSION, new byte[0]));
    if (link.remaining() < ID_BYTES) {
      throw unfit("its extension " + EXTENSION + " is cut off");
    }
    byte[] id = new byte[ID_BYTES];
    link.get(id);
    List<IndexEntry> shared =
        Arrays.equals(id, new byte[ID_BYTES]) ? List.of() : shared(ObjectId.fromRaw(id));
    boolean[] gone = link.hasRemaining() ? bits(link, shared.size()) : new boolean[shared.size()];
    boolean[] replaced =
        link.hasRemaining() ? bits(link, shared.size()) : new boolean[shared.size()];
    TreeMap<IndexKey, IndexEntry> all = new TreeMap<>();
    List<IndexEntry> own = new ArrayList<>(index.entries());
    int next = 0;
    for (int i = 0; i < shared.size(); i++) {
      IndexEntry entry = shared.get(i);
      if (replaced[i]) {
        if (gone[i] || next == own.size() || own.get(next).path().length > 0) {
          throw unfit("entry " + i + " of the shared file is replaced by nothing");
        }
        entry = own.get(next++).at(entry.path());
      }
      if (!gone[i]) {
        all.put(IndexKey.of(entry), entry);
      }
    }
    for (IndexEntry entry : own.subList(next, own.size())) {
      if (entry.path().length == 0) {
        throw unfit("an entry has no path");
      }
      add(all, entry);
    }
    return all.values();
  }

  /// A file that is merged takes the place of the sides that it was merged from.
  private static void add(Map<IndexKey, IndexEntry> all, IndexEntry entry) {
    if (entry.stage() == 0) {
      for (int stage = 1; stage <= 3; stage++) {
        all.remove(new IndexKey(entry.path(), stage));
      }
    }
    all.put(IndexKey.of(entry), entry);
  }

  private List<IndexEntry> shared(ObjectId id) throws IOException {
    Path named = gitDir.resolve("sharedindex." + id.name());
    if (SmallFile.isAbsent(named)) {
      throw unfit("it is one part of two, and the other, " + named + ", is not there");
    }
    IndexFile shared = IndexFile.read(named);
    if (!shared.checksum().equals(id)) {
      throw unfit("its other part, " + named + ", is not the one that it was made with");
    }
    if (shared.extensions().containsKey(EXTENSION)) {
      throw unfit("its other part, " + named + ", is split itself");
    }
    return shared.entries();
  }

  /// Takes one bitmap from `in`: which of `size` entries it names.
  private boolean[] bits(ByteBuffer in, int size) throws IOException {
    boolean[] named = new boolean[size];
    try {
      long words = Integer.toUnsignedLong(in.getInt(in.position() + Integer.BYTES));
      if (words * Long.BYTES > in.remaining() - AROUND_WORDS) {
        throw unfit("a map of entries in it is cut off");
      }
      byte[] bytes = new byte[(int) (words * Long.BYTES) + AROUND_WORDS];
      in.get(bytes);
      EWAHCompressedBitmap map = new EWAHCompressedBitmap();
      map.deserialize(new DataInputStream(new ByteArrayInputStream(bytes)));
      for (IntIterator each = map.intIterator(); each.hasNext(); ) {
        named[each.next()] = true;
      }
      return named;
    } catch (RuntimeException malformed) {
      throw unfit("a map of entries in it names some that are not in its other part");
    }
  }

  private UnfitIndexException unfit(String reason) {
    return new UnfitIndexException(file, reason);
  }
}

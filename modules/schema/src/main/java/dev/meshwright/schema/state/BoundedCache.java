package dev.meshwright.schema.state;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// What was made of the files of one state, the latest asked for, up to a bound on the lengths of
/// their texts. Thread-safe.
///
/// @param <T> made of a file; should be worked out lazily, as two threads may make it
public final class BoundedCache<T> {

  /// About what a file takes in memory, parsed and linked, for each UTF-16 code unit of its text.
  private static final int BYTES_A_CHAR = 120;

  /// One part in six of the memory is for the files of one state.
  private static final int PART = 6;

  private final long most;
  private final Map<String, Optional<Entry<T>>> entries = new LinkedHashMap<>(16, 0.75f, true);
  private long size;

  private record Entry<T>(T made, long length) {}

  /// @param most lengths of the texts together, in UTF-16 code units
  public BoundedCache(long most) {
    this.most = most;
  }

  /// Bounded by a part of the memory that there may be.
  public static <T> BoundedCache<T> usual() {
    return new BoundedCache<>(Runtime.getRuntime().maxMemory() / PART / BYTES_A_CHAR);
  }

  /// What is kept for a path, or made of its text now; empty for a path without text, which is
  /// kept, too.
  public Optional<T> get(
      String path, Function<String, Optional<String>> text, BiFunction<String, String, T> make) {
    synchronized (entries) {
      Optional<Entry<T>> known = entries.get(path);
      if (known != null) {
        return known.map(Entry::made);
      }
    }
    // Texts come from disk or from a repository: others need not wait for that.
    Optional<Entry<T>> read =
        text.apply(path).map(found -> new Entry<>(make.apply(path, found), found.length()));
    synchronized (entries) {
      Optional<Entry<T>> first = entries.putIfAbsent(path, read);
      if (first != null) {
        return first.map(Entry::made);
      }
      size += read.map(Entry::length).orElse(0L);
      giveUpOldest(path);
      return read.map(Entry::made);
    }
  }

  private void giveUpOldest(String newest) {
    Iterator<Map.Entry<String, Optional<Entry<T>>>> oldest = entries.entrySet().iterator();
    while (size > most && oldest.hasNext()) {
      Map.Entry<String, Optional<Entry<T>>> entry = oldest.next();
      if (!entry.getKey().equals(newest)) {
        size -= entry.getValue().map(Entry::length).orElse(0L);
        oldest.remove();
      }
    }
  }
}

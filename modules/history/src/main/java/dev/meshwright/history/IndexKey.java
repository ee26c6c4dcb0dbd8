package dev.meshwright.history;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The order of the entries of an index: by the bytes of their paths, then by the side of a merge.
final class IndexKey implements Comparable<IndexKey> {

  private final byte[] path;
  private final int stage;

  IndexKey(byte[] path, int stage) {
    this.path = path;
    this.stage = stage;
  }

  static IndexKey of(IndexEntry entry) {
    return new IndexKey(entry.path(), entry.stage());
  }

  @Override
  public int compareTo(IndexKey other) {
    int paths = Arrays.compareUnsigned(path, other.path);
    return paths == 0 ? Integer.compare(stage, other.stage) : paths;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IndexKey key && compareTo(key) == 0;
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(path) + stage;
  }
}

package dev.meshwright.history;

import java.util.Arrays;

/// The order of the entries of an index: by the bytes of their paths, then by the side of a merge.
record IndexKey(byte[] path, int stage) implements Comparable<IndexKey> {

  static IndexKey of(IndexEntry entry) {
    return new IndexKey(entry.path(), entry.stage());
  }

  @Override
  public int compareTo(IndexKey other) {
    int paths = Arrays.compareUnsigned(path, other.path);
    return paths == 0 ? Integer.compare(stage, other.stage) : paths;
  }
}

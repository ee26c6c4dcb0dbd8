package dev.meshwright.data.csv;

import java.util.ArrayList;
import java.util.List;

/// Lines with something in common: how many, and the first of them.
public final class LineTally {

  private static final int KEPT = 5;

  private final List<Long> first = new ArrayList<>();
  private long count;

  void add(long line) {
    count++;
    if (first.size() < KEPT) {
      first.add(line);
    }
  }

  /// Takes those of the segment of a file that follows.
  ///
  /// @param before lines before that segment
  void append(LineTally next, long before) {
    next.first.stream().limit(KEPT - first.size()).forEach(line -> first.add(line + before));
    count += next.count;
  }

  public long count() {
    return count;
  }

  public boolean none() {
    return count == 0;
  }

  public List<Long> first() {
    return List.copyOf(first);
  }
}

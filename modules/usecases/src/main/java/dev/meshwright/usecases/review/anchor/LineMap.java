package dev.meshwright.usecases.review.anchor;

import java.util.List;
import java.util.Optional;

/// Where a line of a text is in a later one, by the longest run of lines that both have.
final class LineMap {

  /// Between the first and the last changed line; more is not compared.
  private static final int MOST = 3_000;

  private LineMap() {}

  /// The line, from 1; of a line that is gone, the one that is in its place.
  static Optional<Integer> map(String before, String after, int line) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    int at = line - 1;
    if (at >= old.size() || now.isEmpty()) {
      return Optional.empty();
    }
    int head = 0;
    int most = Math.min(old.size(), now.size());
    while (head < most && old.get(head).equals(now.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < most - head
        && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
      tail++;
    }
    if (at < head) {
      return Optional.of(line);
    }
    if (at >= old.size() - tail) {
      return Optional.of(line + now.size() - old.size());
    }
    List<String> oldMiddle = old.subList(head, old.size() - tail);
    List<String> newMiddle = now.subList(head, now.size() - tail);
    if (oldMiddle.size() > MOST || newMiddle.size() > MOST) {
      return Optional.empty();
    }
    int inside = inside(oldMiddle, newMiddle, at - head);
    return Optional.of(Math.min(head + inside + 1, now.size()));
  }

  private static int inside(List<String> old, List<String> now, int at) {
    int[][] common = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).equals(now.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < at && j < now.size()) {
      if (old.get(i).equals(now.get(j))) {
        i++;
        j++;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    while (j < now.size()
        && !old.get(at).equals(now.get(j))
        && common[at][j + 1] == common[at][j]
        && common[at][j] > common[at + 1][j]) {
      j++;
    }
    return j;
  }
}

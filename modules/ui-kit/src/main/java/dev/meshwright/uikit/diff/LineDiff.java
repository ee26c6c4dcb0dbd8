package dev.meshwright.uikit.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.List;

/// Finds the lines that differ between two texts. Bounded: where more than 20,000 lines are left
/// after what both texts begin and end with, all of them count as one difference.
final class LineDiff {

  private static final int MOST_LINES = 20_000;

  private LineDiff() {}

  /// The differences in order. Lines end with `\n`, `\r\n` or a lone `\r`, and which of them does
  /// not matter.
  public static List<Hunk> between(String before, String after) {
    List<String> one = before.lines().toList();
    List<String> other = after.lines().toList();
    int most = Math.min(one.size(), other.size());
    int prefix = 0;
    while (prefix < most && one.get(prefix).equals(other.get(prefix))) {
      prefix++;
    }
    int suffix = 0;
    while (suffix < most - prefix
        && one.get(one.size() - 1 - suffix).equals(other.get(other.size() - 1 - suffix))) {
      suffix++;
    }
    List<String> left = one.subList(prefix, one.size() - suffix);
    List<String> right = other.subList(prefix, other.size() - suffix);
    if (left.isEmpty() && right.isEmpty()) {
      return List.of();
    }
    if (left.size() > MOST_LINES || right.size() > MOST_LINES) {
      return List.of(new Hunk(prefix, prefix + left.size(), prefix, prefix + right.size()));
    }
    int offset = prefix;
    return DiffUtils.diff(left, right).getDeltas().stream()
        .map(delta -> hunk(delta, offset))
        .toList();
  }

  private static Hunk hunk(AbstractDelta<String> delta, int offset) {
    int before = delta.getSource().getPosition() + offset;
    int after = delta.getTarget().getPosition() + offset;
    return new Hunk(
        before, before + delta.getSource().size(), after, after + delta.getTarget().size());
  }
}

package dev.meshwright.uikit.editor;

import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextRange;
import dev.meshwright.uikit.buffer.BufferChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The problems of the text and where they are now: they move with the edits made since they were
/// found, until the next result is there. No toolkit needed.
final class ProblemMarks {

  /// A problem and its present range in the file's text.
  record Placed(Problem problem, TextRange range) {}

  /// What can be seen of a problem in the text.
  private record Drawn(TextRange range, Severity severity) {}

  /// More are not drawn; the problem list has them all.
  private static final int MOST = 2_000;

  private List<Placed> placed = List.of();
  private boolean dropped;

  /// Whether the text of one was deleted since they were set: where it stood it may still be drawn.
  boolean haveDropped() {
    return dropped;
  }

  /// Tells whether others are to be drawn, or elsewhere, than those that have moved along.
  boolean set(List<Problem> problems) {
    List<Placed> before = placed;
    placed =
        problems.stream()
            .limit(MOST)
            .map(problem -> new Placed(problem, problem.location().range()))
            .sorted(Comparator.comparing(Placed::range))
            .toList();
    boolean told = dropped || !drawn(placed).equals(drawn(before));
    dropped = false;
    return told;
  }

  private static List<Drawn> drawn(List<Placed> marks) {
    return marks.stream().map(each -> new Drawn(each.range(), each.problem().severity())).toList();
  }

  void move(BufferChange change) {
    List<Placed> moved = new ArrayList<>(placed.size());
    for (Placed each : placed) {
      TextRange range = change.moved(each.range());
      // What was deleted whole has no place any more.
      if (each.range().isEmpty() || !range.isEmpty()) {
        moved.add(new Placed(each.problem(), range));
      }
    }
    dropped |= moved.size() < placed.size();
    placed = List.copyOf(moved);
  }

  List<Placed> all() {
    return placed;
  }

  /// Those whose range touches `offset`, the gravest first.
  List<Placed> at(int offset) {
    return placed.stream()
        .filter(each -> each.range().touches(offset))
        .sorted(Comparator.comparing((Placed each) -> each.problem().severity()).reversed())
        .toList();
  }

  /// The next problem behind `offset`, around the end of the text if need be.
  Optional<Placed> after(int offset) {
    return placed.stream()
        .filter(each -> each.range().start() > offset)
        .findFirst()
        .or(() -> placed.stream().findFirst());
  }

  /// The next problem before `offset`, around the beginning of the text if need be.
  Optional<Placed> before(int offset) {
    return placed.reversed().stream()
        .filter(each -> each.range().start() < offset)
        .findFirst()
        .or(() -> placed.isEmpty() ? Optional.empty() : Optional.of(placed.getLast()));
  }

  /// The gravest problem that begins between two offsets.
  Optional<Severity> worstBetween(int start, int end) {
    return placed.subList(firstFrom(start), placed.size()).stream()
        .takeWhile(each -> each.range().start() <= end)
        .map(each -> each.problem().severity())
        .max(Comparator.naturalOrder());
  }

  /// The number of problems that begin before an offset; it is asked with each line drawn.
  private int firstFrom(int offset) {
    int low = 0;
    int high = placed.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (placed.get(middle).range().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

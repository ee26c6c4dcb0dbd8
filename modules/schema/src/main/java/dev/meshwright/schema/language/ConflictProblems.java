package dev.meshwright.schema.language;

import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.merge.ConflictBlock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// One problem for each conflict that a merge left in a text, in place of all that a parser finds
/// in its lines and in the one after it.
public final class ConflictProblems {

  private static final String MARKER = "<<<<<<<";

  private ConflictProblems() {}

  /// @param problems found in the text, and in others
  public static List<Problem> gathered(String path, String text, List<Problem> problems) {
    List<ConflictBlock> blocks = text.contains(MARKER) ? ConflictBlock.in(text) : List.of();
    if (blocks.isEmpty()) {
      return problems;
    }
    List<Problem> gathered = new ArrayList<>();
    for (Problem problem : problems) {
      if (blocks.stream().noneMatch(block -> isOf(block, problem, path, text))) {
        gathered.add(problem);
      }
    }
    LineIndex lines = LineIndex.of(text);
    for (ConflictBlock block : blocks) {
      TextRange marker = new TextRange(block.range().start(), lineEnd(text, block.range().start()));
      gathered.add(
          Problem.error(
              "text-conflict",
              Location.of(path, lines, marker),
              "A merge left both versions of these lines here.",
              "Keep one of them, or both, and remove the lines with the signs; the panel Merge"
                  + " shows both sides."));
    }
    gathered.sort(
        Comparator.<Problem, String>comparing(problem -> problem.location().file())
            .thenComparing(problem -> problem.location().range()));
    return gathered;
  }

  private static boolean isOf(ConflictBlock block, Problem problem, String path, String text) {
    int at = problem.location().range().start();
    return problem.location().file().equals(path)
        && at >= block.range().start()
        && at <= lineEnd(text, block.range().end());
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }
}

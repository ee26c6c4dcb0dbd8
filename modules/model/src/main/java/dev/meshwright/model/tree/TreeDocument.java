package dev.meshwright.model.tree;

import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
import java.util.List;

/// A JSON or YAML text and what was read from it.
///
/// @param file the name that locations carry
/// @param text the whole text
/// @param lines index of the same text
/// @param root the value; a [BrokenNode] when there is none
/// @param problems of syntax, in order of place
public record TreeDocument(
    String file, String text, LineIndex lines, TreeNode root, List<Problem> problems) {

  public TreeDocument {
    problems = List.copyOf(problems);
  }

  public Location locate(TextRange range) {
    return Location.of(file, lines, range);
  }
}

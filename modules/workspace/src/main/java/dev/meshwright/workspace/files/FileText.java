package dev.meshwright.workspace.files;

import dev.meshwright.model.Problem;
import java.util.List;

/// A file as it was read.
///
/// @param path relative to the workspace, with `/`
/// @param text decoded, line ends as they are, without a byte order mark; cut when it was too long
/// @param version of the bytes on disk
/// @param problems why saving would be refused: no permission, no UTF-8, or cut
public record FileText(String path, String text, FileVersion version, List<Problem> problems) {

  public FileText {
    problems = List.copyOf(problems);
  }

  /// Whether saving would be refused.
  public boolean readOnly() {
    return !problems.isEmpty();
  }
}

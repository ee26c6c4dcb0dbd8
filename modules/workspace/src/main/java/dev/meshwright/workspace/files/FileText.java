package dev.meshwright.workspace.files;

import dev.meshwright.model.Problem;
import java.util.List;

/// A file as it was read.
///
/// @param path relative to the workspace, with `/`
/// @param text decoded, line ends as they are, without a byte order mark; cut when it was too long
/// @param version of the bytes on disk
/// @param readOnly whether saving would be refused: no permission, no UTF-8, or cut
/// @param problems why it is read-only, where that lies in the content
public record FileText(
    String path, String text, FileVersion version, boolean readOnly, List<Problem> problems) {

  public FileText {
    problems = List.copyOf(problems);
  }
}

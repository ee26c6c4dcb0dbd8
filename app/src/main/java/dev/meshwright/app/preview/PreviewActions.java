package dev.meshwright.app.preview;

import dev.meshwright.model.Problem;
import dev.meshwright.model.data.Row;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the preview asks of the window around it.
interface PreviewActions {

  /// Shows the place of a problem.
  void jump(Problem problem);

  /// Asks for a file to write rows to.
  ///
  /// @param name offered for it
  Optional<Path> chooseTarget(String name);

  /// Makes a test of what is shown.
  ///
  /// @param wanted rows of the result: the test gives the fewest rows of the samples that still
  ///   bring these; none for the first rows of each sample
  void keepAsTest(List<Row> wanted);
}

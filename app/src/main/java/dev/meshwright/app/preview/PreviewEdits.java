package dev.meshwright.app.preview;

import dev.meshwright.model.Fix;
import dev.meshwright.model.data.CsvOptions;

/// What the preview changes in files of the workspace.
interface PreviewEdits {

  /// Makes the edits of a fix.
  void fix(Fix fix);

  /// Keeps how a CSV sample is read.
  ///
  /// @param sample its path
  /// @param choices all of them; what is not in it is found out from the file
  void choose(String sample, CsvOptions choices);
}

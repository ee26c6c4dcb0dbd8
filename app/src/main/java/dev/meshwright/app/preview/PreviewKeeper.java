package dev.meshwright.app.preview;

import dev.meshwright.model.data.Row;
import dev.meshwright.usecases.preview.PreviewRequest;
import java.util.List;

/// Makes tests of previews.
@FunctionalInterface
public interface PreviewKeeper {

  /// @param wanted rows that the test is about; none for all
  void keep(PreviewRequest preview, String name, List<Row> wanted);
}

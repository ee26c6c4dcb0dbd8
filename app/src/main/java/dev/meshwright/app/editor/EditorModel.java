package dev.meshwright.app.editor;

import dev.meshwright.app.avro.AvroViewModel;
import dev.meshwright.app.document.Analysis;
import dev.meshwright.app.document.Document;
import java.util.Optional;

/// What stands behind the tab of one document.
///
/// @param avro for Avro schemas, their structure
public record EditorModel(Analysis analysis, Optional<AvroViewModel> avro) {

  public Document document() {
    return analysis.document();
  }

  void dispose() {
    avro.ifPresent(AvroViewModel::dispose);
    analysis.dispose();
  }
}

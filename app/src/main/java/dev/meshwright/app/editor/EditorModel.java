package dev.meshwright.app.editor;

import dev.meshwright.app.avro.AvroViewModel;
import dev.meshwright.app.document.Analysis;
import dev.meshwright.app.document.Document;
import dev.meshwright.app.outline.OutlineViewModel;
import dev.meshwright.uikit.editor.CompletionSource;
import java.util.Optional;

/// What stands behind the tab of one document.
///
/// @param avro for Avro schemas, their structure
/// @param outline for Protobuf and JSON Schema files, their structure
/// @param completions how the text may go on
public record EditorModel(
    Analysis analysis,
    Optional<AvroViewModel> avro,
    Optional<OutlineViewModel> outline,
    CompletionSource completions) {

  public Document document() {
    return analysis.document();
  }

  void dispose() {
    avro.ifPresent(AvroViewModel::dispose);
    outline.ifPresent(OutlineViewModel::dispose);
    analysis.dispose();
  }
}

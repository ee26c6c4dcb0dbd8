package dev.meshwright.usecases.search;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.usecases.schema.AnalyzeSchema;
import dev.meshwright.usecases.schema.AnalyzedDocument;
import java.util.List;

/// Lists what one text declares, as it is edited.
public final class DocumentSymbols {

  private final AnalyzeSchema analyze = new AnalyzeSchema();

  /// In the order of the text; nothing for one that is no schema. Imports are not followed: what
  /// they declare is found where it is written.
  public List<FoundName> in(String path, String text, Progress progress) {
    return analyze.analyze(path, text, FileSource.empty(), progress)
            instanceof AnalyzedDocument.Schema schema
        ? SchemaNames.of(path, schema.parsed())
        : List.of();
  }
}

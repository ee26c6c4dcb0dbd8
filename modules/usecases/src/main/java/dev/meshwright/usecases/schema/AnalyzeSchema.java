package dev.meshwright.usecases.schema;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;

/// Reads the text of a schema, contract or product and says what is wrong with it. Thread-safe.
public interface AnalyzeSchema {

  /// @param path relative to the root; its name and the text's content say the language
  /// @param text saved or not
  /// @param files the working copy, for imports and references
  AnalyzedDocument analyze(String path, String text, FileSource files, Progress progress);
}

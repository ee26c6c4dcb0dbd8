package dev.meshwright.usecases.compare;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Compares the text of a schema, as it is being edited, with earlier versions of it. Thread-safe.
public interface CompareSchemas {

  /// Compares with one baseline. Earlier versions are parsed once and kept, so that calling this
  /// with every keystroke costs one parse and one comparison.
  ///
  /// @param path of the schema, relative to the root
  /// @param text of it, saved or not
  /// @param files the working copy, for imports and references of `text`
  Comparison compare(
      String path, String text, FileSource files, Baseline baseline, Progress progress);

  /// Compares with several baselines, and says which modes hold against which.
  Matrix matrix(
      String path, String text, FileSource files, List<Baseline> baselines, Progress progress);

  /// As [#matrix], for many files as they are: each text is read once, however many of them use it.
  ///
  /// @param files must not change meanwhile
  /// @return by path, of those that have a text
  Map<String, Matrix> matrices(
      Set<String> paths, FileSource files, List<Baseline> baselines, Progress progress);

  /// The baselines worth offering for a schema, the default first: branch base, last commit, and
  /// released versions, newest first.
  List<Baseline> baselines(String path, Progress progress);

  /// Everything that a schema can be compared with: branches, tags, the commits that changed it,
  /// other schemas.
  List<BaselineChoice> choices(String path, Progress progress);
}

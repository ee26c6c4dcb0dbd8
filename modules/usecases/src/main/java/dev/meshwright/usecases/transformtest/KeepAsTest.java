package dev.meshwright.usecases.transformtest;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;

/// Makes a test of what a preview shows. Nothing is written: the caller saves the text.
public interface KeepAsTest {

  /// The new test's path and text. The expected rows are those that the transformation gives for
  /// the rows chosen, with personal data masked.
  Result<KeptTest> keep(KeepRequest request, Progress progress);
}

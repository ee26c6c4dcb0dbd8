package dev.meshwright.usecases.transformtest;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.transformtest.TestFile;
import dev.meshwright.model.transformtest.TestResult;
import java.util.List;
import java.util.function.Consumer;

/// Finds and runs the tests of a workspace: its `*.test.yaml` files, and the unit tests of dbt
/// projects.
public interface RunTests {

  /// All files with tests, by path; also those that cannot be read.
  List<TestFile> find(FileSource files, Progress progress);

  /// Runs tests one after the other, each on nothing but its given rows.
  ///
  /// @param tests what [#find] gave, or some of it; a file's problems count as a test that cannot
  ///   be run
  /// @param files the texts, saved or not, of the transformations and of the tests
  /// @param each is told every result as soon as it is there
  /// @return the results, in the order of the tests
  List<TestResult> run(
      List<TestFile> tests, FileSource files, Consumer<TestResult> each, Progress progress);
}

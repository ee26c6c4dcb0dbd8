package dev.meshwright.usecases.transformtest;

import dev.meshwright.data.PreviewEngine;
import dev.meshwright.data.sql.SourceName;
import dev.meshwright.data.transformtest.DbtVariables;
import dev.meshwright.data.transformtest.KnownColumns;
import dev.meshwright.data.transformtest.TransformationTestRunner;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.Parameter;
import dev.meshwright.model.data.SampleInfo;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.model.transformtest.TestFile;
import dev.meshwright.model.transformtest.TestOutcome;
import dev.meshwright.model.transformtest.TestResult;
import dev.meshwright.model.transformtest.TransformationTest;
import dev.meshwright.usecases.OperationFailedException;
import dev.meshwright.usecases.preview.PreviewOnSamples;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Runs the tests of a workspace in its preview engine.
public final class RunInWorkspace implements RunTests {

  private final PreviewEngine engine;
  private final PreviewOnSamples previews;

  /// @param engine the one that `previews` runs on
  public RunInWorkspace(PreviewEngine engine, PreviewOnSamples previews) {
    this.engine = engine;
    this.previews = previews;
  }

  @Override
  public List<TestFile> find(FileSource files, Progress progress) {
    return new FoundTests(files).read(progress);
  }

  @Override
  public List<TestResult> run(
      List<TestFile> tests, FileSource files, Consumer<TestResult> each, Progress progress) {
    List<TestResult> results = new ArrayList<>();
    for (int i = 0; i < tests.size(); i++) {
      TestFile file = tests.get(i);
      progress.report("Testing " + file.path(), (double) i / tests.size());
      if (!file.problems().isEmpty()) {
        tell(unreadable(file), results, each);
      }
      for (TransformationTest test : file.tests()) {
        progress.checkCancelled();
        tell(run(test, files, progress), results, each);
      }
    }
    return results;
  }

  private static void tell(TestResult result, List<TestResult> results, Consumer<TestResult> each) {
    results.add(result);
    each.accept(result);
  }

  private static TestResult unreadable(TestFile file) {
    return new TestResult(
        file.path(),
        TestPaths.name(file.path()),
        file.problems().getFirst().location(),
        "",
        new TestOutcome.Broken(file.problems()),
        Duration.ZERO);
  }

  private TestResult run(TransformationTest test, FileSource files, Progress progress) {
    long start = System.nanoTime();
    TestOutcome outcome = outcome(test, files, progress);
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    return new TestResult(
        test.file(), test.name(), test.location(), test.transformation(), outcome, time);
  }

  private TestOutcome outcome(TransformationTest test, FileSource files, Progress progress) {
    Optional<String> text = files.text(test.file());
    Optional<String> sql = files.text(test.transformation());
    if (sql.isEmpty() && files.problem(test.transformation()).isPresent()) {
      return new TestOutcome.Broken(files.problem(test.transformation()).stream().toList());
    }
    if (text.isEmpty() || sql.isEmpty()) {
      return broken(
          test,
          "There is no transformation " + test.transformation() + ".",
          "Correct the path; it is relative to the test's folder.");
    }
    Optional<String> step =
        test.step().isEmpty() ? sql : previews.stepQuery(sql.get(), test.step().get());
    if (step.isEmpty()) {
      return broken(
          test,
          "There is no step " + test.step().orElse("") + " in " + test.transformation() + ".",
          "Name one of its common table expressions, or remove 'step'.");
    }
    KnownColumns known = (table, on) -> columns(test.transformation(), table, on);
    Result<List<Parameter>> variables = DbtVariables.of(test.transformation(), files);
    if (variables instanceof Result.Failed<List<Parameter>> bad) {
      return new TestOutcome.Broken(bad.problems());
    }
    // What the test gives goes before what its dbt project says.
    List<Parameter> parameters = new ArrayList<>(test.parameters());
    variables.optional().ifPresent(parameters::addAll);
    try {
      return new TransformationTestRunner(engine, known)
          .run(test.with(parameters), text.get(), step.get(), progress);
    } catch (IOException noRoom) {
      throw new OperationFailedException("tests cannot be run: " + noRoom.getMessage(), noRoom);
    }
  }

  private static TestOutcome broken(TransformationTest test, String message, String hint) {
    Location location = test.location();
    return new TestOutcome.Broken(
        List.of(Problem.error("test-no-transformation", location, message, hint)));
  }

  private List<Column> columns(String transformation, String table, Progress progress) {
    List<SampleTable> samples = previews.tables(transformation);
    String name = named(table, samples);
    Optional<SampleTable> sample =
        samples.stream().filter(each -> each.name().equalsIgnoreCase(name)).findFirst();
    Optional<Result<SampleInfo>> info = sample.map(each -> engine.inspect(each, progress));
    return info.flatMap(Result::optional).map(SampleInfo::columns).orElse(List.of());
  }

  /// A table of a dbt source is given with the source's name.
  private static String named(String table, List<SampleTable> samples) {
    int dot = table.indexOf('.');
    return dot < 0
        ? table
        : new SourceName(table.substring(0, dot), table.substring(dot + 1))
            .among(samples.stream().map(SampleTable::name).toList());
  }
}

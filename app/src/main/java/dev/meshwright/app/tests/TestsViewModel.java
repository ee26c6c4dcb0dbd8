package dev.meshwright.app.tests;

import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.jobs.Job;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Fix;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.files.SaveOutcome;
import dev.meshwright.model.transformtest.TestFile;
import dev.meshwright.model.transformtest.TestOutcome;
import dev.meshwright.model.transformtest.TestResult;
import dev.meshwright.model.transformtest.TransformationTest;
import dev.meshwright.usecases.preview.PreviewRequest;
import dev.meshwright.usecases.transformtest.KeepAsTest;
import dev.meshwright.usecases.transformtest.KeepRequest;
import dev.meshwright.usecases.transformtest.KeptTest;
import dev.meshwright.usecases.transformtest.RunTests;
import dev.meshwright.usecases.workspace.Documents;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Finds and runs the tests of the workspace on the texts as they are in the editors, and makes new
/// ones of previews.
final class TestsViewModel {

  /// Rows that one test is about.
  private static final int MOST_WANTED = 20;

  private final Jobs jobs;
  private final RunTests tests;
  private final KeepAsTest keeping;
  private final Documents files;
  private final OpenDocuments documents;
  private final Notices notices;
  private final Runnable written;
  private final ReadOnlyObjectWrapper<TestsState> state =
      new ReadOnlyObjectWrapper<>(new TestsState.NotRead());
  private final ReadOnlyObjectWrapper<Optional<Asked>> asked =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Job> running = Optional.empty();

  /// A preview that waits for its name as a test.
  ///
  /// @param proposal what it could be called
  /// @param wanted rows that the test is about; none for all
  record Asked(PreviewRequest preview, String proposal, List<Row> wanted) {
    Asked {
      wanted = List.copyOf(wanted);
    }
  }

  /// @param written run after a test was written into the workspace
  public TestsViewModel(
      Jobs jobs,
      RunTests tests,
      KeepAsTest keeping,
      Documents files,
      OpenDocuments documents,
      Notices notices,
      Runnable written) {
    this.jobs = jobs;
    this.tests = tests;
    this.keeping = keeping;
    this.files = files;
    this.documents = documents;
    this.notices = notices;
    this.written = written;
  }

  public ReadOnlyObjectProperty<TestsState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// The preview that is to be kept as soon as it has a name.
  ReadOnlyObjectProperty<Optional<Asked>> askedProperty() {
    return asked.getReadOnlyProperty();
  }

  /// Asks for the name of a test.
  void ask(Asked asking) {
    asked.set(Optional.of(asking));
  }

  /// Keeps nothing after all.
  void forgetAsked() {
    asked.set(Optional.empty());
  }

  /// Keeps what was asked about under a name.
  void keepAs(String name) {
    Optional<Asked> asking = asked.get();
    forgetAsked();
    asking.ifPresent(preview -> keep(preview.preview(), name, preview.wanted()));
  }

  /// Lists the tests anew; results that are known stay, marked as out of date.
  public void refresh() {
    Map<String, String> edited = documents.unsavedTexts();
    jobs.<List<TestFile>>submit(
        new JobKind("tests-find", "Looking for tests"),
        progress -> tests.find(files.workingCopy(edited), progress),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<List<TestFile>>(var found) -> listed(found);
            case Outcome.Cancelled<List<TestFile>> cancelled -> {}
            case Outcome.Failed<List<TestFile>>(Throwable cause) ->
                state.set(new TestsState.Failed(cause));
          }
        });
  }

  private void listed(List<TestFile> found) {
    List<TestItem> items =
        found.stream().flatMap(TestsViewModel::items).map(this::withKnownResult).toList();
    boolean any = items.stream().anyMatch(item -> item.result().isPresent());
    boolean running = state.get() instanceof TestsState.Listed now && now.running();
    state.set(new TestsState.Listed(items, running, any));
  }

  private static Stream<TestItem> items(TestFile file) {
    Stream<TestItem> unreadable =
        file.problems().stream()
            .limit(1)
            .map(problem ->
                new TestItem(file.path(), file.path(), problem.location(), Optional.empty()));
    return Stream.concat(unreadable, file.tests().stream().map(TestsViewModel::item));
  }

  private static TestItem item(TransformationTest test) {
    return new TestItem(test.file(), test.name(), test.location(), Optional.empty());
  }

  private TestItem withKnownResult(TestItem item) {
    return known()
        .filter(item::isOf)
        .findFirst()
        .map(result -> new TestItem(item.file(), item.name(), item.location(), Optional.of(result)))
        .orElse(item);
  }

  private Stream<TestResult> known() {
    return state.get() instanceof TestsState.Listed listed
        ? listed.tests().stream().flatMap(test -> test.result().stream())
        : Stream.empty();
  }

  /// Runs all tests.
  public void runAll() {
    Map<String, String> edited = documents.unsavedTexts();
    if (state.get() instanceof TestsState.Listed listed) {
      state.set(new TestsState.Listed(listed.tests(), true, listed.stale()));
    }
    running =
        Optional.of(
            jobs.<List<TestResult>>submit(
                new JobKind("tests-run", "Running tests"),
                progress -> run(edited, progress),
                this::ended));
  }

  private List<TestResult> run(Map<String, String> edited, Progress progress) {
    var texts = files.workingCopy(edited);
    List<TestFile> found = tests.find(texts, progress);
    return tests.run(found, texts, result -> {}, progress);
  }

  private void ended(Outcome<List<TestResult>> outcome) {
    switch (outcome) {
      case Outcome.Done<List<TestResult>>(var results) -> {
        List<TestResult> old = known().toList();
        state.set(
            new TestsState.Listed(
                results.stream()
                    .map(result ->
                        new TestItem(
                            result.file(), result.name(), result.location(), Optional.of(result)))
                    .toList(),
                false,
                false));
        letGo(old);
      }
      case Outcome.Cancelled<List<TestResult>> cancelled -> notRunning();
      case Outcome.Failed<List<TestResult>>(Throwable cause) ->
          state.set(new TestsState.Failed(cause));
    }
  }

  private void notRunning() {
    if (state.get() instanceof TestsState.Listed listed) {
      state.set(new TestsState.Listed(listed.tests(), false, listed.stale()));
    }
  }

  /// Stops a run; earlier results stay.
  public void stop() {
    running.ifPresent(Job::cancel);
    notRunning();
  }

  /// Makes what a test gave its expectation, as an edit that can be undone, and runs all again.
  public void accept(Fix fix) {
    documents.edit(fix.edits());
    runAll();
  }

  /// Writes a test beside the transformation that gives what the preview shows now.
  ///
  /// @param wanted rows of the result: the test gives the fewest rows of the samples that still
  ///   bring these; none for the first rows of each sample
  public void keep(PreviewRequest preview, String name, List<Row> wanted) {
    KeepRequest request =
        wanted.isEmpty()
            ? KeepRequest.of(preview, name)
            : KeepRequest.reduced(preview, name, wanted.stream().limit(MOST_WANTED).toList());
    jobs.<Result<KeptTest>>submit(
        new JobKind("tests-keep", "Keeping a test"),
        progress -> {
          Result<KeptTest> kept = keeping.keep(request, progress);
          return kept instanceof Result.Ok<KeptTest>(KeptTest test, var notes)
              ? written(test)
              : kept;
        },
        outcome -> {
          switch (outcome) {
            case Outcome.Done<Result<KeptTest>>(Result.Ok<KeptTest>(KeptTest test, var notes)) -> {
              written.run();
              documents.show(test.path());
              runAll();
            }
            case Outcome.Done<Result<KeptTest>>(Result.Failed<KeptTest>(var problems)) ->
                notices.tell(new Notice.InFile(problems.getFirst()));
            case Outcome.Cancelled<Result<KeptTest>> cancelled -> {}
            case Outcome.Failed<Result<KeptTest>>(Throwable cause) ->
                notices.tell(new Notice.Broken(cause));
          }
        });
  }

  private Result<KeptTest> written(KeptTest test) {
    return switch (files.overwrite(test.path(), test.text())) {
      case SaveOutcome.Saved saved -> Result.ok(test);
      case SaveOutcome.Refused(String path, Problem problem) -> Result.failed(problem);
      case SaveOutcome.Conflict conflict ->
          throw new IllegalStateException("overwriting does not look at what is there");
    };
  }

  private void letGo(List<TestResult> results) {
    for (TestResult result : results) {
      if (result.outcome() instanceof TestOutcome.Failed failed) {
        jobs.submit(
            new JobKind("tests-let-go:" + System.identityHashCode(failed), ""),
            progress -> {
              failed.difference().close();
              return failed;
            },
            outcome -> {});
      }
    }
  }

  public void dispose() {
    running.ifPresent(Job::cancel);
    letGo(known().toList());
  }
}

package dev.meshwright.app.document;

import dev.meshwright.jobs.Job;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.usecases.schema.AnalyzeSchema;
import dev.meshwright.usecases.schema.AnalyzedDocument;
import dev.meshwright.usecases.workspace.Documents;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;

/// Reads the text of one document again whenever it changes, and keeps what was understood.
///
/// What is kept may be older than the text while a newer one is being read; compare
/// [AnalyzedDocument#text()] before editing by it.
public final class Analysis {

  private final Document document;
  private final Jobs jobs;
  private final AnalyzeSchema analyzeSchema;
  private final Documents files;
  private final Supplier<Map<String, String>> unsavedTexts;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<Optional<AnalyzedDocument>> latest =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ChangeListener<String> onText = (property, was, is) -> analyze();
  private Optional<Job> running = Optional.empty();
  private Optional<Job> linting = Optional.empty();
  private List<Problem> problems = List.of();
  private List<Problem> findings = List.of();

  public Analysis(
      Document document,
      Jobs jobs,
      AnalyzeSchema analyzeSchema,
      Documents files,
      Supplier<Map<String, String>> unsavedTexts,
      Notices notices) {
    this.document = document;
    this.jobs = jobs;
    this.analyzeSchema = analyzeSchema;
    this.files = files;
    this.unsavedTexts = unsavedTexts;
    this.notices = notices;
    document.textProperty().addListener(onText);
    analyze();
  }

  public Document document() {
    return document;
  }

  /// Empty until the first reading has ended.
  public ReadOnlyObjectProperty<Optional<AnalyzedDocument>> latestProperty() {
    return latest.getReadOnlyProperty();
  }

  /// What was understood of the text as it is now; empty while it is being read.
  public Optional<AnalyzedDocument> current() {
    return latest.get().filter(analyzed -> analyzed.text().equals(document.text()));
  }

  public void dispose() {
    document.textProperty().removeListener(onText);
    running.ifPresent(Job::cancel);
    linting.ifPresent(Job::cancel);
  }

  private void analyze() {
    String path = document.path();
    String text = document.text();
    Map<String, String> edited = unsavedTexts.get();
    running =
        Optional.of(
            jobs.submit(
                new JobKind("analyze:" + path, document.name()),
                progress -> analyzeSchema.analyze(path, text, files.workingCopy(edited), progress),
                this::ended));
  }

  /// Why the text is not what the file holds. A sample may be in another encoding: that is told
  /// where its rows are shown.
  private Stream<Problem> undecoded() {
    return document.kind() == FileKind.SAMPLE
        ? Stream.empty()
        : document.obstaclesProperty().get().stream()
            .filter(obstacle -> obstacle.severity() == Severity.ERROR);
  }

  private void ended(Outcome<AnalyzedDocument> outcome) {
    switch (outcome) {
      case Outcome.Done<AnalyzedDocument>(AnalyzedDocument analyzed) -> {
        if (analyzed.text().equals(document.text())) {
          latest.set(Optional.of(analyzed));
          problems = Stream.concat(undecoded(), analyzed.problems().stream()).toList();
          // Found in an earlier text: their places are near enough to be shown, not to be edited.
          findings = findings.stream().map(Analysis::withoutFixes).toList();
          tell();
          lint(analyzed);
        }
      }
      case Outcome.Cancelled<AnalyzedDocument> cancelled -> {}
      case Outcome.Failed<AnalyzedDocument>(Throwable cause) ->
          notices.tell(new Notice.Broken(cause));
    }
  }

  /// Behind the problems, which nobody is to wait longer for. What was found in the text before is
  /// told until it is known what is found in this one.
  private void lint(AnalyzedDocument analyzed) {
    Map<String, String> edited = unsavedTexts.get();
    linting =
        Optional.of(
            jobs.submit(
                new JobKind("lint:" + document.path(), document.name()),
                progress -> analyzeSchema.lint(analyzed, files.workingCopy(edited), progress),
                outcome -> linted(analyzed, outcome)));
  }

  private void linted(AnalyzedDocument analyzed, Outcome<List<Problem>> outcome) {
    switch (outcome) {
      case Outcome.Done<List<Problem>>(List<Problem> found) -> {
        if (analyzed.text().equals(document.text())) {
          findings = found;
          tell();
        }
      }
      case Outcome.Cancelled<List<Problem>> cancelled -> {}
      case Outcome.Failed<List<Problem>>(Throwable cause) -> {
        findings = List.of();
        tell();
        notices.tell(new Notice.Broken(cause));
      }
    }
  }

  private static Problem withoutFixes(Problem found) {
    return new Problem(
        found.rule(), found.severity(), found.location(), found.message(), found.hint(), List.of());
  }

  private void tell() {
    int length = document.text().length();
    document.found(
        Stream.concat(
                problems.stream(),
                findings.stream().filter(each -> each.location().range().end() <= length))
            .toList());
  }
}

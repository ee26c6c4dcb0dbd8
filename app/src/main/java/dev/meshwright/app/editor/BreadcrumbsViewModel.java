package dev.meshwright.app.editor;

import dev.meshwright.app.document.Analysis;
import dev.meshwright.app.document.Document;
import dev.meshwright.jobs.Job;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.TextRange;
import dev.meshwright.usecases.outline.OutlineEntry;
import dev.meshwright.usecases.outline.ReadOutline;
import dev.meshwright.usecases.schema.AnalyzedDocument;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// Where the caret of a document is, in the names of what is around it.
final class BreadcrumbsViewModel {

  private final Analysis analysis;
  private final Jobs jobs;
  private final ReadOnlyBooleanWrapper outlined = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyObjectWrapper<List<OutlineEntry>> path =
      new ReadOnlyObjectWrapper<>(List.of());
  private final Subscription subscription;
  private Optional<OutlineEntry> outline = Optional.empty();
  private Optional<Job> reading = Optional.empty();

  BreadcrumbsViewModel(Analysis analysis, Jobs jobs) {
    this.analysis = analysis;
    this.jobs = jobs;
    Subscription caret = document().selectionProperty().subscribe(range -> show());
    subscription = caret.and(analysis.latestProperty().subscribe(this::read));
  }

  /// Whether anything is known of what the text holds.
  ReadOnlyBooleanProperty outlinedProperty() {
    return outlined.getReadOnlyProperty();
  }

  /// What is around the caret, the outermost first.
  ReadOnlyObjectProperty<List<OutlineEntry>> pathProperty() {
    return path.getReadOnlyProperty();
  }

  /// Selects one of the names around the caret in the source. Where the text has changed since, it
  /// is where the edits have moved the caret to.
  void goTo(int index) {
    if (index < path.get().size()) {
      goTo(path.get().get(index));
    }
  }

  private void goTo(OutlineEntry entry) {
    int length = document().text().length();
    document()
        .reveal(
            new TextRange(
                Math.min(entry.nameRange().start(), length),
                Math.min(entry.nameRange().end(), length)));
  }

  void dispose() {
    subscription.unsubscribe();
    reading.ifPresent(Job::cancel);
  }

  private Document document() {
    return analysis.document();
  }

  private void read(Optional<AnalyzedDocument> latest) {
    latest.ifPresent(analyzed -> {
      Document file = document();
      reading =
          Optional.of(
              jobs.<Optional<OutlineEntry>>submit(
                  new JobKind("outline:" + file.path(), file.name()),
                  progress -> ReadOutline.of(file.kind(), file.path(), analyzed, progress),
                  outcome -> {
                    if (outcome
                            instanceof
                            Outcome.Done<Optional<OutlineEntry>>(Optional<OutlineEntry> found)
                        && analyzed.text().equals(file.text())) {
                      outline = found;
                      outlined.set(found.isPresent());
                      show();
                    }
                  }));
    });
  }

  /// While the newest text is being read, its caret is not held against the text before.
  private void show() {
    if (analysis.current().isEmpty()) {
      return;
    }
    int caret = document().selectionProperty().get().start();
    List<OutlineEntry> around = outline.map(all -> all.pathTo(caret)).orElse(List.of());
    path.set(around.stream().filter(entry -> !entry.name().isBlank()).toList());
  }
}

package dev.meshwright.app.compat;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.Fix;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.usecases.compare.Baseline;
import dev.meshwright.usecases.compare.CompareSchemas;
import dev.meshwright.usecases.compare.Comparison;
import dev.meshwright.usecases.compare.Matrix;
import dev.meshwright.usecases.workspace.Documents;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;

/// Compares the schema in front with its baselines, again with every change of its text.
public final class CompatViewModel {

  private final Jobs jobs;
  private final CompareSchemas compareSchemas;
  private final Documents files;
  private final OpenDocuments documents;
  private final ReadOnlyObjectWrapper<CompatState> state =
      new ReadOnlyObjectWrapper<>(new CompatState.NoSchema());
  private final ReadOnlyObjectWrapper<List<Baseline>> offered =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<Baseline> baseline =
      new SimpleObjectProperty<>(new Baseline.BranchBase());
  private final ObjectProperty<FindingFilter> filter =
      new SimpleObjectProperty<>(FindingFilter.all());
  private final ObjectProperty<Optional<Finding>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final ChangeListener<String> onText = (property, was, is) -> compare();
  private final ChangeListener<Optional<Document>> onActive =
      (property, was, is) -> front(is.filter(CompatViewModel::isSchema));
  private Optional<Document> schema = Optional.empty();

  public CompatViewModel(
      Jobs jobs, CompareSchemas compareSchemas, Documents files, OpenDocuments documents) {
    this.jobs = jobs;
    this.compareSchemas = compareSchemas;
    this.files = files;
    this.documents = documents;
    baseline.addListener((property, was, is) -> compare());
    documents.activeProperty().addListener(onActive);
    front(documents.activeProperty().get().filter(CompatViewModel::isSchema));
  }

  public ReadOnlyObjectProperty<CompatState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Baselines worth choosing for the schema in front.
  public ReadOnlyObjectProperty<List<Baseline>> offeredProperty() {
    return offered.getReadOnlyProperty();
  }

  public ObjectProperty<Baseline> baselineProperty() {
    return baseline;
  }

  public ObjectProperty<FindingFilter> filterProperty() {
    return filter;
  }

  public ObjectProperty<Optional<Finding>> selectedProperty() {
    return selected;
  }

  /// Selects a finding, and its place in the schema.
  public void select(Finding finding) {
    selected.set(Optional.of(finding));
    finding.place().ifPresent(place -> documents.show(place.file(), place.range()));
  }

  /// Makes a fix's edits, unless the text has changed since they were computed.
  public boolean apply(Fix fix) {
    if (state.get() instanceof CompatState.Ready ready && isCurrent(ready)) {
      documents.edit(fix.edits());
      return true;
    }
    return false;
  }

  /// Makes the first fix of the selected finding, or of the first that has one.
  public void applyFirstFix() {
    if (state.get() instanceof CompatState.Ready ready
        && ready.chosen() instanceof Comparison.Compared compared) {
      selected
          .get()
          .filter(finding -> !finding.fixes().isEmpty())
          .or(() ->
              compared.verdict().findings().stream()
                  .filter(finding -> !finding.fixes().isEmpty())
                  .findFirst())
          .ifPresent(finding -> apply(finding.fixes().getFirst()));
    }
  }

  /// Compares again, as after a commit.
  public void refresh() {
    schema.ifPresent(document -> offerBaselines(document.path()));
    compare();
  }

  public void dispose() {
    documents.activeProperty().removeListener(onActive);
    schema.ifPresent(document -> document.textProperty().removeListener(onText));
  }

  private boolean isCurrent(CompatState.Ready ready) {
    return schema
        .filter(document -> document.path().equals(ready.path()))
        .filter(document -> document.text().equals(ready.text()))
        .isPresent();
  }

  private static boolean isSchema(Document document) {
    return document.kind().schemaFormat().isPresent();
  }

  private void front(Optional<Document> document) {
    if (document.isEmpty() || document.equals(schema)) {
      // A schema stays in the panel while a file of another kind is looked at.
      return;
    }
    schema.ifPresent(old -> old.textProperty().removeListener(onText));
    schema = document;
    document.get().textProperty().addListener(onText);
    selected.set(Optional.empty());
    state.set(new CompatState.Comparing(document.get().path()));
    offerBaselines(document.get().path());
    compare();
  }

  private void offerBaselines(String path) {
    jobs.submit(
        new JobKind("baselines", "Reading versions"),
        progress -> compareSchemas.baselines(path, progress),
        outcome -> {
          if (outcome instanceof Outcome.Done<List<Baseline>>(var found)) {
            offered.set(List.copyOf(found));
            compare();
          }
        });
  }

  private void compare() {
    if (schema.isEmpty()) {
      return;
    }
    Document document = schema.get();
    String path = document.path();
    String text = document.text();
    Map<String, String> edited = documents.unsavedTexts();
    List<Baseline> baselines = chosenFirst();
    if (state.get() instanceof CompatState.Ready ready) {
      state.set(ready.outdated());
    }
    jobs.submit(
        new JobKind("compare", "Comparing " + document.name()),
        progress ->
            compareSchemas.matrix(path, text, files.workingCopy(edited), baselines, progress),
        outcome -> compared(path, text, outcome));
  }

  private List<Baseline> chosenFirst() {
    Set<Baseline> baselines = new LinkedHashSet<>();
    baselines.add(baseline.get());
    baselines.addAll(offered.get());
    return List.copyOf(baselines);
  }

  private void compared(String path, String text, Outcome<Matrix> outcome) {
    switch (outcome) {
      case Outcome.Done<Matrix>(Matrix matrix) -> {
        CompatState.Ready ready = new CompatState.Ready(path, text, matrix, false);
        state.set(isCurrent(ready) ? ready : ready.outdated());
        reselect(ready.chosen());
      }
      case Outcome.Cancelled<Matrix> cancelled -> {}
      case Outcome.Failed<Matrix>(Throwable cause) ->
          state.set(new CompatState.Failed(path, cause));
    }
  }

  /// Keeps the selection on what is still the same change.
  private void reselect(Comparison comparison) {
    List<Finding> findings = new ArrayList<>();
    if (comparison instanceof Comparison.Compared compared) {
      findings.addAll(compared.verdict().findings());
    }
    selected.set(
        selected
            .get()
            .flatMap(old ->
                findings.stream()
                    .filter(f -> f.rule().equals(old.rule()) && f.path().equals(old.path()))
                    .findFirst()));
  }
}

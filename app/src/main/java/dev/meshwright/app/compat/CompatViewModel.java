package dev.meshwright.app.compat;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.structure.MarkerSource;
import dev.meshwright.app.structure.SchemaChanges;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.git.Author;
import dev.meshwright.uikit.jobs.Debounce;
import dev.meshwright.usecases.compare.Baseline;
import dev.meshwright.usecases.compare.BaselineChoice;
import dev.meshwright.usecases.compare.CompareSchemas;
import dev.meshwright.usecases.compare.Matrix;
import dev.meshwright.usecases.compare.NextVersion;
import dev.meshwright.usecases.files.NameParts;
import dev.meshwright.usecases.policy.NewWaiver;
import dev.meshwright.usecases.policy.Waiver;
import dev.meshwright.usecases.workspace.Documents;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/// Compares the schema in front with its baselines, again with every change of its text.
public final class CompatViewModel implements MarkerSource {

  private final Jobs jobs;
  private final CompareSchemas compareSchemas;
  private final Documents files;
  private final OpenDocuments documents;
  private final Waiving waiving;
  private final Clock clock;
  private final Debounce pause;
  private final ReadOnlyObjectWrapper<CompatState> state =
      new ReadOnlyObjectWrapper<>(new CompatState.NoSchema());
  private final ObservableValue<Optional<SchemaChanges>> latest =
      state.map(CompatViewModel::changes);
  private final ReadOnlyObjectWrapper<List<Baseline>> offered =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<Baseline> baseline =
      new SimpleObjectProperty<>(new Baseline.BranchBase());
  private final FindingSelection selection;
  private final ChangeListener<String> onText = (property, was, is) -> typed();
  private final ChangeListener<TextRange> onCaret = (property, was, is) -> follow(is);
  private final ReadOnlyStringWrapper about = new ReadOnlyStringWrapper("");
  private final ChangeListener<Optional<Document>> onActive =
      (property, was, is) -> front(is.filter(CompatViewModel::isSchema));
  private Optional<Document> schema = Optional.empty();
  private Optional<ComparedInputs> compared = Optional.empty();

  /// @param clock says on which day waivers must be in force
  /// @param pause in typing after which the schema is compared
  public CompatViewModel(
      Jobs jobs,
      CompareSchemas compareSchemas,
      Documents files,
      OpenDocuments documents,
      Waiving waiving,
      Clock clock,
      Debounce pause) {
    this.jobs = jobs;
    this.compareSchemas = compareSchemas;
    this.files = files;
    this.documents = documents;
    this.waiving = waiving;
    this.clock = clock;
    this.pause = pause;
    selection = new FindingSelection(documents, state);
    baseline.addListener((property, was, is) -> compare());
    documents.activeProperty().addListener(onActive);
    front(documents.activeProperty().get().filter(CompatViewModel::isSchema));
  }

  /// The schema in front; empty while something else is.
  public ReadOnlyStringProperty aboutProperty() {
    return about.getReadOnlyProperty();
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
    return selection.filterProperty();
  }

  public ObjectProperty<Optional<Finding>> selectedProperty() {
    return selection.selectedProperty();
  }

  @Override
  public ObservableValue<Optional<SchemaChanges>> latest() {
    return latest;
  }

  private static Optional<SchemaChanges> changes(CompatState state) {
    return state instanceof CompatState.Ready ready
        ? Optional.of(
            new SchemaChanges(ready.path(), ready.text(), ready.matrix().asked(), ready.findings()))
        : Optional.empty();
  }

  @Override
  public void choose(List<Finding> ofRow) {
    selection.choose(ofRow);
  }

  /// Brings the schema that was in front last back there.
  public void back() {
    schema.ifPresent(document -> documents.show(document.path()));
  }

  /// Selects a finding, and its place in the schema.
  public void select(Finding finding) {
    selection.select(finding);
  }

  /// Selects the finding before (-1) or after (1) the selected one, around the ends.
  public void step(int by) {
    selection.step(by);
  }

  /// Whether there are findings to step through.
  boolean hasFindings() {
    return !selection.shown().isEmpty();
  }

  private void follow(TextRange caret) {
    if (state.get() instanceof CompatState.Ready ready
        && schema.filter(document -> document.path().equals(ready.path())).isPresent()) {
      selection.follow(ready, caret);
    }
  }

  /// Writes a waiver for a finding of the schema in front, and comes back to the schema.
  public void waive(NewWaiver waiver) {
    Optional<Document> back = schema;
    waiving.waive(
        waiver,
        () -> {
          back.ifPresent(document -> documents.show(document.path()));
          compare();
        });
  }

  /// Finds out who would answer for a waiver.
  public void author(Consumer<Optional<Author>> then) {
    waiving.author(then);
  }

  /// The day that counts for waivers.
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /// Shows a place.
  public void show(Location place) {
    documents.show(place.file(), place.range());
  }

  /// Shows where a waiver is written.
  public void show(Waiver waiver) {
    show(waiver.place());
  }

  /// Lists everything that the schema in front can be compared with.
  public void choices(Consumer<List<BaselineChoice>> then) {
    schema.ifPresent(document ->
        jobs.submit(
            new JobKind("baseline-choices", "Reading versions"),
            progress -> compareSchemas.choices(document.path(), progress),
            outcome -> {
              switch (outcome) {
                case Outcome.Done<List<BaselineChoice>>(var found) -> then.accept(found);
                case Outcome.Cancelled<List<BaselineChoice>> cancelled -> {}
                case Outcome.Failed<List<BaselineChoice>>(Throwable cause) ->
                    state.set(new CompatState.Failed(document.path(), cause));
              }
            }));
  }

  /// The schema that is compared.
  public Optional<String> schemaPath() {
    return schema.map(Document::path);
  }

  /// Makes one of the fixes of the selected finding; without one, of the first finding that has
  /// any. Does nothing while the text is newer than the comparison.
  ///
  /// @param index of the fix
  public void applyFix(int index) {
    mendable(index).ifPresent(finding -> documents.edit(finding.fixes().get(index).edits()));
  }

  /// Whether [#applyFix] would do something.
  boolean hasFix(int index) {
    return mendable(index).isPresent();
  }

  private Optional<Finding> mendable(int index) {
    return state.get() instanceof CompatState.Ready ready && isCurrent(ready)
        ? selection.mendable(ready, index)
        : Optional.empty();
  }

  /// Compares again, as after a commit.
  public void refresh() {
    schema.ifPresent(document -> offerBaselines(document.path()));
    compare();
  }

  public void dispose() {
    pause.stop();
    documents.activeProperty().removeListener(onActive);
    schema.ifPresent(this::leave);
  }

  private boolean isCurrent(CompatState.Ready ready) {
    return schema
        .filter(document -> document.path().equals(ready.path()))
        .filter(document -> document.text().equals(ready.text()))
        .isPresent();
  }

  private static boolean isSchema(Document document) {
    return document.kind().isSchema();
  }

  private void front(Optional<Document> document) {
    about.set(document.map(Document::path).orElse(""));
    if (document.isEmpty() || document.equals(schema)) {
      // What is known of a schema stays known while a file of another kind is looked at.
      return;
    }
    schema.ifPresent(this::leave);
    schema = document;
    document.get().textProperty().addListener(onText);
    document.get().selectionProperty().addListener(onCaret);
    selection.clear();
    state.set(new CompatState.Comparing(document.get().path()));
    offerBaselines(document.get().path());
    compare();
  }

  private void leave(Document document) {
    document.textProperty().removeListener(onText);
    document.selectionProperty().removeListener(onCaret);
  }

  private void typed() {
    if (isEdited()) {
      outdate();
      pause.poke(this::compareEdited);
    }
  }

  private boolean isEdited() {
    return !schema.map(this::inputs).equals(compared);
  }

  private void outdate() {
    if (state.get() instanceof CompatState.Ready ready && !ready.stale()) {
      state.set(ready.outdated());
    }
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

  /// Compares again where an edit since the last comparison asks for it: of the schema itself, or
  /// of a file that the schema or its verdict may depend on.
  public void compareEdited() {
    if (isEdited()) {
      compare();
    }
  }

  /// Compares again with the same baselines, as when what is on disk or in the repository may be
  /// another.
  public void compare() {
    schema.map(this::inputs).ifPresent(this::compare);
  }

  private ComparedInputs inputs(Document document) {
    return new ComparedInputs(
        document.path(), document.text(), documents.unsavedTexts(), chosenFirst());
  }

  private void compare(ComparedInputs inputs) {
    compared = Optional.of(inputs);
    String path = inputs.path();
    String text = inputs.text();
    Map<String, String> edited = inputs.unsaved();
    List<Baseline> baselines = inputs.baselines();
    outdate();
    jobs.submit(
        new JobKind("compare", "Comparing " + NameParts.of(path).name()),
        progress -> {
          FileSource workingCopy = files.workingCopy(edited);
          Matrix matrix = compareSchemas.matrix(path, text, workingCopy, baselines, progress);
          return new CompatState.Ready(
              path, text, matrix, matrix.findings(), nextVersion(baselines, matrix), false);
        },
        outcome -> compared(path, outcome));
  }

  /// After the newest released version that is among the baselines.
  private static Optional<String> nextVersion(List<Baseline> baselines, Matrix matrix) {
    return baselines.stream()
        .filter(Baseline.Revision.class::isInstance)
        .map(Baseline.Revision.class::cast)
        .flatMap(tag -> NextVersion.after(tag.name(), matrix.proposed()).stream())
        .findFirst();
  }

  private List<Baseline> chosenFirst() {
    Set<Baseline> baselines = new LinkedHashSet<>();
    baselines.add(baseline.get());
    baselines.addAll(offered.get());
    return List.copyOf(baselines);
  }

  private void compared(String path, Outcome<CompatState.Ready> outcome) {
    switch (outcome) {
      case Outcome.Done<CompatState.Ready>(CompatState.Ready ready) -> {
        state.set(isCurrent(ready) ? ready : ready.outdated());
        selection.reselect(ready);
      }
      case Outcome.Cancelled<CompatState.Ready> cancelled -> {}
      case Outcome.Failed<CompatState.Ready>(Throwable cause) ->
          state.set(new CompatState.Failed(path, cause));
    }
  }
}

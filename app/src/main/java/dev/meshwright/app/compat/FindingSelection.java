package dev.meshwright.app.compat;

import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.model.Location;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.usecases.compare.AssessedFinding;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// Which of the findings is selected: by the user, by the caret in the source, or as the one that
/// is still the same change after the text was compared again.
final class FindingSelection {

  private final OpenDocuments documents;
  private final ObservableValue<CompatState> state;
  private final ObjectProperty<FindingFilter> filter =
      new SimpleObjectProperty<>(FindingFilter.all());
  private final ObjectProperty<Optional<Finding>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private boolean selecting;

  /// @param state whose findings are selected from
  FindingSelection(OpenDocuments documents, ObservableValue<CompatState> state) {
    this.documents = documents;
    this.state = state;
  }

  ObjectProperty<FindingFilter> filterProperty() {
    return filter;
  }

  ObjectProperty<Optional<Finding>> selectedProperty() {
    return selected;
  }

  /// Selects the first of some findings, unless one of them is.
  void choose(List<Finding> ofRow) {
    if (!selecting && !ofRow.isEmpty() && selected.get().filter(ofRow::contains).isEmpty()) {
      selected.set(Optional.of(ofRow.getFirst()));
    }
  }

  /// Selects a finding, and its place in the schema.
  void select(Finding finding) {
    selected.set(Optional.of(finding));
    selecting = true;
    finding.place().ifPresent(this::reveal);
    selecting = false;
  }

  /// What shows the schema in front stays there, also where that is not its text.
  private void reveal(Location place) {
    documents
        .activeProperty()
        .get()
        .filter(document -> document.path().equals(place.file()))
        .ifPresentOrElse(
            document -> document.reveal(place.range()),
            () -> documents.show(place.file(), place.range()));
  }

  /// Selects the finding before (-1) or after (1) the selected one, around the ends.
  void step(int by) {
    List<Finding> shown = shown();
    if (!shown.isEmpty()) {
      int now = selected.get().map(shown::indexOf).orElse(by > 0 ? -1 : 0);
      select(shown.get(Math.floorMod(now + by, shown.size())));
    }
  }

  /// The findings that pass the filter, in the order of the list.
  List<Finding> shown() {
    return state.getValue() instanceof CompatState.Ready ready
        ? FindingGroup.of(ready.findings(), filter.get()).stream()
            .flatMap(group -> group.findings().stream())
            .map(AssessedFinding::finding)
            .toList()
        : List.of();
  }

  /// The caret moved in the source: the narrowest finding around it is selected.
  void follow(CompatState.Ready ready, TextRange caret) {
    if (!selecting && !ready.stale()) {
      NarrowestFinding.at(ready.findings(), ready.path(), caret)
          .ifPresent(finding -> selected.set(Optional.of(finding)));
    }
  }

  /// The finding that a fix is made of: the selected one; without one, or when it has none, the
  /// first that has any.
  ///
  /// @param index of the fix
  Optional<Finding> mendable(CompatState.Ready ready, int index) {
    return selected
        .get()
        .filter(finding -> !finding.fixes().isEmpty())
        .or(() ->
            ready.findings().stream()
                .map(AssessedFinding::finding)
                .filter(finding -> !finding.fixes().isEmpty())
                .findFirst())
        .filter(finding -> index < finding.fixes().size());
  }

  /// Keeps the selection on what is still the same change.
  void reselect(CompatState.Ready ready) {
    selected.set(
        selected
            .get()
            .flatMap(old ->
                ready.findings().stream()
                    .map(AssessedFinding::finding)
                    .filter(f -> f.rule().equals(old.rule()) && f.path().equals(old.path()))
                    .findFirst()));
  }

  void clear() {
    selected.set(Optional.empty());
  }
}

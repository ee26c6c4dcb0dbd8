package dev.meshwright.app.diagram;

import dev.meshwright.uikit.graph.GraphCanvas;
import dev.meshwright.uikit.graph.GraphSpot;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What a person does in a diagram beyond looking at it.
///
/// @param show shows the diagram of something else
record DiagramActs(DiagramEditing editing, DiagramExport export, Consumer<DiagramSubject> show) {

  void open(DiagramPage page) {
    page.selection().place().ifPresent(editing::open);
  }

  void openBeside(DiagramPage page) {
    editing.openBeside(page);
  }

  void ofFile(DiagramPage page) {
    page.selection()
        .place()
        .ifPresent(place -> show.accept(new DiagramSubject(List.of(place.path()))));
  }

  void rename(DiagramPage page) {
    editing.refactor(page.selection(), DiagramEditing.RENAME);
  }

  /// A field is added to the type that is selected, or that the selected field is of.
  void addField(DiagramPage page) {
    page.selection()
        .spotProperty()
        .get()
        .ifPresent(spot -> {
          page.selection()
              .select(
                  Optional.of(GraphSpot.of(spot.node())),
                  page.model().ready().map(DiagramState.Ready::diagram));
          editing.refactor(page.selection(), DiagramEditing.ADD_FIELD);
        });
  }

  void write(DiagramExport.Format format, DiagramPage page, GraphCanvas canvas) {
    export.ask(format, page, canvas);
  }
}

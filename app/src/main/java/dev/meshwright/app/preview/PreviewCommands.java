package dev.meshwright.app.preview;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.panel.Panels;
import dev.meshwright.model.data.ExportFormat;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import java.util.function.Consumer;

/// The commands of the preview.
final class PreviewCommands {

  private final Texts texts = Texts.of(PreviewCommands.class);
  private final Panels panels;
  private final OpenDocuments documents;
  private final PreviewPanel panel;

  PreviewCommands(Panels panels, OpenDocuments documents, PreviewPanel panel) {
    this.panels = panels;
    this.documents = documents;
    this.panel = panel;
  }

  List<Command> all() {
    String noRows = texts.get("command.no.rows");
    return List.of(
        panels.toShow(PreviewPanel.ID, texts.get("command.show"), "Alt+6"),
        Command.of(
                "run-preview",
                texts.get("command.run"),
                "Shortcut+Enter",
                this::transformation,
                () -> inFront(desk -> desk.model().run()))
            .heard(Command.Heard.OUTSIDE_TEXT_FIELDS),
        Command.of(
                "stop-preview",
                texts.get("command.stop"),
                "Shortcut+PERIOD",
                this::isRunning,
                () -> panel.modelInFront().stop())
            .unless(texts.get("command.not.running")),
        Command.of(
            "preview-selected",
            texts.get("command.selected"),
            "Shortcut+Shift+Enter",
            () -> inFront(desk -> desk.model().runSelected())),
        Command.of(
            "preview-rows",
            texts.get("command.rows"),
            "Shortcut+Alt+R",
            () -> side(PreviewSide.ROWS)),
        Command.of(
            "preview-side-columns",
            texts.get("command.mapping"),
            "Shortcut+Alt+M",
            () -> side(PreviewSide.COLUMNS)),
        Command.of(
            "preview-plan",
            texts.get("command.plan"),
            "Shortcut+Alt+E",
            () -> side(PreviewSide.PLAN)),
        Command.of(
                "preview-differences",
                texts.get("command.differences"),
                "Shortcut+Alt+D",
                this::hasRows,
                () -> inView(PreviewView::focusAgainst))
            .unless(noRows),
        Command.of(
                "preview-filter",
                texts.get("command.filter"),
                "Shortcut+Alt+F",
                this::hasRows,
                () -> inView(PreviewView::focusFilter))
            .unless(noRows),
        Command.of(
                "preview-profile",
                texts.get("command.profile"),
                "Shortcut+Alt+P",
                this::hasRows,
                () -> {
                  side(PreviewSide.ROWS);
                  var wanted = panel.inFront().tools().profile().wantedProperty();
                  wanted.set(!wanted.get());
                })
            .unless(noRows),
        Command.of(
                "preview-profile-column",
                texts.get("command.profile.column"),
                "Shortcut+Alt+I",
                this::hasRows,
                () -> inView(PreviewView::lookAtProfile))
            .unless(noRows),
        Command.of(
                "preview-fits",
                texts.get("command.fits"),
                "Shortcut+Alt+H",
                this::hasRows,
                () -> inView(PreviewView::focusSchema))
            .unless(noRows),
        Command.of(
                "preview-next-failing",
                texts.get("command.failing"),
                "Shortcut+Alt+N",
                this::hasRows,
                () -> inView(PreviewView::nextFailing))
            .unless(noRows),
        Command.of(
                "tests-keep",
                texts.get("command.keep"),
                "Shortcut+Alt+K",
                this::hasRows,
                () -> panel.keepAsTest(List.of()))
            .unless(noRows),
        Command.of(
                "preview-columns",
                texts.get("command.columns"),
                "Shortcut+Alt+C",
                this::hasRows,
                () -> inView(PreviewView::chooseColumns))
            .unless(noRows),
        Command.of(
                "preview-result-tab",
                texts.get("command.result.tab"),
                "Shortcut+Alt+O",
                this::hasRows,
                panel::showResultInTab)
            .unless(noRows),
        Command.of(
                "preview-export-csv",
                texts.get("command.export.csv"),
                "Shortcut+Alt+S",
                this::hasRows,
                () -> export(ExportFormat.CSV))
            .unless(noRows),
        Command.of(
                "preview-export-ndjson",
                texts.get("command.export.ndjson"),
                "",
                this::hasRows,
                () -> export(ExportFormat.NDJSON))
            .unless(noRows),
        Command.of(
                "preview-export-parquet",
                texts.get("command.export.parquet"),
                "",
                this::hasRows,
                () -> export(ExportFormat.PARQUET))
            .unless(noRows),
        Command.of(
                "preview-export-avro",
                texts.get("command.export.avro"),
                "",
                this::hasRows,
                () -> export(ExportFormat.AVRO))
            .unless(noRows));
  }

  private boolean hasRows() {
    return panel.modelInFront().shownProperty().get().isPresent();
  }

  private boolean isRunning() {
    return panel.modelInFront().stateProperty().get() instanceof PreviewState.Running;
  }

  private boolean transformation() {
    return documents
        .activeProperty()
        .get()
        .filter(document -> document.kind() == FileKind.TRANSFORMATION)
        .isPresent();
  }

  private void side(PreviewSide side) {
    inFront(desk -> desk.tools().sideProperty().set(side));
  }

  private void export(ExportFormat format) {
    inView(shown -> shown.export(format));
  }

  private void inView(Consumer<PreviewView> action) {
    inFront(desk -> desk.view().ifPresent(action));
  }

  /// In the tab in front if it holds rows, else in the panel.
  private void inFront(Consumer<PreviewDesk> action) {
    if (panel.isInFront()) {
      panels.show(PreviewPanel.ID);
    }
    action.accept(panel.inFront());
  }
}

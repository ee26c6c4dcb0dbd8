package dev.meshwright.app.preview;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.panel.Panels;
import dev.meshwright.model.data.ExportFormat;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The commands of the preview.
final class PreviewCommands {

  private final Texts texts = Texts.of(PreviewCommands.class);
  private final Panels panels;
  private final OpenDocuments documents;
  private final PreviewPanel panel;
  private final Supplier<Optional<PreviewView>> view;

  /// @param view once it has been built
  PreviewCommands(
      Panels panels,
      OpenDocuments documents,
      PreviewPanel panel,
      Supplier<Optional<PreviewView>> view) {
    this.panels = panels;
    this.documents = documents;
    this.panel = panel;
    this.view = view;
  }

  List<Command> all() {
    return List.of(
        panels.toShow(PreviewPanel.ID, texts.get("command.show"), "Alt+6"),
        Command.of(
                "run-preview",
                texts.get("command.run"),
                "Shortcut+Enter",
                this::transformation,
                () -> inFront(panel.model()::run))
            .heard(Command.Heard.OUTSIDE_TEXT_FIELDS),
        Command.of(
            "stop-preview", texts.get("command.stop"), "Shortcut+PERIOD", panel.model()::stop),
        Command.of(
            "preview-selected",
            texts.get("command.selected"),
            "Shortcut+Shift+Enter",
            () -> inFront(panel.model()::runSelected)),
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
            () -> inView(PreviewView::focusAgainst)),
        Command.of(
            "preview-filter",
            texts.get("command.filter"),
            "Shortcut+Alt+F",
            () -> inView(PreviewView::focusFilter)),
        Command.of(
            "preview-profile",
            texts.get("command.profile"),
            "Shortcut+Alt+P",
            () -> {
              side(PreviewSide.ROWS);
              var wanted = panel.tools().profile().wantedProperty();
              wanted.set(!wanted.get());
            }),
        Command.of(
            "preview-profile-column",
            texts.get("command.profile.column"),
            "Shortcut+Alt+I",
            () -> inView(PreviewView::lookAtProfile)),
        Command.of(
            "preview-fits",
            texts.get("command.fits"),
            "Shortcut+Alt+H",
            () -> inView(PreviewView::focusSchema)),
        Command.of(
            "preview-next-failing",
            texts.get("command.failing"),
            "Shortcut+Alt+N",
            () -> inView(PreviewView::nextFailing)),
        Command.of(
            "tests-keep",
            texts.get("command.keep"),
            "Shortcut+Alt+K",
            () -> panel.keepAsTest(List.of())),
        Command.of(
            "preview-columns",
            texts.get("command.columns"),
            "Shortcut+Alt+C",
            () -> inView(PreviewView::chooseColumns)),
        Command.of(
            "preview-export-csv",
            texts.get("command.export.csv"),
            "Shortcut+Alt+S",
            () -> export(ExportFormat.CSV)),
        Command.of(
            "preview-export-ndjson",
            texts.get("command.export.ndjson"),
            "",
            () -> export(ExportFormat.NDJSON)),
        Command.of(
            "preview-export-parquet",
            texts.get("command.export.parquet"),
            "",
            () -> export(ExportFormat.PARQUET)),
        Command.of(
            "preview-export-avro",
            texts.get("command.export.avro"),
            "",
            () -> export(ExportFormat.AVRO)));
  }

  private boolean transformation() {
    return documents
        .activeProperty()
        .get()
        .filter(document -> document.kind() == FileKind.TRANSFORMATION)
        .isPresent();
  }

  private void side(PreviewSide side) {
    inFront(() -> panel.tools().sideProperty().set(side));
  }

  private void export(ExportFormat format) {
    inView(shown -> shown.export(format));
  }

  private void inView(Consumer<PreviewView> action) {
    inFront(() -> view.get().ifPresent(action));
  }

  private void inFront(Runnable action) {
    panels.show(PreviewPanel.ID);
    action.run();
  }
}

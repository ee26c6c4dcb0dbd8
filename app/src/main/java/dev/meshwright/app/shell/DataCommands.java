package dev.meshwright.app.shell;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.preview.PreviewSide;
import dev.meshwright.app.preview.PreviewView;
import dev.meshwright.app.session.Session;
import dev.meshwright.model.data.ExportFormat;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.KeyCombination;

/// The commands on data: what the preview panel shows and does.
final class DataCommands {

  private final Shell shell;

  private DataCommands(Shell shell) {
    this.shell = shell;
  }

  static List<Command> of(Shell shell) {
    return new DataCommands(shell).commands(Texts.of(DataCommands.class));
  }

  private List<Command> commands(Texts texts) {
    return List.of(
        command(
            "preview-selected",
            texts.get("command.data.selected"),
            "Shortcut+Shift+Enter",
            () -> {
              front();
              shell.session().ifPresent(session -> session.preview().runSelected());
            }),
        command(
            "preview-rows",
            texts.get("command.data.rows"),
            "Shortcut+Alt+R",
            () -> side(PreviewSide.ROWS)),
        command(
            "preview-side-columns",
            texts.get("command.data.mapping"),
            "Shortcut+Alt+M",
            () -> side(PreviewSide.COLUMNS)),
        command(
            "preview-plan",
            texts.get("command.data.plan"),
            "Shortcut+Alt+E",
            () -> side(PreviewSide.PLAN)),
        command(
            "preview-differences",
            texts.get("command.data.differences"),
            "Shortcut+Alt+D",
            () -> view(PreviewView::focusAgainst)),
        command(
            "preview-filter",
            texts.get("command.data.filter"),
            "Shortcut+Alt+F",
            () -> view(PreviewView::focusFilter)),
        command(
            "preview-profile",
            texts.get("command.data.profile"),
            "Shortcut+Alt+P",
            () -> {
              side(PreviewSide.ROWS);
              shell.session().ifPresent(DataCommands::toggleProfile);
            }),
        command(
            "preview-profile-column",
            texts.get("command.data.profile.column"),
            "Shortcut+Alt+I",
            () -> view(PreviewView::lookAtProfile)),
        command(
            "preview-fits",
            texts.get("command.data.fits"),
            "Shortcut+Alt+H",
            () -> view(PreviewView::focusSchema)),
        command(
            "preview-next-failing",
            texts.get("command.data.failing"),
            "Shortcut+Alt+N",
            () -> view(PreviewView::nextFailing)),
        command(
            "tests-run",
            texts.get("command.data.tests.run"),
            "Shortcut+Alt+T",
            () -> {
              shell.workbench().ifPresent(view -> view.show("tests"));
              shell.session().ifPresent(session -> session.tests().runAll());
            }),
        command(
            "tests-keep",
            texts.get("command.data.tests.keep"),
            "Shortcut+Alt+K",
            () ->
                shell
                    .session()
                    .ifPresent(session ->
                        shell.workbench().ifPresent(view -> view.keepAsTest(session, List.of())))),
        command(
            "preview-columns",
            texts.get("command.data.columns"),
            "Shortcut+Alt+C",
            () -> view(PreviewView::chooseColumns)),
        command(
            "preview-export-csv",
            texts.get("command.data.export.csv"),
            "Shortcut+Alt+S",
            () -> view(view -> view.export(ExportFormat.CSV))),
        command(
            "preview-export-ndjson",
            texts.get("command.data.export.ndjson"),
            "",
            () -> view(view -> view.export(ExportFormat.NDJSON))),
        command(
            "preview-export-parquet",
            texts.get("command.data.export.parquet"),
            "",
            () -> view(view -> view.export(ExportFormat.PARQUET))),
        command(
            "preview-export-avro",
            texts.get("command.data.export.avro"),
            "",
            () -> view(view -> view.export(ExportFormat.AVRO))));
  }

  private Command command(String id, String title, String keys, Runnable action) {
    Optional<KeyCombination> shortcut =
        keys.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(keys));
    return new Command(id, title, shortcut, () -> shell.session().isPresent(), action);
  }

  private static void toggleProfile(Session session) {
    var wanted = session.rowsTools().profile().wantedProperty();
    wanted.set(!wanted.get());
  }

  private void side(PreviewSide side) {
    front();
    shell.session().ifPresent(session -> session.rowsTools().sideProperty().set(side));
  }

  private void view(Consumer<PreviewView> action) {
    front();
    shell.workbench().flatMap(WorkbenchView::preview).ifPresent(action);
  }

  private void front() {
    shell.workbench().ifPresent(view -> view.show("preview"));
  }
}

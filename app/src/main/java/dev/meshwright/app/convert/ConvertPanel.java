package dev.meshwright.app.convert;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.dialog.FrontWindow;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.files.FileActions;
import dev.meshwright.app.files.FilesViewModel;
import dev.meshwright.app.panel.Panel;
import dev.meshwright.app.panel.PanelDescriptor;
import dev.meshwright.app.panel.PanelId;
import dev.meshwright.app.panel.PanelPlace;
import dev.meshwright.app.panel.Panels;
import dev.meshwright.app.panel.WorkspaceFacts;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.FileSource;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// The schema in front in another language, or as a table, and what becomes of its fields.
public final class ConvertPanel implements Panel {

  private static final PanelId ID = new PanelId("convert");

  private final Texts texts = Texts.of(ConvertPanel.class);
  private final Panels panels;
  private final ConvertViewModel model;
  private final FileActions actions;
  private final Supplier<ConvertView> make;
  private Optional<ConvertView> view = Optional.empty();

  /// @param files the files of the workspace with unsaved texts in place of those on disk
  /// @param managed makes the file that a result is saved to
  public ConvertPanel(
      Panels panels,
      Function<Map<String, String>, FileSource> files,
      OpenDocuments documents,
      FilesViewModel managed,
      Jobs jobs) {
    this.panels = panels;
    model = new ConvertViewModel(jobs, files, documents, texts.get("job"));
    actions = new FileActions(managed, () -> FrontWindow.find().orElseThrow());
    make =
        () ->
            new ConvertView(
                model, jobs, (path, fate) -> documents.goTo(path, fate.place()), this::save);
  }

  private void save(ShownConversion ready) {
    String name = ready.path().replaceFirst("(\\.schema)?\\.[A-Za-z]+$", "");
    actions.saveNew(name + model.targetProperty().get().ending(), ready.text());
  }

  @Override
  public PanelDescriptor descriptor() {
    return new PanelDescriptor(ID, texts.get("panel.title"), Icon.REPLACE, PanelPlace.LOWER);
  }

  /// Only when somebody asks for it.
  @Override
  public boolean isFor(WorkspaceFacts facts) {
    return false;
  }

  @Override
  public View view() {
    ConvertView made = make.get();
    view = Optional.of(made);
    return made;
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.of("show-convert", texts.get("command.show"), "", this::show),
        Command.of(
                "schema-convert", texts.get("command.convert"), "", model::isPossible, this::show)
            .unless(texts.get("command.none")));
  }

  private void show() {
    panels.show(ID);
    model.convert();
    view.ifPresent(ConvertView::focus);
  }
}

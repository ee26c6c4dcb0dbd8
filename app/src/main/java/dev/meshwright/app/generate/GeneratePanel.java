package dev.meshwright.app.generate;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.dialog.FrontWindow;
import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
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
import dev.meshwright.usecases.generate.GeneratedFormat;
import dev.meshwright.usecases.generate.WriteSample;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Rows of the schema in front: fitting, at the edges of its types, or wrong on purpose.
public final class GeneratePanel implements Panel {

  private static final PanelId ID = new PanelId("generate");

  private final Texts texts = Texts.of(GeneratePanel.class);
  private final Panels panels;
  private final GenerateViewModel model;
  private final SaveRows saving;
  private final FileActions actions;
  private final Supplier<GenerateView> make;
  private Optional<GenerateView> view = Optional.empty();

  /// @param files the files of the workspace with unsaved texts in place of those on disk
  /// @param managed knows where a new file may be
  /// @param write puts rows into files
  /// @param saved run when a new file is there
  public GeneratePanel(
      Panels panels,
      Function<Map<String, String>, FileSource> files,
      OpenDocuments documents,
      FilesViewModel managed,
      WriteSample write,
      Jobs jobs,
      Notices notices,
      Runnable saved) {
    this.panels = panels;
    model = new GenerateViewModel(jobs, files, documents, texts.get("job"));
    saving =
        new SaveRows(
            jobs,
            managed.root(),
            write,
            texts.get("job.save"),
            (path, rows) -> {
              notices.tell(new Notice.Did(texts.get("saved", rows, path), Optional.empty()));
              saved.run();
            },
            notices);
    actions = new FileActions(managed, () -> FrontWindow.find().orElseThrow());
    make = () -> new GenerateView(model, jobs, this::save);
  }

  private void save(ShownSample ready) {
    GeneratedFormat format = model.formatProperty().get();
    String name = ready.schema().schema().path().replaceFirst("(\\.schema)?\\.[A-Za-z]+$", "");
    String kind =
        switch (model.kindProperty().get()) {
          case VALID -> texts.get("name.valid");
          case EDGES -> texts.get("name.edges");
          case INVALID -> texts.get("name.invalid");
        };
    actions
        .askNew(texts.get("save.title"), name + "-" + kind + format.ending())
        .ifPresent(path -> saving.save(ready, format, path));
  }

  @Override
  public PanelDescriptor descriptor() {
    return new PanelDescriptor(ID, texts.get("panel.title"), Icon.TABLE, PanelPlace.LOWER);
  }

  /// Only when somebody asks for it.
  @Override
  public boolean isFor(WorkspaceFacts facts) {
    return false;
  }

  @Override
  public View view() {
    GenerateView made = make.get();
    view = Optional.of(made);
    return made;
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.of("show-generate", texts.get("command.show"), "", this::show),
        Command.of(
                "schema-generate", texts.get("command.generate"), "", model::isPossible, this::show)
            .unless(texts.get("command.none")));
  }

  private void show() {
    panels.show(ID);
    model.generate();
    view.ifPresent(GenerateView::focus);
  }
}

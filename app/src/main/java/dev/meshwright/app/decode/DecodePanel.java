package dev.meshwright.app.decode;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.panel.Panel;
import dev.meshwright.app.panel.PanelDescriptor;
import dev.meshwright.app.panel.PanelId;
import dev.meshwright.app.panel.PanelPlace;
import dev.meshwright.app.panel.Panels;
import dev.meshwright.app.panel.WorkspaceFacts;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.usecases.decode.DecodeMessage;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// A message that was pasted, and which versions of which schemas read it.
public final class DecodePanel implements Panel {

  private static final PanelId ID = new PanelId("decode");

  private final Texts texts = Texts.of(DecodePanel.class);
  private final Panels panels;
  private final DecodeViewModel model;
  private final Supplier<DecodeView> make;
  private Optional<DecodeView> view = Optional.empty();

  public DecodePanel(Panels panels, DecodeMessage decode, OpenDocuments documents, Jobs jobs) {
    this.panels = panels;
    model = new DecodeViewModel(jobs, decode, texts.get("job"));
    make = () -> new DecodeView(model, jobs, schema -> documents.show(schema.path()));
  }

  @Override
  public PanelDescriptor descriptor() {
    return new PanelDescriptor(ID, texts.get("panel.title"), Icon.SOURCE, PanelPlace.LOWER);
  }

  /// Only when somebody asks for it.
  @Override
  public boolean isFor(WorkspaceFacts facts) {
    return false;
  }

  @Override
  public View view() {
    DecodeView made = make.get();
    view = Optional.of(made);
    return made;
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.of("show-decode", texts.get("command.show"), "Shortcut+Alt+Shift+Y", this::show),
        Command.of(
            "decode-clipboard",
            texts.get("command.clipboard"),
            "",
            () -> {
              show();
              view.ifPresent(DecodeView::pasted);
            }));
  }

  @Override
  public void dispose() {
    model.stop();
  }

  private void show() {
    panels.show(ID);
    view.ifPresent(DecodeView::focus);
  }
}

package dev.meshwright.app.diagram;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.tabs.PageView;
import dev.meshwright.app.tabs.TabId;
import dev.meshwright.app.tabs.TabPage;
import dev.meshwright.app.tabs.WhenSeen;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.files.NameParts;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;

/// A diagram in a tab. The file of what is selected in it is the one that commands are about.
final class DiagramPage implements TabPage {

  static final String KIND = "diagram";

  private final Texts texts = Texts.of(DiagramPage.class);
  private final DiagramViewModel model;
  private final DiagramSelection selection;
  private final Function<DiagramPage, DiagramView> views;
  private final Consumer<DiagramPage> gone;
  private final WhenSeen due;
  private Optional<DiagramView> view = Optional.empty();

  /// @param gone told when the tab is closed
  DiagramPage(
      DiagramViewModel model,
      DiagramSelection selection,
      Function<DiagramPage, DiagramView> views,
      Consumer<DiagramPage> gone) {
    this.model = model;
    this.selection = selection;
    this.views = views;
    this.gone = gone;
    due = new WhenSeen(model::read);
  }

  static TabId tab(DiagramSubject subject) {
    return new TabId(KIND, subject.written());
  }

  DiagramViewModel model() {
    return model;
  }

  DiagramSelection selection() {
    return selection;
  }

  /// The one that is on the screen.
  Optional<DiagramView> shown() {
    return view;
  }

  /// Files changed.
  void outOfDate() {
    due.outOfDate();
  }

  @Override
  public TabId id() {
    return tab(model.subject());
  }

  @Override
  public String title() {
    return switch (model.subject().paths().size()) {
      case 0 -> texts.get("page.workspace");
      case 1 -> texts.get("page.title", NameParts.of(model.subject().paths().getFirst()).name());
      default -> texts.get("page.several", model.subject().paths().size());
    };
  }

  @Override
  public String description() {
    return switch (model.subject().paths().size()) {
      case 0 -> texts.get("page.workspace.full");
      case 1 -> texts.get("page.title", model.subject().paths().getFirst());
      default -> texts.get("page.several", model.subject().paths().size());
    };
  }

  @Override
  public Icon icon() {
    return Icon.DIAGRAM;
  }

  @Override
  public Optional<String> path() {
    return Optional.empty();
  }

  @Override
  public ObservableValue<Optional<Document>> document() {
    return selection.documentProperty();
  }

  /// What was found once is not found again by its name.
  @Override
  public boolean lasting() {
    return model.subject().paths().size() < 2;
  }

  @Override
  public boolean tall() {
    return true;
  }

  @Override
  public void seen(boolean is) {
    due.seen(is);
  }

  @Override
  public PageView view() {
    DiagramView made = views.apply(this);
    view = Optional.of(made);
    return made;
  }

  @Override
  public void dispose() {
    model.stop();
    selection.dispose();
    gone.accept(this);
  }
}

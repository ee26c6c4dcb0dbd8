package dev.meshwright.app.help;

import dev.meshwright.uikit.controls.SearchField;
import dev.meshwright.uikit.markdown.MarkdownPage;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Reads the guide: pages on the left, the page on the right.
final class GuideView implements View {

  private final Texts texts = Texts.of(GuideView.class);
  private final GuideViewModel model;
  private final ListView<GuidePage> pages = new ListView<>();
  private final ScrollPane page = new ScrollPane();
  private final SplitPane root;
  private final Subscription subscription;
  private boolean choosing;

  GuideView(GuideViewModel model) {
    this.model = model;
    SearchField search = new SearchField("guide-search", texts.get("guide.search"));
    search.textProperty().subscribe((was, is) -> model.lookFor(is));
    Named.named(pages, "guide-pages", texts.get("guide.pages"));
    pages.setCellFactory(list -> new Row());
    pages.setPlaceholder(new Label(texts.get("guide.none")));
    pages
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(chosen -> {
          if (chosen != null && !choosing) {
            model.show(chosen.path());
          }
        });
    Named.named(page, "guide-page", texts.get("guide.page"));
    page.setFitToWidth(true);
    page.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(pages, Priority.ALWAYS);
    VBox left = new VBox(search.node(), pages);
    left.getStyleClass().add("guide-side");
    root = new SplitPane(left, page);
    root.setId("guide");
    root.setDividerPositions(0.26);
    SplitPane.setResizableWithParent(left, false);
    subscription =
        Subscription.combine(
            model.listedProperty().subscribe(this::list),
            model.shownProperty().subscribe(this::show));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    subscription.unsubscribe();
  }

  private void list(List<GuidePage> listed) {
    choosing = true;
    pages.getItems().setAll(listed);
    model.shownProperty().get().ifPresent(pages.getSelectionModel()::select);
    choosing = false;
  }

  private void show(Optional<GuidePage> shown) {
    shown.ifPresent(now -> {
      page.setContent(MarkdownPage.of(now.text(), model::follow));
      page.setVvalue(0);
      choosing = true;
      pages.getSelectionModel().select(now);
      choosing = false;
    });
  }

  private static final class Row extends ListCell<GuidePage> {
    @Override
    protected void updateItem(GuidePage item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty || item == null ? null : item.title());
    }
  }
}

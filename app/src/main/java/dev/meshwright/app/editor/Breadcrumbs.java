package dev.meshwright.app.editor;

import dev.meshwright.uikit.view.HoverText;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.usecases.outline.OutlineEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/// The names around the caret, over the source; each leads to where it stands. Left and Right go
/// from name to name, Escape goes back to the source.
final class Breadcrumbs implements View {

  private final Texts texts = Texts.of(Breadcrumbs.class);
  private final BreadcrumbsViewModel model;
  private final Runnable back;
  private final CrumbRow row = new CrumbRow();
  private final Subscription subscription;
  private List<String> shown = List.of();

  /// @param back moves the keyboard to the source
  Breadcrumbs(String file, BreadcrumbsViewModel model, Runnable back) {
    this.model = model;
    this.back = back;
    Named.named(row, "crumbs-" + file, texts.get("crumbs"));
    row.getStyleClass().add("crumbs");
    // Before the names: to a button, an arrow key is the way to another control.
    row.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    subscription =
        model
            .outlinedProperty()
            .subscribe(known -> {
              row.setVisible(known);
              row.setManaged(known);
            })
            .and(model.pathProperty().subscribe(this::show));
  }

  @Override
  public Parent root() {
    return row;
  }

  /// Moves the keyboard to the innermost name, where there is one.
  void requestFocus() {
    if (!row.crumbs().isEmpty()) {
      row.focus(row.crumbs().size() - 1);
    }
  }

  /// With each key the places change, and the names hardly ever: then the row stays as it is.
  private void show(List<OutlineEntry> path) {
    List<String> names = path.stream().map(OutlineEntry::name).toList();
    if (names.equals(shown)) {
      return;
    }
    shown = names;
    Optional<Integer> focused = focused();
    List<Button> crumbs = new ArrayList<>();
    for (String name : names) {
      crumbs.add(crumb(name, crumbs.size()));
    }
    row.show(crumbs);
    // Whoever goes along the names stays among them.
    focused
        .filter(at -> !crumbs.isEmpty())
        .ifPresent(at -> row.focus(Math.min(at, crumbs.size() - 1)));
  }

  private Button crumb(String name, int index) {
    Button button = new Button(name.lines().findFirst().orElse(""));
    Named.named(button, "crumb-" + index, texts.get("crumbs.go", name));
    button.getStyleClass().addAll("flat", "crumb", "user-text");
    button.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    HoverText.on(button, texts.get("crumbs.go", name));
    button.setMnemonicParsing(false);
    button.setFocusTraversable(false);
    button.setOnAction(pressed -> {
      model.goTo(index);
      back.run();
    });
    return button;
  }

  private Optional<Integer> focused() {
    return row.crumbs().stream()
        .filter(Node::isFocused)
        .findFirst()
        .map(crumb -> row.crumbs().indexOf(crumb));
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT -> move(-1);
      case RIGHT -> move(1);
      case HOME -> move(-row.crumbs().size());
      case END -> move(row.crumbs().size());
      case ENTER -> focused().ifPresent(at -> row.crumbs().get(at).fire());
      case ESCAPE -> back.run();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(int by) {
    focused().ifPresent(at -> row.focus(Math.clamp(at + by, 0, row.crumbs().size() - 1)));
  }

  @Override
  public void dispose() {
    subscription.unsubscribe();
    model.dispose();
  }
}

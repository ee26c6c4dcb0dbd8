package dev.meshwright.uikit.editor;

import dev.meshwright.model.Position;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.uikit.view.Wrapping;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What stands over the source: a notice, find, go to line.
final class EditorBars {

  private final VBox node = new VBox();
  private final FindBar find;
  private final LineBar line;

  EditorBars(
      String id, Finder finder, Reduction reduction, Consumer<Position> goTo, Runnable focus) {
    find = new FindBar(id, finder, () -> close(focus));
    line = new LineBar(id, goTo, () -> close(focus));
    Texts texts = Texts.of(EditorBars.class);
    switch (reduction) {
      case NONE -> {}
      case BROKEN_LINES -> notice(texts.get("notice.long.lines"));
      case BEGINNING -> notice(texts.get("notice.long.text"));
    }
  }

  Node node() {
    return node;
  }

  private void notice(String text) {
    Label notice = new Label(text, Icon.INFO.node(Tone.ACCENT));
    Wrapping.of(notice);
    notice.getStyleClass().add("editor-notice");
    notice.setMaxWidth(Double.MAX_VALUE);
    node.getChildren().add(notice);
  }

  void openFind(boolean replace, String selected) {
    show(find);
    find.open(replace, selected);
  }

  void openLine() {
    show(line);
    line.open();
  }

  private void show(Node bar) {
    node.getChildren().removeAll(find, line);
    node.getChildren().add(bar);
  }

  private void close(Runnable focus) {
    node.getChildren().removeAll(find, line);
    focus.run();
  }
}

package dev.meshwright.app.diagram;

import dev.meshwright.app.common.WrappingBar;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.util.Subscription;

/// The line above a diagram: what it shows, what is looked for, how large it is, and what is made
/// of it.
final class DiagramBar {

  private final Texts texts = Texts.of(DiagramBar.class);
  private final WrappingBar root;
  private final ToggleButton mark;
  private final ToggleButton changed;
  private final ToggleButton references;
  private final ToggleButton collapse;
  private final Subscription subscription;

  /// @param tools of the picture
  /// @param write writes the picture
  DiagramBar(DiagramViewModel model, List<Node> tools, Consumer<DiagramExport.Format> write) {
    mark = toggle("mark", texts.get("bar.mark"), texts.get("bar.mark.tip"), model::mark);
    changed =
        toggle(
            "changed",
            texts.get("bar.changed"),
            texts.get("bar.changed.tip"),
            model::showChangedOnly);
    references =
        toggle(
            "references",
            texts.get("bar.references"),
            texts.get("bar.references.tip"),
            model::hideScalars);
    collapse =
        toggle(
            "collapse", texts.get("bar.collapse"), texts.get("bar.collapse.tip"), model::collapse);
    MenuButton export = new MenuButton(texts.get("export"), Icon.SAVE.node());
    Named.named(export, "diagram-export", texts.get("export"));
    for (DiagramExport.Format format : DiagramExport.Format.values()) {
      MenuItem item = new MenuItem(format.words(texts));
      item.setId("diagram-export-" + format.ending());
      item.setOnAction(chosen -> write.accept(format));
      export.getItems().add(item);
    }
    List<Node> all = new ArrayList<>(List.of(mark, changed, references, collapse));
    all.addAll(tools);
    all.add(export);
    root = new WrappingBar(all);
    subscription =
        Subscription.combine(
            model
                .optionsProperty()
                .subscribe(options -> {
                  changed.setSelected(options.changedOnly());
                  references.setSelected(options.hideScalars());
                  collapse.setSelected(options.collapsed());
                }),
            model.markingProperty().subscribe(mark::setSelected),
            model
                .stateProperty()
                .subscribe(state -> export.setDisable(!(state instanceof DiagramState.Ready))));
  }

  Node root() {
    return root;
  }

  void dispose() {
    subscription.unsubscribe();
  }

  private static ToggleButton toggle(String name, String words, String tip, Consumer<Boolean> set) {
    ToggleButton toggle = new ToggleButton(words);
    Named.named(toggle, "diagram-" + name, words);
    toggle.setTooltip(new Tooltip(tip));
    toggle.setOnAction(pressed -> set.accept(toggle.isSelected()));
    return toggle;
  }
}

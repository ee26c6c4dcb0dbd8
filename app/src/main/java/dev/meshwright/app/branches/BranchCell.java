package dev.meshwright.app.branches;

import dev.meshwright.model.git.Branch;
import dev.meshwright.model.git.Tracking;
import dev.meshwright.uikit.view.HoverText;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.VBox;

/// A branch, and below it how it stands to the one that it follows.
final class BranchCell extends ListCell<Branch> {

  private final HoverText hover = new HoverText(this);
  private final Texts texts;

  BranchCell(Texts texts) {
    this.texts = texts;
    setPrefWidth(0);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  @Override
  protected void updateItem(Branch branch, boolean empty) {
    super.updateItem(branch, empty);
    setText(null);
    hover.say("");
    if (empty || branch == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    String about = about(branch);
    Label name = new Label(branch.name(), sign(branch));
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    name.getStyleClass()
        .addAll(branch.current() ? List.of("user-text", "strong") : List.of("user-text"));
    Label stands = new Label(about);
    stands.getStyleClass().addAll("muted", "user-text");
    stands.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    setGraphic(new VBox(name, stands));
    String said = branch.name() + ", " + about;
    hover.say(said);
    setAccessibleText(said);
  }

  private static Node sign(Branch branch) {
    if (branch.current()) {
      return Icon.CHECK.node(Tone.SUCCESS);
    }
    return branch.remote() ? Icon.REMOTE.node() : Icon.BRANCH.node();
  }

  private String about(Branch branch) {
    String stands =
        branch
            .tracking()
            .map(tracking ->
                tracking.gone()
                    ? texts.get("row.gone", tracking.upstream())
                    : texts.get("row.follows", tracking.upstream(), difference(tracking)))
            .orElseGet(() -> branch.remote() ? texts.get("row.remote") : texts.get("row.alone"));
    return branch.current() ? texts.get("row.current") + ", " + stands : stands;
  }

  private String difference(Tracking tracking) {
    if (tracking.ahead() == 0 && tracking.behind() == 0) {
      return texts.get("row.same");
    }
    if (tracking.behind() == 0) {
      return texts.get("row.ahead", tracking.ahead());
    }
    return tracking.ahead() == 0
        ? texts.get("row.behind", tracking.behind())
        : texts.get("row.both", tracking.ahead(), tracking.behind());
  }
}

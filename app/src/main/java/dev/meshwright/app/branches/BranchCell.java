package dev.meshwright.app.branches;

import dev.meshwright.app.common.NamedCell;
import dev.meshwright.app.common.NamedWords;
import dev.meshwright.model.git.Branch;
import dev.meshwright.model.git.Tracking;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import javafx.scene.Node;
import javafx.scene.control.OverrunStyle;

/// A branch, and below it how it stands to the one that it follows.
final class BranchCell extends NamedCell<Branch> {

  private final Texts texts;

  BranchCell(Texts texts) {
    super(OverrunStyle.CENTER_ELLIPSIS);
    this.texts = texts;
  }

  @Override
  protected NamedWords words(Branch branch) {
    return new NamedWords(sign(branch), branch.name(), about(branch), branch.current());
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

package dev.meshwright.app.branches;

import dev.meshwright.model.git.Branch;
import dev.meshwright.model.git.BranchDeletion;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.uikit.view.Wrapping;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Says why something was not done, with buttons for the ways on.
final class BranchNotePane {

  private static final int MOST = 5;

  private final Texts texts;
  private final BranchesViewModel model;
  private final VBox root = new VBox();
  private final Label words = new Label();
  private final FlowPane ways = new FlowPane();

  BranchNotePane(Texts texts, BranchesViewModel model) {
    this.texts = texts;
    this.model = model;
    root.setId("branches-note");
    root.getStyleClass().addAll("banner", Tone.WARNING.styleClass());
    Wrapping.of(words);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.setGraphic(Icon.WARNING.node(Tone.WARNING));
    words.getStyleClass().add("user-text");
    ways.getStyleClass().add("pane-bar");
    root.getChildren().addAll(words, ways);
    show(Optional.empty());
  }

  Node node() {
    return root;
  }

  void show(Optional<BranchNote> note) {
    root.setVisible(note.isPresent());
    root.setManaged(note.isPresent());
    ways.getChildren().clear();
    note.ifPresent(shown -> {
      switch (shown) {
        case BranchNote.Refused(String reason) -> words.setText(reason);
        case BranchNote.InTheWay(Branch target, String reason) -> {
          words.setText(reason);
          way("branches-stash", texts.get("way.stash"), model::stashAndSwitch);
        }
        case BranchNote.Unsaved(Branch target, List<String> paths) -> {
          words.setText(texts.get("unsaved", target.name(), listed(paths, paths.size())));
          way("branches-save", texts.get("unsaved.save"), model::saveAndSwitch);
        }
        case BranchNote.Losing(BranchDeletion.WouldLose lost) -> {
          words.setText(
              texts.get(
                  "losing",
                  lost.name(),
                  lost.count(),
                  listed(
                      lost.commits().stream()
                          .map(commit -> commit.shortId() + " " + commit.subject())
                          .toList(),
                      lost.count())));
          way("branches-delete-losing", texts.get("losing.agree"), model::deleteLosing);
        }
      }
      Button stay = way("branches-dismiss", texts.get("dismiss"), model::dismiss);
      // Never answered by the key that asked.
      stay.requestFocus();
    });
  }

  private String listed(List<String> names, int count) {
    String first = String.join("\n", names.subList(0, Math.min(MOST, names.size())));
    return count > MOST ? first + "\n" + texts.get("more", count - MOST) : first;
  }

  private Button way(String id, String name, Runnable action) {
    Button button = Named.named(new Button(name), id, name);
    button.setOnAction(pressed -> action.run());
    ways.getChildren().add(button);
    return button;
  }
}

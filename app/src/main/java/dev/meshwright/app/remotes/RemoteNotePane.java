package dev.meshwright.app.remotes;

import dev.meshwright.model.git.PushOutcome;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.uikit.view.Wrapping;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Says why something was not done, with buttons for the ways on.
final class RemoteNotePane {

  private static final int MOST = 6;

  private final Texts texts;
  private final RemotesViewModel model;
  private final Consumer<String> merge;
  private final Consumer<String> rebase;
  private final VBox root = new VBox();
  private final Label words = new Label();
  private final FlowPane ways = new FlowPane();

  /// @param merge merges a branch into the one that is checked out
  /// @param rebase puts the one that is checked out on top of a branch
  RemoteNotePane(
      Texts texts, RemotesViewModel model, Consumer<String> merge, Consumer<String> rebase) {
    this.merge = merge;
    this.rebase = rebase;
    this.texts = texts;
    this.model = model;
    root.setId("remotes-note");
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

  void show(Optional<RemoteNote> note) {
    root.setVisible(note.isPresent());
    root.setManaged(note.isPresent());
    ways.getChildren().clear();
    note.ifPresent(shown -> {
      switch (shown) {
        case RemoteNote.Refused(String reason) -> words.setText(reason);
        case RemoteNote.Diverged(String reason, String upstream) -> {
          words.setText(reason);
          way("remotes-merge", texts.get("diverged.merge", upstream), () -> model.bring(merge));
          way("remotes-rebase", texts.get("diverged.rebase", upstream), () -> model.bring(rebase));
        }
        case RemoteNote.Losing(PushOutcome.WouldLose lost, var request) -> {
          words.setText(
              texts.get(
                  "losing", lost.problem().text(), lost.upstream(), lost.count(), listed(lost)));
          way("remotes-force", texts.get("losing.agree"), model::agree);
          way("remotes-note-pull", texts.get("pull"), model::pull);
        }
        case RemoteNote.Hook(String reason, var request) -> {
          words.setText(reason);
          way("remotes-without-hook", texts.get("hook.agree"), model::agree);
        }
        case RemoteNote.Removing(var remote) -> {
          words.setText(texts.get("removing", remote.name(), remote.url()));
          way("remotes-remove-agree", texts.get("removing.agree"), model::agree);
        }
      }
      // Never answered by the key that asked.
      way("remotes-dismiss", texts.get("dismiss"), model::dismiss).requestFocus();
    });
  }

  private String listed(PushOutcome.WouldLose lost) {
    String first =
        lost.commits().stream()
            .limit(MOST)
            .map(commit -> commit.shortId() + " " + commit.subject())
            .collect(Collectors.joining("\n"));
    return lost.count() > MOST ? first + "\n" + texts.get("more", lost.count() - MOST) : first;
  }

  private Button way(String id, String name, Runnable action) {
    Button button = Named.named(new Button(name), id, name);
    button.setOnAction(pressed -> action.run());
    ways.getChildren().add(button);
    return button;
  }
}

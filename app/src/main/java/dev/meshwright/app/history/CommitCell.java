package dev.meshwright.app.history;

import dev.meshwright.app.common.ChangeWords;
import dev.meshwright.app.common.WrappingCell;
import dev.meshwright.model.git.Commit;
import dev.meshwright.model.git.GraphRow;
import dev.meshwright.usecases.commit.DescribedChange;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A commit: subject, who and when, and the branches and tags that point at it.
final class CommitCell extends WrappingCell<Commit> {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);

  private static final int MOST_WORDS = 6;

  private final Function<Commit, List<DescribedChange>> words;
  private final Function<Commit, Optional<GraphRow>> graph;

  /// @param words what a commit did to the schema that is looked at
  /// @param graph where it is in the graph; empty where no graph is drawn
  CommitCell(
      Function<Commit, List<DescribedChange>> words, Function<Commit, Optional<GraphRow>> graph) {
    this.words = words;
    this.graph = graph;
    getStyleClass().add("commit-cell");
  }

  @Override
  protected void updateItem(Commit commit, boolean empty) {
    super.updateItem(commit, empty);
    setText(null);
    if (empty || commit == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    Label subject = cut(new Label(commit.subject()));
    HBox refs = new HBox();
    refs.getStyleClass().add("commit-refs");
    for (String ref : commit.refs()) {
      Label sign = new Label(ref);
      sign.getStyleClass().addAll("ref-sign", "user-text");
      refs.getChildren().add(sign);
    }
    String time = commit.time().format(TIME) + " " + commit.time().getOffset();
    Label when = cut(new Label(commit.shortId() + "  " + commit.author().name() + ", " + time));
    when.getStyleClass().add("muted");
    VBox box = new VBox(subject, when);
    if (!commit.refs().isEmpty()) {
      box.getChildren().add(refs);
    }
    words.apply(commit).stream()
        .limit(MOST_WORDS)
        .forEach(change -> box.getChildren().add(ChangeWords.of(change)));
    box.getStyleClass().add("commit-box");
    setGraphic(GraphGutter.beside(graph.apply(commit), box));
    setAccessibleText(commit.subject() + ", " + commit.author().name() + ", " + time);
  }

  private static Label cut(Label label) {
    label.setTextOverrun(OverrunStyle.ELLIPSIS);
    label.getStyleClass().add("user-text");
    label.setMinWidth(0);
    return label;
  }
}

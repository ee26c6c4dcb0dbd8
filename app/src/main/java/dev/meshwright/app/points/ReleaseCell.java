package dev.meshwright.app.points;

import dev.meshwright.app.common.ChangeWords;
import dev.meshwright.app.common.WrappingCell;
import dev.meshwright.model.Severity;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.commit.ChangesInWords;
import dev.meshwright.usecases.points.TaggedPoint;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A release: its name, who made it and when, and what it means for those who come from the one
/// before.
final class ReleaseCell extends WrappingCell<TaggedPoint> {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);

  private final Texts texts;
  private final PointsViewModel model;

  ReleaseCell(Texts texts, PointsViewModel model) {
    this.texts = texts;
    this.model = model;
    getStyleClass().add("commit-cell");
  }

  @Override
  protected void updateItem(TaggedPoint release, boolean empty) {
    super.updateItem(release, empty);
    setText(null);
    if (empty || release == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    Label name = new Label(release.name(), Icon.TAG.node());
    name.getStyleClass().addAll("user-text", "strong");
    String by = release.by().map(author -> author.name() + ", ").orElse("");
    Label when = new Label(by + release.when().format(TIME) + " " + release.when().getOffset());
    when.getStyleClass().addAll("muted", "user-text");
    VBox box = new VBox(name, when);
    release
        .message()
        .lines()
        .findFirst()
        .ifPresent(line -> {
          Label message = new Label(line);
          Wrapping.of(message);
          message.getStyleClass().add("user-text");
          box.getChildren().add(message);
        });
    Optional<ChangesInWords> verdict =
        model.stateProperty().get() instanceof PointsState.Ready ready
            ? Optional.ofNullable(ready.verdicts().get(release.name()))
            : Optional.empty();
    verdict.ifPresent(changes -> box.getChildren().add(verdict(changes)));
    box.getStyleClass().add("commit-box");
    setGraphic(box);
    setAccessibleText(release.name() + ", " + when.getText());
  }

  private javafx.scene.Node verdict(ChangesInWords changes) {
    int breaking = changes.breaking().size();
    return ChangeWords.of(
        breaking > 0 ? Severity.ERROR : Severity.INFO,
        breaking > 0
            ? texts.get("verdict.breaks", changes.files().size(), breaking)
            : texts.get("verdict.holds", changes.files().size()));
  }
}

package dev.meshwright.uikit.grid;

import dev.meshwright.model.data.ColumnProfile;
import dev.meshwright.uikit.view.Wrapping;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One column's profile under its head: how much is null, how many values there are, how they are
/// spread. A button, so that the keyboard gets there; its name says everything in words.
final class ProfileNote {

  private static final int MOST_BARS = 24;

  private final ProfileWords words;
  private final Button node = new Button();

  ProfileNote(ColumnProfile profile, ProfileWords words, Consumer<ColumnProfile> open) {
    this.words = words;
    List<String> lines = words.lines(profile);
    VBox content = new VBox(fill(profile), bars(profile), facts(profile));
    content.getStyleClass().add("profile-note-content");
    node.setGraphic(content);
    node.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    node.setId("profile-" + profile.column().name());
    node.setAccessibleRole(AccessibleRole.BUTTON);
    node.setAccessibleText(String.join(". ", lines));
    Tooltip tooltip = new Tooltip(String.join("\n", lines));
    Wrapping.of(tooltip);
    tooltip.setMaxWidth(420);
    node.setTooltip(tooltip);
    node.getStyleClass().addAll("flat", "profile-note");
    node.setMaxWidth(Double.MAX_VALUE);
    node.setMinWidth(0);
    node.setOnAction(event -> open.accept(profile));
    content.prefWidthProperty().bind(node.widthProperty().subtract(4));
  }

  Button node() {
    return node;
  }

  /// How much of the column has values.
  private static HBox fill(ColumnProfile profile) {
    double present =
        profile.rows() == 0 ? 1 : 1 - (double) profile.nulls() / Math.max(1, profile.rows());
    Region full = new Region();
    full.getStyleClass().add("profile-fill");
    Region missing = new Region();
    HBox.setHgrow(missing, Priority.ALWAYS);
    HBox fill = new HBox(full, missing);
    fill.getStyleClass().add("profile-nulls");
    full.prefWidthProperty().bind(fill.widthProperty().multiply(present));
    return fill;
  }

  private HBox bars(ColumnProfile profile) {
    HBox bars = new HBox();
    bars.getStyleClass().add("profile-bars");
    List<Bar> heights =
        profile.histogram().isEmpty()
            ? profile.top().stream()
                .limit(MOST_BARS / 2)
                .map(top -> new Bar(top.rows(), words.frequent(top, profile)))
                .toList()
            : profile.histogram().stream()
                .limit(MOST_BARS)
                .map(bin -> new Bar(bin.rows(), words.bin(bin)))
                .toList();
    long most = heights.stream().mapToLong(Bar::rows).max().orElse(1);
    for (Bar bar : heights) {
      bars.getChildren().add(drawn(bar, (double) bar.rows() / Math.max(1, most), bars));
    }
    return bars;
  }

  private record Bar(long rows, String words) {}

  private static VBox drawn(Bar bar, double part, HBox bars) {
    Region space = new Region();
    VBox.setVgrow(space, Priority.ALWAYS);
    Region filled = new Region();
    filled.getStyleClass().add("profile-bar");
    filled.setMinHeight(bar.rows() == 0 ? 0 : 1);
    filled.prefHeightProperty().bind(bars.heightProperty().multiply(part));
    VBox column = new VBox(space, filled);
    HBox.setHgrow(column, Priority.ALWAYS);
    Tooltip.install(column, new Tooltip(bar.words()));
    return column;
  }

  private VBox facts(ColumnProfile profile) {
    VBox facts = new VBox(fact(words.nulls(profile) + ", " + words.distinct(profile)));
    String range = words.range(profile);
    facts.getChildren().add(fact(range.isEmpty() ? " " : range));
    return facts;
  }

  private static Label fact(String text) {
    Label label = new Label(text);
    label.getStyleClass().addAll("profile-fact", "user-text");
    return label;
  }
}

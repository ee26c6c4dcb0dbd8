package dev.meshwright.app.compat;

import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.gate.Waivable;
import dev.meshwright.usecases.policy.NewWaiver;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.DateCell;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What a waiver needs to say: why, who answers for it, and until when.
final class WaiveForm implements View {

  private static final int USUAL_DAYS = 90;

  private final Texts texts;
  private final Waivable finding;
  private final String schema;
  private final VBox root = new VBox();
  private final ScrollPane scroll = new ScrollPane(root);
  private final BorderPane whole = new BorderPane(scroll);
  private final TextArea reason = new TextArea();
  private final TextField author = new TextField();
  private final DatePicker until = new DatePicker();
  private final CheckBox everywhere = new CheckBox();
  private final BooleanBinding incomplete;

  /// @param schema path of the file that the waiver speaks of
  WaiveForm(Texts texts, Waivable finding, String schema, LocalDate today) {
    this.texts = texts;
    this.finding = finding;
    this.schema = schema;
    Label what = new Label(texts.get("waive.what", finding.rule(), finding.path(), schema));
    Wrapping.of(what);
    what.getStyleClass().add("user-text");
    Named.named(reason, "waive-reason", texts.get("waive.reason"));
    reason.setPromptText(texts.get("waive.reason.prompt"));
    reason.setPrefRowCount(3);
    Wrapping.of(reason);
    Named.named(author, "waive-author", texts.get("waive.author"));
    Named.named(until, "waive-until", texts.get("waive.until"));
    until.getEditor().setId("waive-until-text");
    until.setValue(today.plusDays(USUAL_DAYS));
    until.setDayCellFactory(picker -> new DayCell(today));
    everywhere.setText(texts.get("waive.everywhere"));
    everywhere.setId("waive-everywhere");
    Wrapping.of(everywhere);
    everywhere.setVisible(!finding.path().isEmpty());
    everywhere.setManaged(!finding.path().isEmpty());
    root.setId("waive-form");
    root.getStyleClass().add("form");
    root.getChildren()
        .addAll(
            what,
            row(texts.get("waive.reason"), reason),
            row(texts.get("waive.author"), author),
            row(texts.get("waive.until"), until),
            everywhere,
            consequence());
    for (Region text : List.of(what, everywhere)) {
      text.setMinHeight(Region.USE_PREF_SIZE);
    }
    scroll.setId("waive-scroll");
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    incomplete =
        Bindings.createBooleanBinding(
            () -> isIncomplete(today),
            reason.textProperty(),
            author.textProperty(),
            until.valueProperty());
  }

  @Override
  public Parent root() {
    return whole;
  }

  @Override
  public void dispose() {
    incomplete.dispose();
  }

  /// Whether something that a waiver needs is missing.
  BooleanBinding incomplete() {
    return incomplete;
  }

  /// Fills in who answers for it, unless somebody has been typed in already.
  void suggestAuthor(String name) {
    if (author.getText().isBlank()) {
      author.setText(name);
    }
  }

  NewWaiver waiver() {
    return new NewWaiver(
        finding.rule(),
        schema,
        Optional.of(finding.path()).filter(path -> !path.isEmpty() && !everywhere.isSelected()),
        reason.getText().strip(),
        author.getText().strip(),
        until.getValue());
  }

  private boolean isIncomplete(LocalDate today) {
    return reason.getText().isBlank()
        || author.getText().isBlank()
        || Optional.ofNullable(until.getValue()).filter(day -> !day.isBefore(today)).isEmpty();
  }

  private Label consequence() {
    Label label = new Label(texts.get("waive.consequence"));
    Wrapping.of(label);
    label.getStyleClass().add("muted");
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static VBox row(String name, Control control) {
    Label label = new Label(name);
    label.setLabelFor(control);
    label.getStyleClass().add("muted");
    control.setMaxWidth(Double.MAX_VALUE);
    VBox row = new VBox(label, control);
    row.getStyleClass().add("form-row");
    return row;
  }

  /// Days gone by cannot be chosen.
  private static final class DayCell extends DateCell {

    private final LocalDate today;

    private DayCell(LocalDate today) {
      this.today = today;
    }

    @Override
    public void updateItem(LocalDate day, boolean empty) {
      super.updateItem(day, empty);
      setDisable(empty || day.isBefore(today));
    }
  }
}

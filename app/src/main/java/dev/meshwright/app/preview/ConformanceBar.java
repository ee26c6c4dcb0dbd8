package dev.meshwright.app.preview;

import dev.meshwright.app.common.Failure;
import dev.meshwright.model.data.ConformanceReport;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.uikit.view.Wrapping;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Chooses the schema that rows are held against, counts the rows that do not fit, and says why.
final class ConformanceBar {

  private static final int MOST_REASONS = 4;

  private final ConformanceModel model;
  private final Texts texts;
  private final Consumer<ConformanceReport.Reason> jump;
  private final SchemaChooser schemas;
  private final Button next;
  private final Label words = new Label();
  private final VBox reasons = new VBox();
  private final ChangeListener<QueryState<ConformanceReport>> onReport =
      (property, was, is) -> render(is);

  /// @param jump goes to the first row with a reason
  /// @param goOn goes to the next row that does not fit
  ConformanceBar(
      ConformanceModel model, Texts texts, Consumer<ConformanceReport.Reason> jump, Runnable goOn) {
    this.model = model;
    this.texts = texts;
    this.jump = jump;
    this.schemas = new SchemaChooser("preview-schema", model, texts);
    next = new Button(texts.get("fits.next"), Icon.ARROW_DOWN.node());
    Named.named(next, "preview-next-failing", texts.get("fits.next.name"));
    next.setOnAction(action -> goOn.run());
    words.setId("preview-fits");
    words.getStyleClass().add("user-text");
    reasons.getStyleClass().addAll("banner", Tone.DANGER.styleClass());
    model.report().answerProperty().addListener(onReport);
    render(model.report().answerProperty().get());
  }

  /// What stands in the line above the rows.
  List<Node> controls() {
    return List.of(schemas.node(), words, next);
  }

  /// Why rows do not fit; away when all do.
  Node reasons() {
    return reasons;
  }

  void focus() {
    schemas.focus();
  }

  void dispose() {
    schemas.dispose();
    model.report().answerProperty().removeListener(onReport);
  }

  private void render(QueryState<ConformanceReport> answer) {
    reasons.getChildren().clear();
    boolean failing =
        answer instanceof QueryState.Given<ConformanceReport>(ConformanceReport report)
            && report.failing() > 0;
    next.setVisible(failing);
    next.setManaged(failing);
    words.setGraphic(null);
    words.setText(
        switch (answer) {
          case QueryState.None<ConformanceReport> none -> "";
          case QueryState.Working<ConformanceReport> working -> texts.get("fits.working");
          case QueryState.Given<ConformanceReport>(ConformanceReport report) -> given(report);
          case QueryState.Refused<ConformanceReport>(var problems) -> problems.getFirst().text();
          case QueryState.Broken<ConformanceReport>(Throwable cause) -> Failure.message(cause);
        });
    reasons.setVisible(!reasons.getChildren().isEmpty());
    reasons.setManaged(!reasons.getChildren().isEmpty());
  }

  private String given(ConformanceReport report) {
    if (report.failing() == 0) {
      words.setGraphic(Icon.CHECK.node(Tone.SUCCESS));
      return texts.get("fits.all", report.rows());
    }
    words.setGraphic(Icon.ERROR.node(Tone.DANGER));
    report.reasons().stream()
        .limit(MOST_REASONS)
        .forEach(reason -> reasons.getChildren().add(line(reason)));
    if (report.reasons().size() > MOST_REASONS) {
      reasons
          .getChildren()
          .add(new Label(texts.get("reasons.more", report.reasons().size() - MOST_REASONS)));
    }
    return texts.get("fits.failing", report.failing(), report.rows());
  }

  private HBox line(ConformanceReport.Reason reason) {
    Hyperlink link =
        new Hyperlink(
            texts.get(
                "fits.reason",
                reason.path().isEmpty() ? texts.get("fits.row") : reason.path(),
                reason.rows()));
    link.setId("preview-reason");
    link.getStyleClass().add("user-text");
    link.setOnAction(action -> jump.accept(reason));
    Label why = new Label((reason.example().message() + " " + reason.example().hint()).strip());
    Wrapping.of(why);
    why.getStyleClass().add("user-text");
    why.setMinWidth(0);
    link.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(link, why);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("problem-row");
    return line;
  }
}

package dev.meshwright.app.statistics;

import dev.meshwright.app.common.EmptyState;
import dev.meshwright.app.common.Failure;
import dev.meshwright.model.Problem;
import dev.meshwright.uikit.view.HoverText;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.statistics.LargeSchema;
import dev.meshwright.usecases.statistics.SchemaCounts;
import dev.meshwright.usecases.statistics.Share;
import dev.meshwright.usecases.statistics.WorkspaceStatistics;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The numbers of a workspace as tables, one below the other.
final class StatisticsView implements View {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);

  private final Texts texts = Texts.of(StatisticsView.class);
  private final NumberFormat numbers = NumberFormat.getIntegerInstance();
  private final StatisticsViewModel model;
  private final Consumer<String> open;
  private final BorderPane root = new BorderPane();
  private final Subscription subscription;

  /// @param open opens a file
  StatisticsView(StatisticsViewModel model, Consumer<String> open) {
    this.model = model;
    this.open = open;
    root.setId("statistics");
    subscription = model.stateProperty().subscribe(this::render);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    subscription.unsubscribe();
  }

  private void render(StatisticsState state) {
    root.setCenter(
        switch (state) {
          case StatisticsState.Counting counting ->
              EmptyState.of(Icon.TABLE, texts.get("counting.title"), texts.get("counting.text"));
          case StatisticsState.Stopped stopped ->
              EmptyState.of(
                  Icon.TABLE, texts.get("stopped.title"), texts.get("stopped.text"), again());
          case StatisticsState.Failed(Throwable cause) -> Failure.of(cause, again());
          case StatisticsState.Ready(WorkspaceStatistics statistics) ->
              statistics.all().files() == 0 && statistics.problems().isEmpty()
                  ? EmptyState.of(
                      Icon.TABLE, texts.get("empty.title"), texts.get("empty.text"), again())
                  : tables(statistics);
        });
  }

  private Button again() {
    return Named.button("statistics-again", Icon.REFRESH, texts.get("again"), model::count);
  }

  private Node tables(WorkspaceStatistics statistics) {
    VBox box = new VBox(languages(statistics));
    if (!statistics.growth().isEmpty()) {
      box.getChildren().add(growth(statistics));
    }
    if (!statistics.rules().isEmpty()) {
      box.getChildren().add(rules(statistics));
    }
    box.getChildren().add(largest(statistics));
    statistics.problems().forEach(problem -> box.getChildren().add(problem(problem)));
    box.getChildren().add(again());
    box.getStyleClass().add("commit-details");
    ScrollPane scroll = new ScrollPane(box);
    Named.named(scroll, "statistics-tables", texts.get("panel.title"));
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    return scroll;
  }

  private Node languages(WorkspaceStatistics statistics) {
    NumbersTable table =
        new NumbersTable(
            List.of(
                texts.get("head.language"),
                texts.get("head.schemas"),
                texts.get("head.errors"),
                texts.get("head.lines"),
                texts.get("head.types"),
                texts.get("head.documented"),
                texts.get("head.fields"),
                texts.get("head.documented")));
    statistics
        .languages()
        .forEach(each -> table.add(NumbersTable.whole(each.format().title()), line(each.counts())));
    if (statistics.languages().size() > 1) {
      table.add(NumbersTable.whole(texts.get("all")), line(statistics.all()));
    }
    return table.under(texts.get("languages"));
  }

  private List<String> line(SchemaCounts counts) {
    return List.of(
        numbers.format(counts.files()),
        numbers.format(counts.broken()),
        numbers.format(counts.lines()),
        numbers.format(counts.types().whole()),
        percent(counts.types()),
        numbers.format(counts.fields().whole()),
        percent(counts.fields()));
  }

  private Node growth(WorkspaceStatistics statistics) {
    NumbersTable table =
        new NumbersTable(
            List.of(
                texts.get("head.point"),
                texts.get("head.date"),
                texts.get("head.schemas"),
                texts.get("head.types"),
                texts.get("head.fields"),
                texts.get("head.documented")));
    statistics
        .growth()
        .forEach(each ->
            table.add(
                name(each.name()),
                List.of(
                    each.when().format(DATE),
                    numbers.format(each.counts().files()),
                    numbers.format(each.counts().types().whole()),
                    numbers.format(each.counts().fields().whole()),
                    percent(each.counts().fields()))));
    return table.under(texts.get("growth"));
  }

  private Node rules(WorkspaceStatistics statistics) {
    NumbersTable table =
        new NumbersTable(
            List.of(texts.get("head.rule"), texts.get("head.findings"), texts.get("head.schemas")));
    statistics
        .rules()
        .forEach(each ->
            table.add(
                name(each.rule()),
                List.of(numbers.format(each.findings()), numbers.format(each.files()))));
    return table.under(texts.get("rules"));
  }

  private Node largest(WorkspaceStatistics statistics) {
    NumbersTable table =
        new NumbersTable(
            List.of(
                texts.get("head.schema"),
                texts.get("head.fields"),
                texts.get("head.types"),
                texts.get("head.lines")));
    statistics
        .largest()
        .forEach(each ->
            table.add(
                link(each),
                List.of(
                    numbers.format(each.counts().fields().whole()),
                    numbers.format(each.counts().types().whole()),
                    numbers.format(each.counts().lines()))));
    return table.under(texts.get("largest"));
  }

  private Hyperlink link(LargeSchema schema) {
    Hyperlink link = new Hyperlink(schema.path());
    Named.named(link, "statistics-" + schema.path(), texts.get("open", schema.path()));
    link.getStyleClass().add("user-text");
    link.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    link.setMinWidth(0);
    HoverText.on(link, schema.path());
    link.setOnAction(clicked -> open.accept(schema.path()));
    return link;
  }

  private static Label name(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("user-text");
    label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    label.setMinWidth(0);
    HoverText.on(label, text);
    return label;
  }

  private static Label problem(Problem problem) {
    Label label = new Label(problem.text());
    label.getStyleClass().add("user-text");
    Wrapping.of(label);
    return label;
  }

  private static String percent(Share share) {
    return share.percent() + " %";
  }
}

package dev.meshwright.app.diagram;

import dev.meshwright.app.common.WrappingBar;
import dev.meshwright.model.graph.GraphNode;
import dev.meshwright.model.graph.NodeRow;
import dev.meshwright.uikit.graph.GraphSpot;
import dev.meshwright.uikit.view.HoverText;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.diagram.Diagram;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.util.Subscription;

/// The line below a diagram: what is selected and where it is written, how much is shown, what is
/// left out, and that a newer picture is being made.
final class DiagramFoot {

  private static final int MOST_NAMED = 10;

  private final Texts texts = Texts.of(DiagramFoot.class);
  private final DiagramPage page;
  private final Label selected = new Label();
  private final HoverText selectedInFull = new HoverText(selected);
  private final Label shown = new Label();
  private final Label broken = new Label();
  private final HoverText brokenInFull = new HoverText(broken);
  private final ProgressBar progress = new ProgressBar(-1);
  private final Button stop;
  private final WrappingBar root;
  private final Subscription subscription;

  DiagramFoot(DiagramPage page) {
    this.page = page;
    selected.setId("diagram-selected");
    selected.getStyleClass().add("user-text");
    selected.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    selected.setMinWidth(0);
    shown.setId("diagram-shown");
    shown.getStyleClass().add("muted");
    broken.setId("diagram-broken");
    broken.setGraphic(Icon.WARNING.node());
    progress.setId("diagram-progress");
    stop = Named.button("diagram-stop-newer", Icon.STOP, texts.get("stop"), page.model()::stop);
    root = new WrappingBar(List.of(shown, broken, progress, stop, selected));
    root.getStyleClass().add("diagram-foot");
    subscription =
        Subscription.combine(
            page.model().stateProperty().subscribe(state -> render()),
            page.model().workingProperty().subscribe(working -> render()),
            page.selection().spotProperty().subscribe(spot -> renderSelected()),
            page.selection().placeProperty().subscribe(place -> renderSelected()));
  }

  Node root() {
    return root;
  }

  void dispose() {
    subscription.unsubscribe();
  }

  private void render() {
    Optional<Diagram> diagram = page.model().ready().map(DiagramState.Ready::diagram);
    boolean working = page.model().workingProperty().get() && diagram.isPresent();
    show(progress, working);
    show(stop, working);
    shown.setText(diagram.map(this::counted).orElse(""));
    List<String> unread = diagram.map(Diagram::broken).orElse(List.of());
    show(broken, !unread.isEmpty());
    broken.setText(texts.get("foot.broken", unread.size()));
    brokenInFull.say(unread.stream().limit(MOST_NAMED).collect(Collectors.joining("\n")));
    renderSelected();
  }

  private String counted(Diagram diagram) {
    String against = page.model().ready().map(DiagramState.Ready::against).orElse("");
    return Stream.of(
            diagram.leftOut() > 0
                ? texts.get("foot.left", diagram.types() - diagram.leftOut(), diagram.types())
                : texts.get("foot.types", diagram.types(), diagram.graph().edges().size()),
            against.isEmpty() ? "" : texts.get("foot.against", against))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("  "));
  }

  private void renderSelected() {
    String words =
        page.selection()
            .spotProperty()
            .get()
            .flatMap(spot -> page.model().ready().flatMap(ready -> words(spot, ready)))
            .orElse("");
    selected.setText(words);
    selectedInFull.say(words);
  }

  private Optional<String> words(GraphSpot spot, DiagramState.Ready ready) {
    return ready.diagram().graph().nodes().stream()
        .filter(node -> node.id().equals(spot.node()))
        .findFirst()
        .map(node -> words(node, spot));
  }

  private String words(GraphNode node, GraphSpot spot) {
    String part =
        node.rows().stream()
            .filter(row -> spot.row().filter(row.id()::equals).isPresent())
            .findFirst()
            .map(NodeRow::name)
            .map(name -> "." + name)
            .orElse("");
    String written =
        page.selection()
            .place()
            .map(DiagramSelection.WrittenAt::path)
            .orElse(texts.get("foot.nowhere"));
    return (node.kind() + " " + node.title() + part + "  \u2013  " + written)
        .replaceAll("\\p{Cntrl}+", " ");
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}

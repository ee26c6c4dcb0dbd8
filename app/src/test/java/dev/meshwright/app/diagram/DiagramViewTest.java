package dev.meshwright.app.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.document.Notice;
import dev.meshwright.app.testing.Looks;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.app.testing.ToldNotices;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.uikit.graph.GraphCanvas;
import dev.meshwright.uikit.graph.GraphSpot;
import dev.meshwright.uitesting.HeldJobs;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@UiTest
class DiagramViewTest {

  @TempDir Path folder;

  private final DiagramFiles files = DiagramFiles.shop();
  private final TestWorkspace workspace = new Sessions().session();
  private final List<Notice> told = new ArrayList<>();
  private final List<String> refactored = new ArrayList<>();
  private final List<DiagramSubject> drawn = new ArrayList<>();
  private final DiagramExport export =
      new DiagramExport(
          files.draw, new DiagramWriting(files.draw, new SameThreadJobs(), new ToldNotices(told)));

  private DiagramPage page(Jobs jobs, String... paths) {
    return new DiagramPage(
        files.model(jobs, paths),
        new DiagramSelection(workspace.documents()),
        page ->
            new DiagramView(
                page,
                new DiagramActs(
                    new DiagramEditing(
                        workspace.documents(),
                        workspace.tabs(),
                        (document, command) -> refactored.add(document.path() + " " + command)),
                    export,
                    drawn::add)),
        gone -> {});
  }

  private static Specimen specimen(DiagramPage page) {
    var view = page.view();
    page.seen(true);
    return new Specimen(
        view.root(),
        () -> {
          view.dispose();
          page.dispose();
        });
  }

  private Specimen changed() {
    DiagramPage page = page(new SameThreadJobs());
    page.model().mark(true);
    Specimen specimen = specimen(page);
    ((GraphCanvas) specimen.root().lookup("#diagram-canvas"))
        .select(GraphSpot.of("shop/order.avsc#shop.Order"));
    return specimen;
  }

  @Test
  void it_stands_every_look_and_lets_go(Ui ui) {
    ViewCheck check = new ViewCheck(ui, Looks.product(), 1100, 560);
    check.passes("diagram", this::changed);
    check.passes("diagram-reading", () -> specimen(page(new HeldJobs())));
    check.passes("diagram-empty", () -> specimen(page(new SameThreadJobs(), "nowhere")));
    check.diesWhenDisposed(() -> specimen(page(new SameThreadJobs())));
  }

  @Test
  void what_is_selected_is_said_and_its_keys_do_what_they_say(Ui ui) {
    files.disk.put("orders/schema/order.avsc", DiagramFiles.ORDER.replace("shop", "other"));
    DiagramPage page = page(new SameThreadJobs(), "orders");
    ui.show(1100, 560, () -> specimen(page).root());
    GraphCanvas canvas = ui.node("diagram-canvas", GraphCanvas.class);
    ui.run(() -> {
      canvas.requestFocus();
      canvas.select(GraphSpot.of("orders/schema/order.avsc#other.Order", "note"));
    });
    ui.settle();
    assertEquals(
        "record Order.note  \u2013  orders/schema/order.avsc",
        ui.compute(ui.node("diagram-selected", Label.class)::getText));
    ui.robot().type(KeyCode.F2).type(KeyCode.INSERT);
    ui.await("both were asked for", () -> refactored.size() == 2);
    assertEquals(
        List.of(
            "orders/schema/order.avsc refactor-rename", "orders/schema/order.avsc refactor-add"),
        refactored);
    ui.robot().type(KeyCode.ENTER);
    ui.await(
        "the file is in front",
        () ->
            workspace
                .documents()
                .activeProperty()
                .get()
                .filter(front -> front.path().equals("orders/schema/order.avsc"))
                .isPresent());
  }

  @Test
  void the_bar_shows_it_in_other_ways(Ui ui) {
    DiagramPage page = page(new SameThreadJobs());
    ui.show(1100, 560, () -> specimen(page).root());
    ui.robot().clickOn("#diagram-references");
    assertTrue(page.model().optionsProperty().get().hideScalars());
    ui.robot().clickOn("#diagram-collapse");
    assertTrue(page.model().optionsProperty().get().collapsed());
    ui.robot().clickOn("#diagram-changed");
    assertTrue(page.model().markingProperty().get());
    Label shown = ui.node("diagram-shown", Label.class);
    assertEquals("1 type, 1 reference  compared with v1", ui.compute(shown::getText));
    files.earlier = Optional.of(files.disk);
    ui.run(page.model()::read);
    ui.settle();
    ui.robot().clickOn("#diagram-all");
    assertEquals("2 types, 1 reference", ui.compute(shown::getText));
  }

  @Test
  void it_is_written_as_svg_mermaid_and_png(Ui ui) throws IOException {
    DiagramPage page = page(new SameThreadJobs());
    ui.show(1100, 560, () -> specimen(page).root());
    GraphCanvas canvas = ui.node("diagram-canvas", GraphCanvas.class);
    for (DiagramExport.Format format : DiagramExport.Format.values()) {
      Path file = folder.resolve("diagram." + format.ending());
      ui.run(
          () -> export.write(format, page.model().ready().orElseThrow(), "A title", canvas, file));
      int expected = format.ordinal() + 1;
      ui.await("it is written", () -> told.size() == expected);
    }
    assertTrue(Files.readString(folder.resolve("diagram.svg")).contains("<title>A title</title>"));
    assertTrue(Files.readString(folder.resolve("diagram.mmd")).startsWith("classDiagram"));
    var picture = ImageIO.read(folder.resolve("diagram.png").toFile());
    double width = page.model().ready().orElseThrow().placed().width();
    assertEquals(2 * (width + 32), picture.getWidth(), 1);
  }

  @Test
  void what_cannot_be_written_is_told(Ui ui) throws IOException {
    DiagramPage page = page(new SameThreadJobs());
    ui.show(1100, 560, () -> specimen(page).root());
    GraphCanvas canvas = ui.node("diagram-canvas", GraphCanvas.class);
    Path nowhere = Files.writeString(folder.resolve("a file"), "").resolve("diagram.svg");
    ui.run(() ->
        export.write(
            DiagramExport.Format.SVG,
            page.model().ready().orElseThrow(),
            "A title",
            canvas,
            nowhere));
    assertTrue(told.getFirst() instanceof Notice.Broken, told::toString);
  }
}

package dev.meshwright.app.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.graph.ChangeSign;
import dev.meshwright.model.graph.GraphNode;
import dev.meshwright.model.graph.NodeRow;
import dev.meshwright.uitesting.HeldJobs;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.usecases.diagram.DiagramScope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DiagramViewModelTest {

  private final DiagramFiles files = DiagramFiles.shop();

  private static List<GraphNode> nodes(DiagramViewModel model) {
    return model.ready().orElseThrow().diagram().graph().nodes();
  }

  private static GraphNode node(DiagramViewModel model, String title) {
    return nodes(model).stream().filter(each -> each.title().equals(title)).findFirst().get();
  }

  private static List<String> rows(DiagramViewModel model, String title) {
    return node(model, title).rows().stream().map(NodeRow::name).toList();
  }

  @Test
  void it_draws_what_it_is_about_and_unsaved_texts_before_files() {
    DiagramViewModel model = files.model(new SameThreadJobs());
    assertInstanceOf(DiagramState.Reading.class, model.stateProperty().get());
    model.read();
    assertEquals(2, nodes(model).size());
    assertEquals(List.of("id", "note", "customer"), rows(model, "Order"));
    files.unsaved.put("shop/order.avsc", DiagramFiles.ORDER.replace("\"note\"", "\"remark\""));
    model.read();
    assertEquals(List.of("id", "remark", "customer"), rows(model, "Order"));
  }

  @Test
  void a_diagram_of_a_file_shows_what_it_refers_to_elsewhere() {
    DiagramViewModel model = files.model(new SameThreadJobs(), "shop/order.avsc");
    model.read();
    assertEquals(GraphNode.Look.WHOLE, node(model, "Order").look());
    assertEquals(GraphNode.Look.OUTSIDE, node(model, "Customer").look());
  }

  @Test
  void changes_are_marked_and_can_be_all_that_is_shown() {
    DiagramViewModel model = files.model(new SameThreadJobs());
    model.read();
    assertEquals(ChangeSign.SAME, node(model, "Order").change());
    model.showChangedOnly(true);
    assertTrue(model.markingProperty().get());
    assertEquals(List.of("id"), rows(model, "Order"));
    assertEquals(ChangeSign.ADDED, node(model, "Order").rows().getFirst().change());
    assertEquals("v1", model.ready().orElseThrow().against());
    model.mark(false);
    assertFalse(model.optionsProperty().get().changedOnly());
    assertEquals(3, rows(model, "Order").size());
  }

  @Test
  void without_changes_or_an_earlier_state_it_says_so() {
    files.earlier = Optional.of(files.disk);
    DiagramViewModel model = files.model(new SameThreadJobs());
    model.showChangedOnly(true);
    assertEquals(new DiagramState.Unchanged("v1"), model.stateProperty().get());
    files.earlier = Optional.empty();
    model.read();
    assertInstanceOf(DiagramState.Refused.class, model.stateProperty().get());
    model.mark(false);
    assertEquals(2, nodes(model).size());
  }

  @Test
  void where_there_is_no_schema_it_says_so() {
    DiagramViewModel model = files.model(new SameThreadJobs(), "nowhere");
    model.read();
    assertInstanceOf(DiagramState.Empty.class, model.stateProperty().get());
  }

  @Test
  void rows_are_hidden_and_shown_for_all_and_for_one() {
    DiagramViewModel model = files.model(new SameThreadJobs());
    model.read();
    model.hideScalars(true);
    assertEquals(List.of("customer"), rows(model, "Order"));
    String order = node(model, "Order").id();
    model.fold(order, true);
    assertEquals(3, rows(model, "Order").size());
    model.fold(order, false);
    assertEquals(List.of(), rows(model, "Order"));
    model.fold(order, true);
    assertEquals(List.of("customer"), rows(model, "Order"));
    model.collapse(true);
    assertEquals(List.of(), rows(model, "Customer"));
    model.fold(node(model, "Customer").id(), true);
    assertEquals(List.of("name"), rows(model, "Customer"));
  }

  @Test
  void the_newest_wish_is_shown_and_the_old_picture_until_then() {
    HeldJobs jobs = new HeldJobs();
    DiagramViewModel model = files.model(jobs);
    model.read();
    jobs.release();
    files.disk.put("shop/order.avsc", DiagramFiles.ORDER.replace("\"note\"", "\"remark\""));
    model.read();
    // Which must not be lost by showing in another way what was read before.
    model.hideScalars(true);
    model.hideScalars(false);
    assertTrue(model.workingProperty().get());
    assertEquals(List.of("id", "note", "customer"), rows(model, "Order"));
    jobs.release();
    assertFalse(model.workingProperty().get());
    assertEquals(List.of("id", "remark", "customer"), rows(model, "Order"));
  }

  @Test
  void who_does_not_wait_keeps_what_there_was() {
    HeldJobs jobs = new HeldJobs();
    DiagramViewModel model = files.model(jobs);
    model.read();
    model.stop();
    assertInstanceOf(DiagramState.Stopped.class, model.stateProperty().get());
    model.read();
    jobs.release();
    model.read();
    model.stop();
    assertEquals(2, nodes(model).size());
  }

  @Test
  void a_subject_is_written_and_read_and_has_a_name_as_a_file() {
    for (List<String> paths :
        List.of(List.<String>of(), List.of("a b/c.avsc"), List.of("a.proto", "b/c"))) {
      DiagramSubject subject = new DiagramSubject(paths);
      assertEquals(subject, DiagramSubject.read(subject.written()));
    }
    assertEquals("order", new DiagramSubject(List.of("shop/order.avsc")).fileName());
    assertEquals("diagram", new DiagramSubject(List.of()).fileName());
    assertEquals(new DiagramScope.Workspace(), DiagramSubject.read("").scope());
    assertEquals(
        new DiagramScope.Files(Set.of("shop")), new DiagramSubject(List.of("shop")).scope());
  }
}

package dev.meshwright.app.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.tabs.TabId;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.app.workspace.Mark;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplorerViewModelTest {

  private final Sessions sessions = new Sessions();
  private final TestWorkspace workspace = sessions.session();
  private final ExplorerViewModel model = workspace.panel(ExplorerPanel.class).model;

  private List<ExplorerItem.ProductItem> products() {
    return model.stateProperty().get() instanceof ExplorerState.Ready ready
        ? ready.products()
        : List.of();
  }

  private ExplorerItem.FileItem file(String path) {
    return products().stream()
        .flatMap(product -> product.kinds().stream())
        .flatMap(kind -> kind.files().stream())
        .filter(item -> item.file().path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void files_are_grouped_by_product_and_kind_and_groups_without_files_are_left_out() {
    ExplorerItem.ProductItem orders = products().getFirst();
    assertEquals("orders", orders.name());
    assertEquals(
        List.of("SCHEMAS", "TRANSFORMATIONS", "SAMPLES", "CONTRACTS"),
        orders.kinds().stream().map(ExplorerItem.KindItem::name).toList());
    assertEquals(Mark.BREAKS, orders.mark());
  }

  @Test
  void a_filter_leaves_the_files_whose_path_has_it() {
    model.filterProperty().set("shipment");
    assertEquals(
        List.of("shipments"), products().stream().map(ExplorerItem.ProductItem::name).toList());
    model.filterProperty().set("nowhere");
    assertEquals(new ExplorerState.NothingMatches("nowhere"), model.stateProperty().get());
  }

  @Test
  void a_schema_is_opened_and_a_sample_shows_its_rows() {
    model.open(file(Samples.ORDER_PATH));
    assertEquals(
        Optional.of(Samples.ORDER_PATH),
        workspace.documents().activeProperty().get().map(Document::path));
    model.open(file("orders/samples/orders.csv"));
    assertEquals(
        Optional.of(new TabId("rows", "orders/samples/orders.csv")),
        workspace.tabs().layout().front());
    assertEquals(1, sessions.preview.asked().size());
    // Commands on files are about the sample in front, and the tree follows it.
    assertEquals(Optional.of("orders/samples/orders.csv"), model.frontProperty().getValue());
  }

  @Test
  void only_a_repository_with_a_commit_has_a_history() {
    assertTrue(model.hasHistory());
    OpenedWorkspace before = sessions.opened;
    sessions.opened =
        new OpenedWorkspace(
            before.root(), before.files(), before.products(), Optional.empty(), List.of());
    workspace.changedOutside();
    assertFalse(model.hasHistory());
  }
}

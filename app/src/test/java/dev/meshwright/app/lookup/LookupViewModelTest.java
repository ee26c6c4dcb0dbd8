package dev.meshwright.app.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.lookup.LookupRows.Grouping;
import dev.meshwright.app.testing.MemoryFind;
import dev.meshwright.app.testing.MemoryLists;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.app.testing.ToldNotices;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.search.EntryKind;
import dev.meshwright.model.search.FoundEntry;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.usecases.lookup.HitGroup;
import dev.meshwright.usecases.lookup.KeptList;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LookupViewModelTest {

  private final Sessions doubles = new Sessions();
  private final TestWorkspace workspace = doubles.session();
  private final MemoryLists kept = new MemoryLists();
  private final LookupViewModel model = model();

  private LookupViewModel model() {
    return new LookupViewModel(
        new SameThreadJobs(),
        workspace.viewModel().index(),
        kept,
        workspace.workspace(),
        unsaved -> FileSource.of(Map.of(Samples.ORDER_PATH, "0123456")),
        Map::of,
        new ToldNotices(doubles.notices),
        () -> Instant.ofEpochMilli(7));
  }

  private void search(String query) {
    model.queryProperty().set(query);
    model.search();
  }

  private List<String> rows() {
    return model.rows().stream()
        .map(row ->
            switch (row) {
              case LookupRow.Heading(var kind, String words, int count) ->
                  "- " + kind.map(HitGroup::name).orElse(words) + " " + count;
              case LookupRow.Hit(FoundEntry found) -> found.entry().name();
              case LookupRow.Gone(var place) -> "gone " + place.name();
            })
        .toList();
  }

  @Test
  void what_is_found_stands_below_headings_by_kind_product_or_file() {
    assertInstanceOf(LookupState.Idle.class, model.stateProperty().get());
    assertEquals(List.of(), rows());
    search("o");
    assertEquals(
        List.of("- TYPES 1", "Order", "- FIELDS 1", "total", "- COLUMNS 1", "order_id"), rows());
    model.groupingProperty().set(Grouping.FILE);
    assertEquals(
        List.of("- " + Samples.ORDER_PATH + " 2", "Order", "total", "- orders.csv 1", "order_id"),
        rows());
    model.groupingProperty().set(Grouping.PRODUCT);
    assertTrue(rows().contains("order_id"), rows()::toString);
    search(" ");
    assertInstanceOf(LookupState.Idle.class, model.stateProperty().get());
  }

  @Test
  void what_is_wrong_with_a_query_is_told_with_its_place() {
    search("order wrong:x");
    assertEquals(
        7,
        ((LookupState.Wrong) model.stateProperty().get())
            .problems()
            .getFirst()
            .location()
            .start()
            .column());
    assertFalse(model.hasPlaces());
  }

  @Test
  void what_the_index_gets_is_found_without_asking_again() {
    search("order");
    doubles.find.entries.add(
        MemoryFind.made(EntryKind.ENUM, "OrderState", "", "state.avsc", FileKind.AVRO_SCHEMA));
    workspace.changedOutside();
    assertTrue(rows().contains("OrderState"), rows()::toString);
    model.dispose();
    int asked = doubles.find.asked.size();
    workspace.changedOutside();
    assertEquals(asked, doubles.find.asked.size());
  }

  @Test
  void a_place_is_shown_in_its_text_without_opening_the_file() {
    model.preview(Optional.of(doubles.find.entries.getFirst()));
    LookupPreview shown = model.previewProperty().get().orElseThrow();
    assertEquals("3", shown.range().of(shown.text()));
    assertEquals(List.of(), workspace.documents().open());
    // A file that has changed since, and one that is no text.
    model.preview(Optional.of(MemoryFind.made(EntryKind.FILE, "x", "", "x.bin", FileKind.SAMPLE)));
    assertEquals("", model.previewProperty().get().orElseThrow().text());
    model.preview(Optional.empty());
    assertEquals(Optional.empty(), model.previewProperty().get());
  }

  @Test
  void a_list_is_kept_shown_renamed_searched_again_and_removed() {
    search("o");
    model.keep("  ");
    assertEquals(List.of(), kept.list());
    model.keep(" mine ");
    KeptList list = kept.list().getFirst();
    assertEquals("mine", list.name());
    assertEquals("o", list.query());
    assertEquals(3, list.places().size());

    LookupViewModel next = model();
    next.start();
    assertEquals(List.of(list), next.listsProperty().get());

    doubles.find.entries.removeFirst();
    model.show(list);
    assertTrue(rows().contains("gone Order"), rows()::toString);
    model.keep("yours");
    assertEquals(List.of("yours"), kept.list().stream().map(KeptList::name).toList());
    assertInstanceOf(LookupState.Listed.class, model.stateProperty().get());
    model.remove(kept.list().getFirst());
    assertEquals(List.of(), kept.list());
    assertInstanceOf(LookupState.Found.class, model.stateProperty().get());
  }

  @Test
  void what_is_listed_is_copied_a_place_a_line() {
    search("total");
    assertEquals("field\tOrder.total\tint\t" + Samples.ORDER_PATH + "\n", model.text());
  }
}

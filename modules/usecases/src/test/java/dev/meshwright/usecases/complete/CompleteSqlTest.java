package dev.meshwright.usecases.complete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.data.sharing.SharedEngine;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.assist.Offer;
import dev.meshwright.model.assist.OfferKind;
import dev.meshwright.model.data.PreviewLimits;
import dev.meshwright.usecases.sample.SchemaPayloads;
import dev.meshwright.usecases.session.DataServices;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompleteSqlTest {

  @TempDir static Path folder;

  private WorkspaceServices services;
  private DataServices data;

  @BeforeAll
  void open() throws IOException {
    Files.createDirectories(folder.resolve("shop/samples"));
    Files.writeString(
        folder.resolve("shop/samples/orders.ndjson"),
        "{\"id\": 1, \"total\": 2.5, \"ship to\": {\"city\": \"Bonn\", \"country\": \"DE\"}}\n");
    Files.writeString(folder.resolve("shop/samples/customers.csv"), "id,name\n1,ann\n");
    services = WorkspaceServices.open(folder).optional().orElseThrow();
    data = services.dataServices(SharedEngine.borrow(SchemaPayloads.class, PreviewLimits.usual()));
  }

  @AfterAll
  void close() {
    data.close();
    services.close();
  }

  /// @param marked SQL with `|` at the caret
  private List<Offer> offers(String marked) {
    int caret = marked.indexOf('|');
    return new CompleteSql(data.previewTransformation())
        .at("shop/sql/a.sql", marked.replace("|", ""), caret, Progress.none());
  }

  private List<String> names(String marked) {
    return offers(marked).stream().map(Offer::label).toList();
  }

  @Test
  void behind_from_stand_steps_and_tables() {
    assertEquals(
        List.of("paid", "customers", "orders"),
        names("WITH paid AS (SELECT * FROM orders) SELECT * FROM |").stream()
            .sorted(
                java.util.Comparator.comparing((String name) -> !name.equals("paid"))
                    .thenComparing(name -> name))
            .toList());
  }

  @Test
  void columns_of_what_is_named_come_before_functions() {
    List<Offer> offers = offers("SELECT to| FROM orders");
    assertEquals("total", offers.getFirst().label());
    assertTrue(offers.stream().anyMatch(offer -> offer.label().equals("to_timestamp")));
  }

  @Test
  void an_alias_has_the_columns_of_its_table_and_a_struct_its_fields() {
    assertEquals(List.of("id", "name"), names("SELECT c.| FROM orders o JOIN customers AS c"));
    assertEquals(List.of("city", "country"), names("SELECT o.\"ship to\".| FROM orders o"));
  }

  @Test
  void a_step_has_the_columns_it_selects() {
    assertEquals(
        List.of("amount"),
        names("WITH paid AS (SELECT total AS amount FROM orders) SELECT p.| FROM paid p"));
  }

  @Test
  void a_name_with_a_space_is_put_in_quotes() {
    Offer offer = offers("SELECT shi| FROM orders").getFirst();
    assertEquals(
        "SELECT \"ship to\" FROM orders",
        TextEdits.apply("SELECT shi FROM orders", List.of(offer.edit())));
  }

  @Test
  void strings_and_comments_offer_nothing() {
    assertEquals(List.of(), names("SELECT 'to|' FROM orders"));
    assertEquals(List.of(), names("SELECT 1 -- to|\nFROM orders"));
    assertEquals(List.of(), names("SELECT 1 /* to| */ FROM orders"));
  }

  @Test
  void a_name_that_may_be_meant_as_it_stands_is_not_replaced_unasked() {
    for (String marked :
        List.of(
            "SELECT 1 FROM range(9) b|",
            "SELECT 1 FROM orders o|",
            "SELECT 1 AS a|",
            "SELECT total t| FROM orders")) {
      assertTrue(offers(marked).stream().noneMatch(Offer::meant), marked);
      assertTrue(
          offers(marked).stream().allMatch(offer -> offer.kind() == OfferKind.KEYWORD), marked);
    }
    assertTrue(names("SELECT 1 FROM orders wh|").contains("WHERE"));
    // A column, and the beginning of functions.
    assertTrue(offers("SELECT id| FROM orders").stream().noneMatch(Offer::meant));
    assertTrue(offers("SELECT to| FROM orders").getFirst().meant());
    assertTrue(offers("SELECT * FROM orde|").getFirst().meant());
  }
}

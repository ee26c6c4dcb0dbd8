package dev.meshwright.usecases.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamePartsTest {

  @Test
  void endings_of_several_parts_stay_together() {
    assertEquals(
        new NameParts("a/b", "orders", ".odcs.yaml"), NameParts.of("a/b/orders.odcs.yaml"));
    assertEquals(
        new NameParts("", "daily.refunds", ".test.yaml"), NameParts.of("daily.refunds.test.yaml"));
    assertEquals(new NameParts("", "rows", ".csv.gz"), NameParts.of("rows.csv.gz"));
    assertEquals(new NameParts("", "order.v2", ".avsc"), NameParts.of("order.v2.avsc"));
    assertEquals(new NameParts("", ".gitignore", ""), NameParts.of(".gitignore"));
    assertEquals("a/b/orders.odcs.yaml", NameParts.of("a/b/orders.odcs.yaml").path());
  }

  @Test
  void a_free_name_counts_on() {
    Set<String> taken = Set.of("a/x-copy.avsc", "a/x-copy-2.avsc");
    assertEquals("a/x-copy-3.avsc", NameParts.of("a/x.avsc").free("-copy", taken::contains));
    assertEquals("a/y.avsc", NameParts.of("a/y.avsc").free("", taken::contains));
  }

  @Test
  void what_is_in_a_chosen_folder_is_not_chosen_twice() {
    assertEquals(
        List.of("a", "ab/x"), NameParts.outermost(List.of("a/x", "a", "ab/x", "a/b/y", "a")));
  }
}

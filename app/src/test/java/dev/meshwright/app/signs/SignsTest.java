package dev.meshwright.app.signs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.testing.Findings;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.usecases.compare.JudgedFinding;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignsTest {

  private static final String FILE = "order.avsc";
  private static final String TEXT = "Order id place city bill lines price";

  /// Order(id, place(city), bill, lines(price)); bill is of the type that place defines.
  private static final Spot ORDER =
      record(
          List.of(),
          "shop.Order",
          0,
          TEXT.length(),
          spot(List.of("id")),
          record(List.of("place"), "place", 9, 19, spot(List.of("place", "city"))),
          spot(List.of("bill")),
          record(List.of("lines"), "lines", 25, TEXT.length(), spot(List.of("lines", "price"))));

  private static Spot spot(List<String> path) {
    int at = TEXT.indexOf(path.getLast());
    return record(path, path.getLast(), at, at + path.getLast().length());
  }

  private static Spot record(List<String> path, String name, int start, int end, Spot... children) {
    return new Spot(path, path, name, new TextRange(start, end), List.of(children));
  }

  private static Finding at(Severity severity, String path, String word) {
    return Findings.of(severity, path, FILE, TEXT, word, path + " changed");
  }

  private static Signs signs(Finding... findings) {
    return Signs.of(
        ORDER,
        new SchemaChanges(
            FILE,
            TEXT,
            Arrays.stream(findings)
                .map(found -> new JudgedFinding(found, found.severity(), Optional.empty(), false))
                .toList()));
  }

  @Test
  void a_finding_is_laid_on_the_row_that_its_path_names() {
    Signs signs =
        signs(
            at(Severity.INFO, "Order.id", "id"),
            at(Severity.ERROR, "Order.lines[].price", "price"));
    assertEquals(RowSign.Kind.CHANGED, signs.of(List.of("id")).kind());
    assertEquals(RowSign.Kind.BREAKS, signs.of(List.of("lines", "price")).kind());
    assertSame(RowSign.NONE, signs.of(List.of("lines")));
  }

  @Test
  void a_change_inside_a_type_used_elsewhere_is_laid_on_the_row_that_defines_it() {
    Signs signs = signs(at(Severity.ERROR, "Order.bill.city", "city"));
    assertEquals(RowSign.Kind.BREAKS, signs.of(List.of("place", "city")).kind());
    assertTrue(signs.goneFrom(List.of("bill")).isEmpty());
  }

  @Test
  void the_gravest_finding_of_a_row_decides_its_sign() {
    RowSign sign =
        signs(
                at(Severity.INFO, "Order.id", "id"),
                at(Severity.ERROR, "Order.id", "id"),
                at(Severity.WARNING, "Order.id", "id"))
            .of(List.of("id"));
    assertEquals(RowSign.Kind.BREAKS, sign.kind());
    assertEquals(
        List.of(Severity.ERROR, Severity.WARNING, Severity.INFO),
        sign.findings().stream().map(Finding::severity).toList());
  }

  @Test
  void what_is_gone_is_laid_below_the_row_it_was_in_all_its_findings_together() {
    Signs signs =
        signs(
            at(Severity.WARNING, "Order.place.zip", "nowhere"),
            at(Severity.INFO, "Order.place.zip", "place"),
            at(Severity.INFO, "Order.coupon", "nowhere"));
    List<Signs.Gone> gone = signs.goneFrom(List.of("place"));
    assertEquals(List.of("zip"), gone.stream().map(Signs.Gone::name).toList());
    assertEquals(2, gone.getFirst().sign().findings().size());
    assertEquals(RowSign.Kind.CAUTION, gone.getFirst().sign().kind());
    assertTrue(gone.getFirst().sign().gone());
    assertEquals("coupon", signs.goneFrom(List.of()).getFirst().name());
  }

  @Test
  void a_finding_about_the_whole_is_laid_on_the_root() {
    assertEquals(
        RowSign.Kind.CAUTION, signs(at(Severity.WARNING, "Order", "Order")).of(List.of()).kind());
  }

  @Test
  void nothing_changed_means_no_sign() {
    assertTrue(signs().isEmpty());
  }
}

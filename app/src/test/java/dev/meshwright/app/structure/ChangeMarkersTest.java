package dev.meshwright.app.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.testing.Findings;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.structure.NodeKind;
import dev.meshwright.model.structure.NodePath;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.usecases.compare.AssessedFinding;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangeMarkersTest {

  private static final String FILE = "order.avsc";
  private static final String TEXT = "Order id place city bill lines price";

  /// Order(id, place(city), bill, lines(price)); bill is of the type that place defines.
  private static final StructureNode ORDER =
      record(
          List.of(),
          "shop.Order",
          0,
          TEXT.length(),
          field(List.of("id")),
          record(List.of("place"), "place", 9, 19, field(List.of("place", "city"))),
          field(List.of("bill")),
          record(List.of("lines"), "lines", 25, TEXT.length(), field(List.of("lines", "price"))));

  private static StructureNode field(List<String> path) {
    int at = TEXT.indexOf(path.getLast());
    return record(path, path.getLast(), at, at + path.getLast().length());
  }

  private static StructureNode record(
      List<String> path, String name, int start, int end, StructureNode... children) {
    TextRange range = new TextRange(start, end);
    NodeKind kind = path.isEmpty() ? NodeKind.RECORD : NodeKind.FIELD;
    return StructureNode.of(
        new NodePath(path, Optional.of(path)), kind, name, range, range, List.of(children));
  }

  private static Finding at(Severity severity, String path, String word) {
    return Findings.of(severity, path, FILE, TEXT, word, path + " changed");
  }

  private static ChangeMarkers markers(Finding... findings) {
    return ChangeMarkers.of(
        ORDER,
        new SchemaChanges(
            FILE,
            TEXT,
            CompatibilityMode.BACKWARD,
            Arrays.stream(findings)
                .map(found -> new AssessedFinding(found, found.severity(), Optional.empty(), false))
                .toList()));
  }

  @Test
  void a_finding_is_laid_on_the_row_that_its_path_names() {
    ChangeMarkers markers =
        markers(
            at(Severity.INFO, "Order.id", "id"),
            at(Severity.ERROR, "Order.lines[].price", "price"));
    assertEquals(ChangeMarker.Kind.CHANGED, markers.of(List.of("id")).kind());
    assertEquals(ChangeMarker.Kind.BREAKS, markers.of(List.of("lines", "price")).kind());
    assertSame(ChangeMarker.NONE, markers.of(List.of("lines")));
  }

  @Test
  void a_change_inside_a_type_used_elsewhere_is_laid_on_the_row_that_defines_it() {
    ChangeMarkers markers = markers(at(Severity.ERROR, "Order.bill.city", "city"));
    assertEquals(ChangeMarker.Kind.BREAKS, markers.of(List.of("place", "city")).kind());
    assertTrue(markers.goneFrom(List.of("bill")).isEmpty());
  }

  @Test
  void the_gravest_finding_of_a_row_decides_its_marker() {
    ChangeMarker marker =
        markers(
                at(Severity.INFO, "Order.id", "id"),
                at(Severity.ERROR, "Order.id", "id"),
                at(Severity.WARNING, "Order.id", "id"))
            .of(List.of("id"));
    assertEquals(ChangeMarker.Kind.BREAKS, marker.kind());
    assertEquals(
        List.of(Severity.ERROR, Severity.WARNING, Severity.INFO),
        marker.findings().stream().map(Finding::severity).toList());
  }

  @Test
  void what_is_gone_is_laid_below_the_row_it_was_in_all_its_findings_together() {
    ChangeMarkers markers =
        markers(
            at(Severity.WARNING, "Order.place.zip", "nowhere"),
            at(Severity.INFO, "Order.place.zip", "place"),
            at(Severity.INFO, "Order.coupon", "nowhere"));
    List<ChangeMarkers.Gone> gone = markers.goneFrom(List.of("place"));
    assertEquals(List.of("zip"), gone.stream().map(ChangeMarkers.Gone::name).toList());
    assertEquals(2, gone.getFirst().marker().findings().size());
    assertEquals(ChangeMarker.Kind.CAUTION, gone.getFirst().marker().kind());
    assertTrue(gone.getFirst().marker().gone());
    assertEquals("coupon", markers.goneFrom(List.of()).getFirst().name());
  }

  @Test
  void a_finding_about_the_whole_is_laid_on_the_root() {
    assertEquals(
        ChangeMarker.Kind.CAUTION,
        markers(at(Severity.WARNING, "Order", "Order")).of(List.of()).kind());
  }

  @Test
  void nothing_changed_means_no_marker() {
    assertSame(ChangeMarker.NONE, markers().of(List.of("id")));
    assertTrue(markers().goneFrom(List.of()).isEmpty());
  }
}

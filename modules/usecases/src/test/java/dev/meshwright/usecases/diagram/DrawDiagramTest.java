package dev.meshwright.usecases.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.graph.ChangeSign;
import dev.meshwright.model.graph.GraphEdge;
import dev.meshwright.model.graph.GraphNode;
import dev.meshwright.model.graph.NodeRow;
import dev.meshwright.model.structure.TypeId;
import dev.meshwright.usecases.compare.SchemaLanguages;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawDiagramTest {

  private static final String ORDER =
      """
      {"type": "record", "name": "Order", "namespace": "shop", "fields": [
        {"name": "id", "type": "string"},
        {"name": "note", "type": ["null", "string"], "default": null},
        {"name": "lines", "type": {"type": "array", "items": "shop.Line"}},
        {"name": "state", "type": {"type": "enum", "name": "State", "symbols": ["NEW", "DONE"]}}
      ]}
      """;

  private static final String LINE =
      """
      {"type": "record", "name": "Line", "namespace": "shop", "fields": [
        {"name": "count", "type": "int"},
        {"name": "order", "type": ["null", "shop.Order"], "default": null}
      ]}
      """;

  private static final String PROTO =
      """
      syntax = "proto3";
      package store;
      message Basket {
        string id = 1;
        repeated Item items = 2;
        oneof payment { Card card = 3; string voucher = 4; }
        map<string, Item> gifts = 5;
        message Item { Kind kind = 1; }
      }
      message Card { google.type.Money limit = 1; }
      enum Kind { KIND_UNSPECIFIED = 0; }
      service Baskets { rpc Get(Card) returns (Basket); }
      """;

  private static final String JSON =
      """
      {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Parcel",
       "type": "object", "required": ["to"], "properties": {
         "to": {"$ref": "#/$defs/address"},
         "size": {"type": "object", "properties": {
           "unit": {"$ref": "#/$defs/unit"}, "depth": {"type": "number"}}},
         "stops": {"type": "array", "items": {"$ref": "#/$defs/address"}}},
       "$defs": {
         "address": {"type": "object", "properties": {"street": {"type": "string"}}},
         "unit": {"enum": ["cm", "in"]}}}
      """;

  private final DrawDiagram draw = new DrawDiagram(SchemaLanguages.all(), new SchemaDetector());

  private Diagram drawn(Map<String, String> files, DiagramOptions options) {
    return drawn(new DiagramScope.Workspace(), files, Optional.empty(), options);
  }

  private Diagram drawn(
      DiagramScope scope,
      Map<String, String> files,
      Optional<Map<String, String>> earlier,
      DiagramOptions options) {
    return draw.show(
        draw.read(scope, FileSource.of(files), earlier.map(FileSource::of), Progress.none()),
        options);
  }

  private static String edges(Diagram diagram) {
    Map<String, String> titles =
        diagram.graph().nodes().stream().collect(Collectors.toMap(GraphNode::id, GraphNode::title));
    return diagram.graph().edges().stream()
        .map(edge -> edge(edge, titles))
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static String edge(GraphEdge edge, Map<String, String> titles) {
    return edge.change().sign()
        + titles.get(edge.from())
        + edge.fromRow().map(row -> "." + row.replace('\u0001', '.')).orElse("")
        + ">"
        + titles.get(edge.to());
  }

  private static String rows(Diagram diagram, String title) {
    return node(diagram, title).rows().stream()
        .map(row -> row.change().sign() + " ".repeat(row.depth()) + row.name())
        .collect(Collectors.joining(","));
  }

  private static GraphNode node(Diagram diagram, String title) {
    return diagram.graph().nodes().stream()
        .filter(each -> each.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void types_of_avro_refer_across_files_and_in_circles() {
    Diagram diagram = drawn(Map.of("order.avsc", ORDER, "line.avsc", LINE), DiagramOptions.all());
    assertEquals("Line.order>Order Order.lines>Line Order.state>State", edges(diagram));
    assertEquals(List.of("shop"), diagram.graph().groups().stream().map(g -> g.title()).toList());
    assertEquals("array<shop.Line>", node(diagram, "Order").rows().get(2).detail());
    assertEquals("string?", node(diagram, "Order").rows().get(1).detail());
    Diagram.Place place = diagram.places().get("order.avsc#shop.Order");
    assertEquals("\"note\"", place.rows().get("note").of(ORDER));
  }

  @Test
  void types_of_protobuf_have_oneofs_maps_and_services() {
    Diagram diagram = drawn(Map.of("basket.proto", PROTO), DiagramOptions.all());
    assertEquals(
        "Basket.Item.kind>Kind Basket.gifts>Basket.Item Basket.items>Basket.Item"
            + " Basket.payment.card>Card Baskets.Get>Basket Baskets.Get>Card"
            + " Card.limit>google.type.Money",
        edges(diagram));
    assertEquals("id,items,payment, card, voucher,gifts", rows(diagram, "Basket"));
    assertEquals(GraphNode.Look.MISSING, node(diagram, "google.type.Money").look());
  }

  @Test
  void types_of_json_schema_show_objects_inside_and_group_by_folder() {
    Diagram diagram = drawn(Map.of("parcels/parcel.json", JSON), DiagramOptions.all());
    assertEquals("Parcel.size.unit>unit Parcel.stops>address Parcel.to>address", edges(diagram));
    assertEquals("to,size, unit, depth,stops", rows(diagram, "Parcel"));
    assertEquals("cm,in", rows(diagram, "unit"));
    assertEquals("parcels/", diagram.graph().groups().getFirst().title());
  }

  @Test
  void what_lies_elsewhere_is_a_head_without_rows() {
    Diagram diagram =
        drawn(
            new DiagramScope.Files(Set.of("order.avsc")),
            Map.of("order.avsc", ORDER, "line.avsc", LINE),
            Optional.empty(),
            DiagramOptions.all());
    assertEquals(GraphNode.Look.OUTSIDE, node(diagram, "Line").look());
    assertEquals(List.of(), node(diagram, "Line").rows());
  }

  @Test
  void chosen_types_are_drawn_alone() {
    Diagram diagram =
        drawn(
            new DiagramScope.Types(Set.of(new TypeId("order.avsc", "shop.State"))),
            Map.of("order.avsc", ORDER, "line.avsc", LINE),
            Optional.empty(),
            DiagramOptions.all());
    assertEquals(1, diagram.graph().nodes().size());
  }

  @Test
  void scalars_can_be_hidden_and_all_can_be_collapsed() {
    Map<String, String> files = Map.of("order.avsc", ORDER, "line.avsc", LINE);
    Diagram hidden = drawn(files, DiagramOptions.all().withHiddenScalars(true));
    assertEquals("lines,state", rows(hidden, "Order"));
    assertEquals(2, node(hidden, "Order").left());
    assertEquals("NEW,DONE", rows(hidden, "State"));
    Diagram collapsed = drawn(files, DiagramOptions.all().withCollapsed(true));
    assertEquals("Line>Order Order>Line Order>State", edges(collapsed));
    Diagram one =
        drawn(
            files,
            new DiagramOptions(false, false, true, Set.of("line.avsc#shop.Line"), Set.of(), 9));
    assertEquals("count,order", rows(one, "Line"));
    assertEquals("", rows(one, "Order"));
  }

  @Test
  void changes_are_told_by_signs() {
    Map<String, String> now = new HashMap<>(Map.of("order.avsc", ORDER, "line.avsc", LINE));
    now.put(
        "order.avsc",
        ORDER
            .replace("\"id\", \"type\": \"string\"", "\"id\", \"type\": \"long\"")
            .replace(
                "{\"name\": \"note\", \"type\": [\"null\", \"string\"], \"default\": null},", "")
            .replace("\"shop.Line\"}}", "\"shop.Line\"}}, {\"name\": \"by\", \"type\": \"Line\"}"));
    Diagram diagram =
        drawn(
            new DiagramScope.Workspace(),
            now,
            Optional.of(Map.of("order.avsc", ORDER, "line.avsc", LINE)),
            DiagramOptions.all());
    assertEquals("\u0394id,\u2212note,lines,+by,state", rows(diagram, "Order"));
    assertEquals("string \u2192 long", node(diagram, "Order").rows().getFirst().detail());
    assertEquals(
        "+Order.by>Line Line.order>Order Order.lines>Line Order.state>State", edges(diagram));
    assertEquals(ChangeSign.SAME, node(diagram, "Line").change());
    Diagram changed =
        drawn(
            new DiagramScope.Workspace(),
            now,
            Optional.of(Map.of("order.avsc", ORDER, "line.avsc", LINE)),
            DiagramOptions.all().withChangedOnly(true));
    assertEquals("\u0394id,\u2212note,+by", rows(changed, "Order"));
    assertEquals(1, changed.types());
  }

  @Test
  void types_that_come_and_go_are_told_and_moved_files_are_not() {
    Diagram diagram =
        drawn(
            new DiagramScope.Workspace(),
            Map.of("moved/line.avsc", LINE, "basket.proto", PROTO),
            Optional.of(Map.of("order.avsc", ORDER, "line.avsc", LINE)),
            DiagramOptions.all());
    assertEquals(ChangeSign.REMOVED, node(diagram, "Order").change());
    assertEquals(ChangeSign.ADDED, node(diagram, "Basket").change());
    assertTrue(
        node(diagram, "Line").rows().stream()
            .map(NodeRow::change)
            .noneMatch(change -> change == ChangeSign.ADDED));
  }

  @Test
  void broken_files_stand_beside_whole_ones_and_names_may_be_defined_twice() {
    Diagram diagram =
        drawn(
            Map.of(
                "order.avsc", ORDER,
                "line.avsc", LINE,
                "copy.avsc", LINE,
                "half.avsc", "{\"type\": \"record\", \"name\": \"Half\", \"fields\": ["),
            DiagramOptions.all());
    assertTrue(diagram.broken().contains("half.avsc"));
    assertEquals(2, diagram.graph().nodes().stream().filter(n -> n.title().equals("Line")).count());
  }

  @Test
  void bounds_are_kept_and_told() {
    String fields =
        IntStream.range(0, 500)
            .mapToObj(i -> "{\"name\": \"f" + i + "\", \"type\": \"int\"}")
            .collect(Collectors.joining(","));
    Map<String, String> files = new HashMap<>();
    for (int i = 0; i < 5; i++) {
      files.put(
          "wide" + i + ".avsc",
          "{\"type\": \"record\", \"name\": \"Wide" + i + "\", \"fields\": [" + fields + "]}");
    }
    Diagram wide = drawn(files, DiagramOptions.all());
    assertEquals(DiagramOptions.MOST_ROWS, node(wide, "Wide0").rows().size());
    assertEquals(500 - DiagramOptions.MOST_ROWS, node(wide, "Wide0").left());
    Diagram opened =
        drawn(
            files,
            new DiagramOptions(false, false, false, Set.of("wide0.avsc#Wide0"), Set.of(), 9));
    assertEquals(500, node(opened, "Wide0").rows().size());
    Diagram few = drawn(files, new DiagramOptions(false, false, false, Set.of(), Set.of(), 3));
    assertEquals(3, few.graph().nodes().size());
    assertEquals(2, few.leftOut());
  }
}

package dev.meshwright.cli.diagram;

import dev.meshwright.cli.json.InertJson;
import dev.meshwright.model.graph.ChangeSign;
import dev.meshwright.model.graph.GraphEdge;
import dev.meshwright.model.graph.GraphNode;
import dev.meshwright.model.graph.NodeRow;
import dev.meshwright.model.json.JsonWriter;
import dev.meshwright.usecases.diagram.Diagram;
import java.util.Locale;

/// A diagram as JSON: its graph, without places of a picture.
final class DiagramJson {

  static final String DOCUMENT = "meshwright.diagram/1";

  private final JsonWriter json;

  private DiagramJson(JsonWriter json) {
    this.json = json;
  }

  static String of(Diagram diagram) {
    StringBuilder out = new StringBuilder();
    new DiagramJson(InertJson.indented(out)).write(diagram);
    return out.toString();
  }

  private void write(Diagram diagram) {
    json.object(() -> {
      json.member("document", DOCUMENT)
          .member("types", diagram.types())
          .member("leftOut", diagram.leftOut())
          .member("broken", diagram.broken());
      json.name("groups").array(diagram.graph().groups(), group -> json.value(group.title()));
      json.name("nodes").array(diagram.graph().nodes(), node -> node(node, diagram));
      json.name("edges").array(diagram.graph().edges(), this::edge);
    });
  }

  private void node(GraphNode node, Diagram diagram) {
    json.object(() -> {
      json.member("id", node.id())
          .member("group", node.group())
          .member("kind", node.kind())
          .member("name", node.title())
          .member("look", word(node.look().name()))
          .member("change", word(node.change()))
          .member("left", node.left());
      var place = diagram.places().get(node.id());
      if (place != null) {
        json.member("path", place.path());
      }
      json.name("rows").array(node.rows(), this::row);
    });
  }

  private void row(NodeRow row) {
    json.object(() ->
        json.member("name", row.name())
            .member("type", row.detail())
            .member("depth", row.depth())
            .member("change", word(row.change())));
  }

  private void edge(GraphEdge edge) {
    json.object(() ->
        json.member("from", edge.from())
            .member("row", edge.fromRow().map(DiagramJson::last))
            .member("to", edge.to())
            .member("change", word(edge.change())));
  }

  /// The names that lead to a row, as people write them.
  private static String last(String row) {
    return row.replace('\u0001', '.').replaceAll("\u0002.*", "");
  }

  private static String word(ChangeSign change) {
    return word(change.name());
  }

  private static String word(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}

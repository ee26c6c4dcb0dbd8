package dev.meshwright.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.graph.ChangeSign;
import dev.meshwright.model.graph.Graph;
import dev.meshwright.model.graph.GraphGroup;
import dev.meshwright.model.graph.GraphNode;
import dev.meshwright.model.graph.NodeShape;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/// Names that would be more than names where they are written.
class HostileNamesTest {

  private static Graph graph(String name) {
    return new Graph(
        List.of(new GraphGroup("g", name)),
        List.of(
            new GraphNode(
                "a",
                "g",
                "record",
                name,
                name,
                GraphNode.Look.WHOLE,
                ChangeSign.CHANGED,
                List.of(Graphs.row(name, name)),
                0),
            Graphs.node("b", "g", "B")),
        List.of(Graphs.edge("a", name, "b")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</text><script>alert(1)</script>",
        "\" onload=\"alert(1)",
        "]]>&lt;!--",
        "a\u0000b\ufffe\ud800c",
        "line\nbreak}\nclass X",
        "\"]\nclick T1 href \"javascript:alert(1)\"",
        "%%{init: {'securityLevel': 'loose'}}%%",
        "`${x}`; drop",
        "\u202eevil\u2066",
        "\u0627\u0644\u0637\u0644\u0628",
        "\u6ce8\u6587\ud83d\ude00"
      })
  void stay_names(String name) throws Exception {
    String svg =
        SvgPicture.of(
            new GraphLayout().place(graph(name), new PlainMeasure(), Progress.none()), name);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Document read = factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    assertEquals(0, read.getElementsByTagName("script").getLength());
    assertEquals(1, read.getElementsByTagName("title").getLength());
    assertFalse(svg.contains("onload=\""));
    String mermaid = MermaidText.of(graph(name));
    assertTrue(mermaid.lines().noneMatch(line -> line.strip().startsWith("click")), mermaid);
    assertTrue(mermaid.lines().noneMatch(line -> line.contains("%%")), mermaid);
    assertEquals(2, mermaid.lines().filter(line -> line.startsWith("  class ")).count(), mermaid);
    assertEquals(2, mermaid.lines().filter(line -> line.equals("  }")).count(), mermaid);
    assertFalse(svg.contains("\u202e") || mermaid.contains("\u202e"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0627\u0644\u0637\u0644\u0628", "\u6ce8\u6587"})
  void are_kept_in_any_script(String name) {
    assertEquals(name, NodeShape.shown(name));
    assertTrue(MermaidText.of(graph(name)).contains("[\"\u0394 " + name + "\"]"));
  }
}

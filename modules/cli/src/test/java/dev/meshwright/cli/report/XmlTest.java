package dev.meshwright.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.cli.HostileTextTest;
import dev.meshwright.cli.frame.TerminalText;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class XmlTest {

  @Test
  void the_readers_of_xml_get_what_it_can_hold_as_it_was() throws Exception {
    String xml =
        "<a b=\""
            + Xml.attribute(HostileTextTest.HOSTILE)
            + "\">"
            + Xml.text(HostileTextTest.HOSTILE)
            + "</a>";
    assertFalse(xml.contains("##"), xml);
    assertTrue(xml.codePoints().noneMatch(c -> TerminalText.isOrder(c) && c != '\n'), xml);
    var root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement();
    String kept = HostileTextTest.HOSTILE.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", "?");
    assertEquals(kept, root.getTextContent());
    assertEquals(kept, root.getAttribute("b"));
  }
}

package dev.meshwright.cli.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class ReportPageTest {

  private static final String HOSTILE =
      "<script>alert(1)</script> **x** `a` | b ![i](http://c) & \u202e\n::error::z ##vso[y]";

  private static ReportPage page(String text) {
    return new ReportPage(
        text,
        List.of(
            new PagePart.Heading(Phrase.code(text)),
            new PagePart.Paragraph(List.of(Phrase.strong(text), Phrase.faint(text))),
            new PagePart.Items(
                List.of(
                    new PagePart.Item(List.of(Phrase.plain(text)), List.of(Phrase.plain(text))))),
            new PagePart.Preformatted(text),
            new PagePart.Grid(
                List.of("one", text), List.of(List.of(Phrase.code(text), Phrase.plain(text))))));
  }

  @Test
  void texts_of_others_stay_texts_in_html() throws Exception {
    String html = page(HOSTILE).html();
    assertFalse(html.contains("<script"), html);
    Document parsed =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(
                new ByteArrayInputStream(
                    html.substring(html.indexOf("<body>"), html.indexOf("</html>"))
                        .getBytes(StandardCharsets.UTF_8)));
    assertTrue(
        parsed.getElementsByTagName("h1").item(0).getTextContent().startsWith("<script>alert"));
    assertEquals(2, parsed.getElementsByTagName("td").getLength());
    assertEquals(0, parsed.getElementsByTagName("img").getLength());
  }

  @Test
  void texts_of_others_stay_texts_in_markdown() {
    List<String> lines = page(HOSTILE).markdown().lines().toList();
    for (String line : lines) {
      assertFalse(line.strip().startsWith("::"), line);
      // In code and in what is indented nothing is read as markup.
      String read = line.startsWith("    ") ? "" : line.replaceAll("``.*?``", "");
      assertFalse(read.matches(".*(?<!\\\\)(<script|!\\[|`).*"), line);
    }
    String row = lines.getLast();
    assertEquals(3, row.replaceAll("\\\\\\|", "").chars().filter(c -> c == '|').count(), row);
  }

  @Test
  void nothing_is_left_between_marks() {
    assertEquals(
        "# a\n\nb\n",
        new ReportPage(
                "a",
                List.of(
                    new PagePart.Paragraph(
                        List.of(Phrase.code(""), Phrase.plain("b"), Phrase.strong(" ")))))
            .markdown());
  }
}

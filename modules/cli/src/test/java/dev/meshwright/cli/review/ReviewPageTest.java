package dev.meshwright.cli.review;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.cli.Call;
import dev.meshwright.cli.GitFolder;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.model.json.JsonString;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// A review as one page: texts of others stay texts, and the same review is the same file.
class ReviewPageTest {

  private static final Set<String> TAGS =
      Set.of("body", "h1", "h2", "p", "ul", "li", "span", "strong", "code", "pre");

  private static final List<String> BEGINS =
      List.of(
          "<script>alert(%d)</script>",
          "<img src=x onerror=alert(%d)>",
          "\"><svg/onload=alert(%d)>",
          "'-alert(%d)-'",
          "</li></ul><iframe src=//x/%d>",
          "javascript:alert(%d)",
          "[x](javascript:alert(%d))",
          "<!-- %d --><style>*{display:none}</style>",
          "&lt;b&gt; &#x3c;i&#x3e; %d",
          "]]><a href=data:text/html,%d>",
          "\u202e%d evil \u2066",
          "::error::%d",
          "##vso[task.x]%d",
          "<a href=\"//x\" style=\"background:url(//x/%d)\">",
          "\u0000\u001b[31m%d",
          "<base href=//x/%d>",
          "<meta http-equiv=refresh content=0;url=//x/%d>",
          "`${alert(%d)}`",
          "<math><mi xlink:href=//x>%d",
          "\ud83d\ude00 <b onclick=x>%d</b>");

  @TempDir Path temporary;

  private static List<String> hostile() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      int round = i;
      BEGINS.forEach(
          begin -> texts.add(begin.formatted(round) + (round % 2 == 0 ? "" : "\n" + begin)));
    }
    return texts;
  }

  private static String quoted(String text) {
    return new JsonString(text).toJson();
  }

  @Test
  void two_hundred_hostile_texts_stay_texts_and_two_exports_are_equal() throws Exception {
    List<String> texts = hostile();
    assertEquals(200, texts.size());
    GitFolder folder = ReviewFolder.make(temporary);
    for (int i = 0; i < texts.size(); i++) {
      String text = quoted(texts.get(i));
      folder.write(
          ReviewFolder.REVIEW + "thread" + i + ".jsonl",
          "{\"id\":\"t%d\",\"at\":\"2026-01-06T10:00:00Z\",\"name\":%s,\"email\":%s,\"kind\":\"comment\",\"text\":%s,\"anchor\":{\"file\":%s,\"kind\":%s,\"name\":%s,\"rule\":%s,\"at\":\"1:1\"}}\n"
              .formatted(i, text, text, text, text, text, text, text));
    }
    for (String file : List.of("one.html", "two.html", "one.md", "two.md")) {
      Call call = folder.call("review", "export", file, "wide");
      assertEquals(ExitCode.FINE, call.code(), call.err());
    }
    String html = Files.readString(temporary.resolve("one.html"));
    assertArrayEquals(
        Files.readAllBytes(temporary.resolve("one.html")),
        Files.readAllBytes(temporary.resolve("two.html")));
    assertArrayEquals(
        Files.readAllBytes(temporary.resolve("one.md")),
        Files.readAllBytes(temporary.resolve("two.md")));
    String body = html.substring(html.indexOf("<body>"), html.indexOf("</html>"));
    Document parsed =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    NodeList all = parsed.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      assertTrue(TAGS.contains(element.getTagName()), element::getTagName);
      assertTrue(
          element.getAttributes().getLength() == 0
              || Set.of("below", "faint").contains(element.getAttribute("class")),
          element::toString);
    }
    String shown = parsed.getDocumentElement().getTextContent();
    assertTrue(shown.contains("<script>alert(8)</script>"));
    assertTrue(shown.contains("<meta http-equiv=refresh content=0;url=//x/9>"));
  }
}

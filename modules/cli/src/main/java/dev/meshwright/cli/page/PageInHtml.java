package dev.meshwright.cli.page;

import dev.meshwright.cli.frame.TerminalText;
import java.util.List;

/// A page in HTML: one file, without scripts and without anything from elsewhere. It follows light
/// and dark of whoever looks at it.
final class PageInHtml {

  private static final String STYLE =
      """
      :root { color-scheme: light dark; }
      body { font: 15px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
      h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
      table { border-collapse: collapse; } th, td { text-align: left; padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid #8886; }
      pre { overflow-x: auto; }
      h1, h2, p, li, td { overflow-wrap: anywhere; }
      li { margin-bottom: 0.5rem; } .below { display: block; } .faint { opacity: 0.75; } code { font-size: 0.95em; }
      @media print { :root { color-scheme: light; } body { max-width: none; margin: 0; } li, tr { break-inside: avoid; } h1, h2 { break-after: avoid; } }
      """;

  private final StringBuilder out = new StringBuilder();

  private PageInHtml() {}

  static String of(ReportPage page) {
    PageInHtml written = new PageInHtml();
    String title = escaped(page.title());
    written.line("<!doctype html>");
    written.line("<html lang=\"en\">");
    written.line("<head>");
    written.line("<meta charset=\"utf-8\">");
    written.line(
        "<meta http-equiv=\"Content-Security-Policy\""
            + " content=\"default-src 'none'; style-src 'unsafe-inline'\">");
    written.line("<meta name=\"viewport\" content=\"width=device-width\">");
    written.line("<title>" + title + "</title>");
    written.line("<style>");
    written.out.append(STYLE);
    written.line("</style>");
    written.line("</head>");
    written.line("<body>");
    written.line("<h1>" + title + "</h1>");
    page.parts().forEach(written::part);
    written.line("</body>");
    written.line("</html>");
    return written.out.toString();
  }

  private void part(PagePart part) {
    switch (part) {
      case PagePart.Heading(Phrase words) -> line("<h2>" + words(words) + "</h2>");
      case PagePart.Paragraph(List<Phrase> words) -> line("<p>" + words(words) + "</p>");
      case PagePart.Items(List<PagePart.Item> items) -> {
        line("<ul>");
        items.forEach(this::item);
        line("</ul>");
      }
      case PagePart.Preformatted(String text) -> {
        out.append("<pre>");
        text.lines().forEach(each -> line(escaped(each)));
        line("</pre>");
      }
      case PagePart.Grid(List<String> columns, List<List<Phrase>> rows) -> {
        line("<table>");
        line("<tr>" + cells("th", columns.stream().map(PageInHtml::escaped).toList()) + "</tr>");
        rows.forEach(row ->
            line("<tr>" + cells("td", row.stream().map(PageInHtml::words).toList()) + "</tr>"));
        line("</table>");
      }
    }
  }

  private void item(PagePart.Item item) {
    StringBuilder below = new StringBuilder();
    item.below()
        .forEach(
            line -> below.append("<span class=\"below\">").append(words(line)).append("</span>"));
    line("<li>" + words(item.words()) + below + "</li>");
  }

  private static String cells(String tag, List<String> cells) {
    StringBuilder row = new StringBuilder();
    cells.forEach(cell ->
        row.append('<').append(tag).append('>').append(cell).append("</").append(tag).append('>'));
    return row.toString();
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private static String words(List<Phrase> phrases) {
    return phrases.stream()
        .filter(phrase -> !phrase.text().isBlank())
        .map(PageInHtml::words)
        .reduce((one, other) -> one + " " + other)
        .orElse("");
  }

  private static String words(Phrase phrase) {
    String text = escaped(phrase.text());
    return switch (phrase.look()) {
      case PLAIN -> text;
      case STRONG -> "<strong>" + text + "</strong>";
      case FAINT -> "<span class=\"faint\">" + text + "</span>";
      case CODE -> "<code>" + text + "</code>";
    };
  }

  private static String escaped(String text) {
    return TerminalText.inert(TerminalText.line(text), true)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}

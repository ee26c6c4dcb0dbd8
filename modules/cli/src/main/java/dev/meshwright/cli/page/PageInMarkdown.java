package dev.meshwright.cli.page;

import dev.meshwright.cli.frame.TerminalText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A page in Markdown with tables, as the hosts of repositories show it.
final class PageInMarkdown {

  private static final Pattern SIGN = Pattern.compile("[\\\\`*_\\[\\]<>|#@~&!]");
  private static final Pattern TICKS = Pattern.compile("`+");

  private final StringBuilder out = new StringBuilder();

  private PageInMarkdown() {}

  static String of(ReportPage page) {
    PageInMarkdown written = new PageInMarkdown();
    written.out.append("# ").append(escaped(page.title())).append('\n');
    page.parts().forEach(written::part);
    return written.out.toString();
  }

  private void part(PagePart part) {
    out.append('\n');
    switch (part) {
      case PagePart.Heading(Phrase words) -> line("## " + words(words));
      case PagePart.Paragraph(List<Phrase> words) -> line(words(words));
      case PagePart.Items(List<PagePart.Item> items) -> items.forEach(this::item);
      // By its indent, which no text inside can end.
      case PagePart.Preformatted(String text) ->
          text.lines().forEach(each -> line(("    " + inert(each)).stripTrailing()));
      case PagePart.Grid(List<String> columns, List<List<Phrase>> rows) -> {
        line(row(columns.stream().map(PageInMarkdown::escaped).toList()));
        line("|" + "---|".repeat(columns.size()));
        rows.forEach(cells -> line(row(cells.stream().map(PageInMarkdown::cell).toList())));
      }
    }
  }

  private void item(PagePart.Item item) {
    line("- " + words(item.words()));
    item.below().forEach(below -> line("  <br>" + words(below)));
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private static String row(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }

  /// In a table a bar ends the cell, in code too.
  private static String cell(Phrase phrase) {
    return phrase.look() == Phrase.Look.CODE ? words(phrase).replace("|", "\\|") : words(phrase);
  }

  private static String words(List<Phrase> phrases) {
    return phrases.stream()
        .filter(phrase -> !phrase.text().isBlank())
        .map(PageInMarkdown::words)
        .collect(Collectors.joining(" "));
  }

  private static String words(Phrase phrase) {
    return switch (phrase.look()) {
      case PLAIN, FAINT -> escaped(phrase.text());
      case STRONG -> phrase.text().isBlank() ? "" : "**" + escaped(phrase.text()).strip() + "**";
      case CODE -> code(inert(phrase.text()));
    };
  }

  /// Between more ticks than the text has side by side.
  private static String code(String text) {
    if (text.isBlank()) {
      return "";
    }
    int most =
        TICKS.matcher(text).results().mapToInt(found -> found.group().length()).max().orElse(0);
    String ticks = "`".repeat(most + 1);
    String room = text.startsWith("`") || text.endsWith("`") ? " " : "";
    return ticks + room + text + room + ticks;
  }

  private static String escaped(String text) {
    Matcher signs = SIGN.matcher(inert(text));
    return signs.replaceAll(found -> Matcher.quoteReplacement("\\" + found.group()));
  }

  private static String inert(String text) {
    return TerminalText.inert(TerminalText.line(text), true);
  }
}

package dev.meshwright.cli.page;

import java.util.List;

/// A report as a page.
public record ReportPage(String title, List<PagePart> parts) {

  public ReportPage {
    parts = List.copyOf(parts);
  }

  public String markdown() {
    return PageInMarkdown.of(this);
  }

  /// One file that needs nothing beside it and runs nothing.
  public String html() {
    return PageInHtml.of(this);
  }
}

package dev.meshwright.cli.report;

import dev.meshwright.cli.frame.TerminalText;
import dev.meshwright.model.Location;
import dev.meshwright.model.Severity;
import java.io.PrintStream;
import java.util.List;

/// Diagnostics as workflow commands of GitHub Actions, which become annotations of the changed
/// files.
final class GithubWriter {

  private final PrintStream out;

  GithubWriter(PrintStream out) {
    this.out = out;
  }

  void write(List<Diagnostic> diagnostics) {
    diagnostics.stream().filter(each -> each.waiver().isEmpty()).forEach(this::write);
  }

  private void write(Diagnostic each) {
    Location location = each.location();
    StringBuilder line =
        new StringBuilder("::")
            .append(command(each.severity()))
            .append(" file=")
            .append(property(location.file()))
            .append(",line=")
            .append(location.start().line())
            .append(",endLine=")
            .append(location.end().line());
    if (location.start().line() == location.end().line()) {
      line.append(",col=")
          .append(location.start().column())
          .append(",endColumn=")
          .append(location.end().column());
    }
    line.append(",title=").append(property(each.rule()));
    out.println(line.append("::").append(data(each.text())));
  }

  private static String command(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "notice";
    };
  }

  private static String data(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '%' -> escaped.append("%25");
            case '\r' -> escaped.append("%0D");
            case '\n' -> escaped.append("%0A");
            default -> escaped.appendCodePoint(c);
          }
        });
    // Of the text only: the line itself is an order, and meant.
    return TerminalText.inert(escaped.toString(), false);
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}

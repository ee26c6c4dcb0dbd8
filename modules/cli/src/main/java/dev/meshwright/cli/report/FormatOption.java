package dev.meshwright.cli.report;

import dev.meshwright.cli.frame.Console;
import java.io.PrintStream;
import picocli.CommandLine.Option;

/// The option `--format` of verbs that write text or JSON.
public final class FormatOption {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json. Default: text.")
  private OutputFormat format = OutputFormat.TEXT;

  /// The format asked for.
  public OutputFormat get() {
    return format;
  }

  /// Where results of that format go.
  public PrintStream stream(Console console) {
    return switch (format) {
      case TEXT -> console.out();
      case JSON -> console.data();
    };
  }
}

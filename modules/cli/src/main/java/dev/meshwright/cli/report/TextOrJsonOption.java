package dev.meshwright.cli.report;

import picocli.CommandLine.Option;

/// The option `--format` of commands that tell and find nothing wrong.
public final class TextOrJsonOption {

  private enum Choice {
    TEXT(OutputFormat.TEXT),
    JSON(OutputFormat.JSON);

    private final OutputFormat format;

    Choice(OutputFormat format) {
      this.format = format;
    }
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json. Default: text.")
  private Choice choice = Choice.TEXT;

  /// The format asked for.
  public OutputFormat get() {
    return choice.format;
  }
}

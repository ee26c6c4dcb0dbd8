package dev.meshwright.cli.report;

import picocli.CommandLine.Option;

/// The option `--format` of commands that find things at places.
public final class FormatOption {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, json, sarif, junit, github, markdown or html. Default: text.")
  private OutputFormat format = OutputFormat.TEXT;

  /// The format asked for.
  public OutputFormat get() {
    return format;
  }
}

package dev.meshwright.cli.check;

import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.WrongCallException;
import dev.meshwright.cli.report.CheckedReport;
import dev.meshwright.cli.report.FormatOption;
import dev.meshwright.cli.report.ReportWriter;
import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.model.compat.ContentModel;
import dev.meshwright.usecases.check.CheckReport;
import dev.meshwright.usecases.check.CheckRequest;
import dev.meshwright.usecases.policy.PolicyReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options that `check` and `diff` share.
final class CheckOptions {

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description =
          "BACKWARD, FORWARD, FULL, BACKWARD_TRANSITIVE, FORWARD_TRANSITIVE, FULL_TRANSITIVE or "
              + "NONE. Default: what the workspace says for each schema, else BACKWARD.")
  private @Nullable CompatibilityMode mode;

  @Option(
      names = "--profile",
      paramLabel = "P",
      description =
          "Which Protobuf findings count: buf-wire, buf-wire-json, buf-package, buf-file,"
              + " confluent. Default: what the workspace says, else all.")
  private @Nullable String profile;

  @Option(
      names = "--content-model",
      paramLabel = "MODEL",
      description =
          "strict or lenient: whether documents of a JSON Schema may have members that it does not "
              + "declare. Default: what the workspace says for each schema, else strict.")
  private @Nullable ContentModel contentModel;

  @Option(
      names = "--matrix",
      description =
          "Answer for every mode at once, also against every released version: tags such as v1.2.0 "
              + "and folders such as v1.0/.")
  private boolean matrix;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "error",
      description = "error or warning: exit status 1 from this severity on. Default: error.")
  private FailOn failOn = FailOn.ERROR;

  @Mixin private final FormatOption format = new FormatOption();

  /// The request that these options make.
  ///
  /// @throws WrongCallException when there is no such profile
  CheckRequest request(Optional<String> against) {
    Optional<String> chosen = Optional.ofNullable(profile);
    if (chosen.isPresent() && !PolicyReader.PROFILES.contains(chosen.get())) {
      throw new WrongCallException(
          "there is no profile '"
              + chosen.get()
              + "'; profiles are "
              + String.join(", ", PolicyReader.PROFILES));
    }
    return new CheckRequest(
        against, Optional.ofNullable(mode), chosen, Optional.ofNullable(contentModel), matrix);
  }

  /// Writes a report in the format asked for.
  ExitCode write(CheckReport report, Console console) {
    return writer(console, CheckedReport.DOCUMENT)
        .write(new CheckedReport(report, failOn.severity()));
  }

  /// Writes in the format asked for.
  ///
  /// @param document name and version of the JSON document
  ReportWriter writer(Console console, String document) {
    return new ReportWriter(console, format.get(), document);
  }
}

package dev.meshwright.cli.decode;

import dev.meshwright.cli.frame.CliCommand;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.ProgressLine;
import dev.meshwright.cli.frame.WrongCallException;
import dev.meshwright.cli.report.ReportWriter;
import dev.meshwright.cli.report.TextOrJsonOption;
import dev.meshwright.model.Result;
import dev.meshwright.text.Reasons;
import dev.meshwright.usecases.RefusedException;
import dev.meshwright.usecases.decode.DecodeReport;
import dev.meshwright.usecases.decode.DecodeRequest;
import dev.meshwright.usecases.decode.PastedMessage;
import dev.meshwright.usecases.decode.PastedText;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `meshwright decode`: which versions of which schemas read a message.
@Command(
    name = "decode",
    description =
        "Tells which versions of the schemas of the current folder, over its history, read a"
            + " message, and what they read.")
public final class DecodeCommand implements CliCommand {

  private final Console console;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE",
      description =
          "A file with one message: its bytes, or a text with JSON, hexadecimal digits or base64."
              + " Default, and -: standard input.")
  private String file = "-";

  @Option(names = "--text", paramLabel = "MESSAGE", description = "The message itself.")
  private @Nullable String text;

  @Option(
      names = "--form",
      paramLabel = "FORM",
      description = "json, hex, base64 or raw. Default: as it looks.")
  private PastedMessage.@Nullable Form form;

  @Option(
      names = "--schema",
      paramLabel = "PATH",
      split = ",",
      description = "Schemas and folders to look at. Default: all of the current folder.")
  private List<String> schemas = new ArrayList<>();

  @Option(
      names = "--type",
      paramLabel = "NAME",
      description = "The only message of Protobuf to look at, by its full name or the last part.")
  private @Nullable String type;

  @Mixin private final TextOrJsonOption format = new TextOrJsonOption();

  public DecodeCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode call() {
    if (text != null && !file.equals("-")) {
      throw new WrongCallException("name a FILE or give the message with --text, not both");
    }
    try (WorkspaceServices services =
        WorkspaceServices.open(console.directory()).orElseThrow(RefusedException::new)) {
      ReportWriter writer = new ReportWriter(console, format.get(), DecodedReport.DOCUMENT);
      return writer.of(
          decoded(services),
          (report, notes) -> {
            ReportWriter.say(console, report.notes());
            return writer.write(new DecodedReport(report));
          });
    }
  }

  private Result<DecodeReport> decoded(WorkspaceServices services) {
    List<String> paths =
        schemas.stream()
            .map(path ->
                services
                    .named()
                    .relative(console.resolve(path).normalize())
                    .orElseThrow(RefusedException::new))
            .toList();
    try (ProgressLine progress = console.progress()) {
      return message()
          .flatMap(message ->
              services
                  .decodeMessage()
                  .decode(new DecodeRequest(message, paths, Optional.ofNullable(type)), progress));
    }
  }

  private Result<PastedMessage> message() {
    Optional<PastedMessage.Form> asked = Optional.ofNullable(form);
    if (text != null) {
      return PastedText.read(text, asked);
    }
    try (InputStream in =
        file.equals("-") ? console.in() : Files.newInputStream(console.resolve(file))) {
      return PastedText.read(in.readNBytes(PastedText.LONGEST + 1), asked);
    } catch (IOException unreadable) {
      throw new RefusedException(file + " cannot be read: " + Reasons.of(unreadable));
    }
  }
}

package dev.meshwright.cli.convert;

import dev.meshwright.cli.frame.CliCommand;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.LanguageOption;
import dev.meshwright.cli.report.OutputFormat;
import dev.meshwright.cli.report.ReportWriter;
import dev.meshwright.cli.sample.SchemaArgument;
import dev.meshwright.model.ConvertedSchema;
import dev.meshwright.model.Result;
import dev.meshwright.text.Reasons;
import dev.meshwright.text.disk.AtomicWriter;
import dev.meshwright.text.disk.Content;
import dev.meshwright.usecases.RefusedException;
import dev.meshwright.usecases.convert.ConvertSchemaFile;
import dev.meshwright.usecases.session.WorkspaceServices;
import dev.meshwright.usecases.validators.SchemaChoice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `meshwright convert`: a schema in another language.
@Command(
    name = "convert",
    description =
        "Writes a schema in another language or as a table, and tells on standard error what is"
            + " lost or said in another way.")
public final class ConvertCommand implements CliCommand {

  /// What a schema is written in.
  private enum Target {
    AVRO(LanguageOption.AVRO),
    PROTOBUF(LanguageOption.PROTOBUF),
    JSON(LanguageOption.JSON),
    SQL(LanguageOption.AVRO);

    private final LanguageOption language;

    Target(LanguageOption language) {
      this.language = language;
    }
  }

  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "SCHEMA",
      description =
          "An Avro, Protobuf or JSON schema, or a .sql file with tables of PostgreSQL;"
              + " FILE.proto#Message names a message, FILE.sql#table a table, REV:FILE a committed"
              + " version.")
  private String schema = "";

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FORMAT",
      description = "avro, protobuf, json (JSON Schema) or sql (a table of PostgreSQL).")
  private Target target = Target.AVRO;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "A new file to write it to. Default: standard output.")
  private @Nullable String out;

  public ConvertCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode call() {
    Path around = console.resolve(SchemaArgument.file(schema));
    try (WorkspaceServices services =
        WorkspaceServices.around(around, console.directory()).orElseThrow(RefusedException::new)) {
      ReportWriter problems = new ReportWriter(console, OutputFormat.TEXT, "meshwright.convert/1");
      return problems.of(
          converted(SchemaArgument.of(console, services, schema)),
          (converted, notes) -> {
            write(converted);
            ReportWriter.say(console, converted.losses());
            return ExitCode.FINE;
          });
    }
  }

  private Result<ConvertedSchema> converted(SchemaChoice choice) {
    ConvertSchemaFile convert = new ConvertSchemaFile();
    return target == Target.SQL
        ? convert.toSql(choice)
        : convert.convert(choice, target.language.format());
  }

  private void write(ConvertedSchema converted) {
    if (out == null) {
      console.data().print(converted.text());
      return;
    }
    try {
      byte[] text = converted.text().getBytes(StandardCharsets.UTF_8);
      new AtomicWriter().create(console.resolve(out), Content.of(text));
    } catch (FileAlreadyExistsException there) {
      throw new RefusedException(out + " exists; --out names a new file");
    } catch (IOException unwritable) {
      throw new RefusedException(out + " cannot be written: " + Reasons.of(unwritable));
    }
  }
}

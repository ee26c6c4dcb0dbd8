package dev.meshwright.cli.diagram;

import dev.meshwright.cli.frame.CliCommand;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.ProgressLine;
import dev.meshwright.cli.frame.TerminalText;
import dev.meshwright.cli.frame.WrongCallException;
import dev.meshwright.model.FileSource;
import dev.meshwright.text.Reasons;
import dev.meshwright.text.disk.AtomicWriter;
import dev.meshwright.text.disk.Content;
import dev.meshwright.usecases.RefusedException;
import dev.meshwright.usecases.diagram.Diagram;
import dev.meshwright.usecases.diagram.DiagramOptions;
import dev.meshwright.usecases.diagram.DiagramScope;
import dev.meshwright.usecases.diagram.DrawDiagram;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `meshwright diagram`: the types of schemas and what they refer to, as a picture.
@Command(
    name = "diagram",
    description = "Draws the types of schemas and what they refer to, grouped by package.")
public final class DiagramCommand implements CliCommand {

  private static final int SHOWN = 5;

  private final Console console;

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "Files and folders of the workspace. Default: all of it.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      defaultValue = "svg",
      description = "svg, mermaid or json. Default: svg.")
  private DiagramTarget target = DiagramTarget.SVG;

  @Option(
      names = "--against",
      paramLabel = "REV",
      description = "A commit, branch or tag: marks what was added, removed and changed since.")
  private @Nullable String against;

  @Option(names = "--changed", description = "Only what changed; with --against.")
  private boolean changed;

  @Option(names = "--hide-scalars", description = "Only fields that refer to other types.")
  private boolean hideScalars;

  @Option(names = "--collapse", description = "Only the names of types, without fields.")
  private boolean collapse;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "A new file to write it to. Default: standard output.")
  private @Nullable String out;

  public DiagramCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode call() {
    if (target == DiagramTarget.PNG) {
      throw new WrongCallException(
          "PNG needs a screen's fonts, which the command line does without. Write --to svg");
    }
    if (changed && against == null) {
      throw new WrongCallException("--changed needs --against REV");
    }
    try (WorkspaceServices services =
        WorkspaceServices.open(console.directory()).orElseThrow(RefusedException::new)) {
      String text = drawn(services);
      write(text);
      return ExitCode.FINE;
    }
  }

  private String drawn(WorkspaceServices services) {
    DrawDiagram draw = services.schemas().drawDiagram();
    try (ProgressLine progress = console.progress()) {
      FileSource files = services.workingCopy(progress);
      Optional<FileSource> earlier =
          Optional.ofNullable(against)
              .map(point -> services.named().pointFrom(console.directory(), point))
              .map(point -> services.named().filesAt(point).orElseThrow(RefusedException::new));
      Diagram diagram =
          draw.show(
              draw.read(scope(services), files, earlier, progress),
              DiagramOptions.all()
                  .withChangedOnly(changed)
                  .withHiddenScalars(hideScalars)
                  .withCollapsed(collapse));
      if (diagram.graph().nodes().isEmpty() && !changed) {
        throw new RefusedException("there is no schema to draw in " + named());
      }
      say(diagram);
      return switch (target) {
        case SVG -> draw.svg(draw.place(diagram.graph(), progress), named());
        case MERMAID -> draw.mermaid(diagram.graph());
        case JSON, PNG -> DiagramJson.of(diagram);
      };
    }
  }

  private DiagramScope scope(WorkspaceServices services) {
    return paths.isEmpty()
        ? new DiagramScope.Workspace()
        : new DiagramScope.Files(
            paths.stream()
                .map(path ->
                    services
                        .named()
                        .relative(console.resolve(path).normalize())
                        .orElseThrow(RefusedException::new))
                .collect(Collectors.toSet()));
  }

  private String named() {
    return paths.isEmpty() ? "the workspace" : String.join(", ", paths);
  }

  private void say(Diagram diagram) {
    if (diagram.leftOut() > 0) {
      console
          .err()
          .println(
              (diagram.types() - diagram.leftOut())
                  + " of "
                  + diagram.types()
                  + " types are drawn. Name fewer paths.");
    }
    diagram.broken().stream()
        .limit(SHOWN)
        .forEach(path ->
            console
                .err()
                .println(
                    TerminalText.line(path) + " has errors: what can be read of it is drawn."));
    if (diagram.broken().size() > SHOWN) {
      console.err().println((diagram.broken().size() - SHOWN) + " more schemas have errors.");
    }
  }

  private void write(String text) {
    if (out == null) {
      console.data().print(text);
      return;
    }
    try {
      new AtomicWriter()
          .create(console.resolve(out), Content.of(text.getBytes(StandardCharsets.UTF_8)));
    } catch (FileAlreadyExistsException there) {
      throw new RefusedException(out + " exists; --out names a new file");
    } catch (IOException unwritable) {
      throw new RefusedException(out + " cannot be written: " + Reasons.of(unwritable));
    }
  }
}

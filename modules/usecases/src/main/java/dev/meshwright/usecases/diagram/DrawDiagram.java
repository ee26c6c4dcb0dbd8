package dev.meshwright.usecases.diagram;

import dev.meshwright.graph.GraphLayout;
import dev.meshwright.graph.MermaidText;
import dev.meshwright.graph.PlainMeasure;
import dev.meshwright.graph.SvgPicture;
import dev.meshwright.jobs.ParallelMap;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Severity;
import dev.meshwright.model.graph.Graph;
import dev.meshwright.model.graph.PlacedGraph;
import dev.meshwright.model.structure.DeclaredType;
import dev.meshwright.text.Reasons;
import dev.meshwright.text.disk.AtomicWriter;
import dev.meshwright.usecases.OperationFailedException;
import dev.meshwright.usecases.compare.ParsedSchema;
import dev.meshwright.usecases.compare.SchemaFileSet;
import dev.meshwright.usecases.compare.SchemaLanguages;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Draws the types of schemas and what they refer to. What was read can be shown in several ways
/// without reading it again.
public final class DrawDiagram {

  private final SchemaLanguages languages;
  private final SchemaDetector schemaFiles;

  public DrawDiagram(SchemaLanguages languages, SchemaDetector schemaFiles) {
    this.languages = languages;
    this.schemaFiles = schemaFiles;
  }

  private record Read(List<DeclaredType> types, List<String> broken) {}

  /// Reads what there is of a scope.
  ///
  /// @param earlier an earlier state to compare with
  /// @throws dev.meshwright.jobs.CancelledException when `progress` was cancelled
  public DiagramTypes read(
      DiagramScope scope, FileSource files, Optional<FileSource> earlier, Progress progress) {
    Read now = read(scope, files, progress);
    return new DiagramTypes(
        now.types(), earlier.map(state -> read(scope, state, progress).types()), now.broken());
  }

  private Read read(DiagramScope scope, FileSource files, Progress progress) {
    SchemaFileSet state = languages.state(files);
    List<String> paths = files.paths().stream().filter(scope::takes).toList();
    List<DeclaredType> types = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    ParallelMap.map("Reading schemas", paths, path -> parsed(path, state), progress).stream()
        .flatMap(Optional::stream)
        .forEach(schema -> {
          schema.structure().declared().stream().filter(scope::takes).forEach(types::add);
          if (schema.problems().stream()
              .anyMatch(problem -> problem.severity() == Severity.ERROR)) {
            broken.add(schema.version().path());
          }
        });
    return new Read(types, broken);
  }

  private Optional<ParsedSchema> parsed(String path, SchemaFileSet state) {
    return schemaFiles.formatOf(path, state.files()).flatMap(format -> state.read(format, path));
  }

  /// Shows what was read.
  public Diagram show(DiagramTypes types, DiagramOptions options) {
    return new DiagramGraph(options).of(types);
  }

  /// Places a graph: the same graph always has the same picture.
  ///
  /// @throws dev.meshwright.jobs.CancelledException when `progress` was cancelled
  public PlacedGraph place(Graph graph, Progress progress) {
    progress.report("Placing the diagram", -1);
    return new GraphLayout().place(graph, new PlainMeasure(), progress);
  }

  /// A picture that needs no screen.
  public String svg(PlacedGraph graph, String title) {
    return SvgPicture.of(graph, title);
  }

  /// Places a little graph, so that the first one that somebody waits for does not have to wait for
  /// the library to be loaded.
  public void warmUp() {
    new GraphLayout().place(FirstGraph.of(), new PlainMeasure(), Progress.none());
  }

  /// Writes a picture, whatever the file holds now.
  ///
  /// @throws OperationFailedException when that fails
  public void write(Path file, byte[] picture) {
    try {
      new AtomicWriter().write(file, picture);
    } catch (IOException unwritable) {
      throw new OperationFailedException(
          file + " cannot be written: " + Reasons.of(unwritable), unwritable);
    }
  }

  /// A class diagram for pages that draw Mermaid.
  public String mermaid(Graph graph) {
    return MermaidText.of(graph);
  }
}

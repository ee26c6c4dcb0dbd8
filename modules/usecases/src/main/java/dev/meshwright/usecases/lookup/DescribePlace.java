package dev.meshwright.usecases.lookup;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.OverlayFileSource;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.structure.NodeKind;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.schema.language.ParsedText;
import dev.meshwright.usecases.compare.ParsedSchema;
import dev.meshwright.usecases.compare.SchemaFileSet;
import dev.meshwright.usecases.compare.SchemaLanguages;
import dev.meshwright.usecases.lookup.FindDefinition.Definition;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells what the declaration at a place is, or the one that is named there. Thread-safe.
public final class DescribePlace {

  /// Of a long declaration, its beginning.
  private static final int MOST_LINES = 14;

  private static final int MOST_COLUMNS = 100;

  private final FindDefinition definitions;
  private final KeyedEntries entries;
  private final SchemaLanguages languages = SchemaLanguages.all();
  private final SchemaDetector kinds = new SchemaDetector();

  public DescribePlace(KeyedEntries entries) {
    this.definitions = new FindDefinition(entries);
    this.entries = entries;
  }

  /// A declaration.
  ///
  /// @param path of its file
  /// @param documentation as it is written; may be empty
  /// @param source of it, its beginning where it is long; of a table its columns
  public record Described(String path, String name, String documentation, String source) {}

  /// Empty where nothing is declared or named.
  ///
  /// @param kind of the file, however much of its text is there
  /// @param files the working copy
  public Optional<Described> at(
      FileKind kind, String path, String text, int offset, FileSource files, Progress progress) {
    FileSource state = new OverlayFileSource(files, path, text);
    return definitions.at(kind, path, text, offset, files, progress).stream()
        .findFirst()
        .map(found -> described(found, state));
  }

  private Described described(Definition found, FileSource files) {
    Optional<StructureNode> node = node(found, files);
    String text = files.text(found.path()).orElse("");
    return node.map(declared ->
            new Described(
                found.path(),
                declared.name(),
                declared.documentation(),
                source(text, declared.range())))
        .orElseGet(() -> new Described(found.path(), found.name(), "", columns(found.path())));
  }

  private Optional<StructureNode> node(Definition found, FileSource files) {
    SchemaFileSet state = languages.state(files);
    return kinds
        .formatOf(found.path(), files)
        .flatMap(format -> state.readAlone(format, found.path()))
        .map(ParsedSchema::parsed)
        .flatMap(parsed -> node(parsed, found.range()));
  }

  private static Optional<StructureNode> node(ParsedText<?> parsed, TextRange name) {
    return FindDefinition.nodes(parsed)
        .filter(node -> node.nameRange().equals(name))
        .filter(node -> node.kind() != NodeKind.FILE || !node.name().isBlank())
        .findFirst();
  }

  /// The columns of a table, as far as they are known.
  private String columns(String path) {
    return entries.inFile(path).stream()
        .filter(DescribePlace::isColumn)
        .map(found -> found.entry().name())
        .distinct()
        .limit(MOST_LINES)
        .collect(Collectors.joining("\n"));
  }

  private static boolean isColumn(KeyedEntries.Found found) {
    return switch (found.entry().kind()) {
      case COLUMN, FIELD -> true;
      case RECORD, ENUM, DEFINITION, SERVICE, FILE, METHOD, VALUE, STEP, TEST -> false;
    };
  }

  /// With its first lines, less what they are all indented.
  private static String source(String text, TextRange range) {
    int lineStart = text.lastIndexOf('\n', range.start() - 1) + 1;
    String before = text.substring(lineStart, range.start());
    List<String> lines = (before.isBlank() ? before : "").concat(range.of(text)).lines().toList();
    int indent =
        lines.stream()
            .filter(line -> !line.isBlank())
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    Stream<String> shown =
        lines.stream()
            .limit(MOST_LINES)
            .map(line -> line.substring(Math.min(indent, line.length())))
            .map(line ->
                line.length() > MOST_COLUMNS ? line.substring(0, MOST_COLUMNS) + "..." : line);
    return (lines.size() > MOST_LINES ? Stream.concat(shown, Stream.of("...")) : shown)
        .collect(Collectors.joining("\n"));
  }
}

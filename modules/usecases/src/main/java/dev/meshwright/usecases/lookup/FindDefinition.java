package dev.meshwright.usecases.lookup;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.OverlayFileSource;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.search.Entry;
import dev.meshwright.model.search.EntryKind;
import dev.meshwright.model.structure.DeclaredKey;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.model.structure.TypeUse;
import dev.meshwright.schema.language.ParsedText;
import dev.meshwright.usecases.compare.ParsedSchema;
import dev.meshwright.usecases.compare.SchemaFileSet;
import dev.meshwright.usecases.compare.SchemaLanguages;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds what the name at a place means: the declaration of a type, the file of an import, the
/// table of a query, the schema of a contract. Thread-safe.
public final class FindDefinition {

  private final SchemaLanguages languages = SchemaLanguages.all();
  private final SchemaDetector kinds = new SchemaDetector();
  private final KeyedEntries entries;

  /// @param entries what can be named by plain names
  public FindDefinition(KeyedEntries entries) {
    this.entries = entries;
  }

  /// Where something is declared.
  ///
  /// @param range of its name; empty at the beginning of a file that stands for it
  /// @param name as people call it
  public record Definition(String path, TextRange range, String name) {}

  /// The declarations that are meant, the likeliest first; the declaration itself at its own name.
  /// None where nothing is named, or what is named is not in the workspace.
  ///
  /// @param kind of the file, however much of its text is there
  /// @param files the working copy
  public List<Definition> at(
      FileKind kind, String path, String text, int offset, FileSource files, Progress progress) {
    FileSource state = new OverlayFileSource(files, path, text);
    return kind.schemaFormat().isPresent()
        ? schema(kind.schemaFormat().get(), path, offset, languages.state(state)).stream().toList()
        : byNames(kind, path, text, offset, state, progress);
  }

  /// In a schema, as a state has it.
  Optional<Definition> schema(SchemaFormat format, String path, int offset, SchemaFileSet state) {
    Optional<ParsedSchema> parsed = state.read(format, path);
    if (parsed.isEmpty()) {
      return Optional.empty();
    }
    ParsedText<?> read = parsed.get().parsed();
    Optional<TypeUse> use =
        read.uses().stream().filter(each -> each.range().touches(offset)).findFirst();
    if (use.isPresent()) {
      return use.get().target().flatMap(target -> declared(target, state));
    }
    Optional<String> file = read.fileAt(offset).filter(other -> isThere(other, state));
    return file.isPresent()
        ? file.map(other -> new Definition(other, TextRange.at(0), other))
        : nodes(read)
            .filter(node -> !node.nameRange().isEmpty() && node.nameRange().touches(offset))
            .findFirst()
            .map(node -> new Definition(path, node.nameRange(), node.name()));
  }

  private static boolean isThere(String path, SchemaFileSet state) {
    return state.files().text(path).isPresent();
  }

  /// Where a type of a state is declared; empty where it is not a file of the workspace.
  Optional<Definition> declared(DeclaredKey key, SchemaFileSet state) {
    if (!isThere(key.file(), state)) {
      return Optional.empty();
    }
    Optional<ParsedText<?>> read =
        kinds
            .formatOf(key.file(), state.files())
            .flatMap(format -> state.readAlone(format, key.file()))
            .map(ParsedSchema::parsed);
    return Optional.of(
        read.flatMap(parsed ->
                nodes(parsed)
                    .filter(node -> parsed.name(node).filter(key.name()::equals).isPresent())
                    .findFirst())
            .map(node -> new Definition(key.file(), node.nameRange(), node.name()))
            .orElseGet(() -> new Definition(key.file(), TextRange.at(0), key.toString())));
  }

  /// All that a schema declares.
  static Stream<StructureNode> nodes(ParsedText<?> parsed) {
    return Stream.concat(
        within(parsed.structure().root()),
        parsed.innerTypes().stream().flatMap(FindDefinition::within));
  }

  private static Stream<StructureNode> within(StructureNode node) {
    return Stream.concat(Stream.of(node), node.children().stream().flatMap(FindDefinition::within));
  }

  private List<Definition> byNames(
      FileKind kind, String path, String text, int offset, FileSource files, Progress progress) {
    boolean query = kind == FileKind.TRANSFORMATION;
    List<KeyedEntries.Found> own = entries.of(path, files, progress);
    Optional<KeyedEntries.Found> step = query ? QuerySteps.at(text, own, offset) : Optional.empty();
    if (step.isPresent()) {
      return step.stream().map(FindDefinition::definition).toList();
    }
    Optional<Entry.Use> use =
        own.stream()
            .flatMap(found -> found.entry().uses().stream())
            .filter(each -> !each.range().isEmpty() && each.range().touches(offset))
            .min(Comparator.comparingInt(each -> each.range().length()));
    if (use.isEmpty()) {
      return own.stream()
          .filter(
              found -> !found.entry().range().isEmpty() && found.entry().range().touches(offset))
          .map(FindDefinition::definition)
          .limit(1)
          .toList();
    }
    // A query reads data, and a contract promises what a schema says.
    Comparator<KeyedEntries.Found> meant =
        Comparator.comparing(
            found -> (found.entry().kind() == EntryKind.FILE) != (query || kind == FileKind.TEST));
    return entries.declaring(List.of(use.get().key())).stream()
        .sorted(meant.thenComparingInt(found -> -near(path, found.path())))
        .map(FindDefinition::definition)
        .toList();
  }

  private static Definition definition(KeyedEntries.Found found) {
    return new Definition(found.path(), found.entry().range(), found.entry().name());
  }

  /// How much of its path another file shares.
  private static int near(String path, String other) {
    int common = 0;
    while (common < Math.min(path.length(), other.length())
        && path.charAt(common) == other.charAt(common)) {
      common++;
    }
    return common;
  }
}

package dev.meshwright.usecases.lookup;

import dev.meshwright.contract.Contracts;
import dev.meshwright.contract.Products;
import dev.meshwright.data.sample.HeaderColumns;
import dev.meshwright.data.transformtest.TransformationTestReader;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.files.FilePurpose;
import dev.meshwright.model.files.WorkspaceFile;
import dev.meshwright.model.search.Entry;
import dev.meshwright.model.search.EntryKind;
import dev.meshwright.model.search.IndexedFile;
import dev.meshwright.model.structure.TypeUse;
import dev.meshwright.schema.language.ParsedText;
import dev.meshwright.usecases.compare.ParsedSchema;
import dev.meshwright.usecases.compare.SchemaFileSet;
import dev.meshwright.workspace.WorkspaceRoot;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads what of a file can be found. Whatever is wrong with a file, it is found by its name.
final class EntryReader {

  /// Of an enormous file, what comes first.
  private static final int MOST_ENTRIES = 50_000;

  private final WorkspaceRoot root;
  private final SchemaFileSet state;

  /// @param state schemas of the workspace, read together
  EntryReader(WorkspaceRoot root, SchemaFileSet state) {
    this.root = root;
    this.state = state;
  }

  /// @param stamp of the file as it is
  IndexedFile read(WorkspaceFile file, long stamp) {
    return schema(file)
        .map(parsed -> schema(file, stamp, parsed))
        .orElseGet(() -> {
          EntryList list = new EntryList(file.path());
          other(file, list);
          return indexed(file, stamp, list.all(), Set.of(), Set.of(), Set.of());
        });
  }

  private Optional<ParsedText<?>> schema(WorkspaceFile file) {
    return file.kind()
        .schemaFormat()
        .flatMap(format -> state.readAlone(format, file.path()))
        .map(ParsedSchema::parsed);
  }

  private IndexedFile schema(WorkspaceFile file, long stamp, ParsedText<?> parsed) {
    EntryList list = new EntryList(file.path());
    SchemaEntries.read(file.path(), parsed, list);
    Set<String> with = new LinkedHashSet<>(parsed.imports());
    Set<String> mentions = new LinkedHashSet<>();
    for (TypeUse use : parsed.uses()) {
      use.target().ifPresent(target -> with.add(target.file()));
      mentions.addAll(lastNames(use.written()));
    }
    parsed.imports().forEach(path -> mentions.addAll(lastNames(path)));
    with.remove(file.path());
    Set<String> declared =
        new TreeSet<>(
            list.all().stream()
                .flatMap(entry -> entry.keys().stream())
                .filter(key -> key.startsWith(file.path() + "#"))
                .collect(Collectors.toSet()));
    declared.addAll(parsed.fileNames());
    declared.addAll(parsed.imports());
    return indexed(file, stamp, list.all(), with, mentions, declared);
  }

  private IndexedFile indexed(
      WorkspaceFile file,
      long stamp,
      List<Entry> entries,
      Set<String> with,
      Set<String> mentions,
      Set<String> declared) {
    return new IndexedFile(
        file.path(),
        file.kind(),
        stamp,
        Stamps.content(file, state.files()),
        entries.subList(0, Math.min(entries.size(), MOST_ENTRIES)),
        with,
        mentions,
        declared.isEmpty() ? "" : Long.toHexString(Stamps.of(String.join("\n", declared))),
        declared.stream().flatMap(name -> lastNames(name).stream()).collect(Collectors.toSet()));
  }

  /// What a name or path ends with, in its forms: `a.b.Money` by `Money`, `../money.json#/x` by
  /// `money.json`.
  static Set<String> lastNames(String name) {
    int hash = name.indexOf('#');
    String before = hash < 0 ? name : name.substring(0, hash);
    String after = hash < 0 ? "" : name.substring(hash + 1);
    return Stream.of(before.substring(before.lastIndexOf('/') + 1), after)
        .flatMap(part -> Stream.of(part, part.substring(part.lastIndexOf('.') + 1)))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.toSet());
  }

  private void other(WorkspaceFile file, EntryList into) {
    String path = file.path();
    FileSource files = state.files();
    switch (file.kind().purpose()) {
      case CONTRACT ->
          files
              .text(path)
              .ifPresent(text -> ContractEntries.read(path, Contracts.parse(path, text), into));
      case PRODUCT ->
          files
              .text(path)
              .ifPresent(text -> ContractEntries.read(path, Products.parse(path, text), into));
      case TRANSFORMATION ->
          files.text(path).ifPresent(text -> QueryEntries.transformation(path, text, into));
      case TEST ->
          files
              .text(path)
              .ifPresent(
                  text -> QueryEntries.test(path, TransformationTestReader.read(path, text), into));
      case SAMPLE -> sample(path, into);
      case SCHEMA, SETTINGS, OTHER -> {}
    }
    if (into.all().isEmpty() || into.all().getFirst().kind() != EntryKind.FILE) {
      into.plainFile();
    }
  }

  private void sample(String path, EntryList into) {
    String table = QueryEntries.table(path);
    root.resolve(path)
        .map(HeaderColumns::of)
        .orElse(List.of())
        .forEach(column -> into.add(EntryKind.COLUMN, column, table, "", "", TextRange.at(0)));
    into.file(List.of(table), "", List.of(), false, List.of());
  }

  /// Whether what a file holds can be found, and not its name alone.
  static boolean isRead(WorkspaceFile file) {
    FilePurpose purpose = file.kind().purpose();
    return purpose != FilePurpose.OTHER && purpose != FilePurpose.SETTINGS;
  }
}

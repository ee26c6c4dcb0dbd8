package dev.meshwright.usecases.lookup;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.structure.DeclaredKey;
import dev.meshwright.model.structure.TypeUse;
import dev.meshwright.usecases.compare.SchemaFileSet;
import dev.meshwright.usecases.compare.SchemaLanguages;
import dev.meshwright.usecases.complete.GeneratedWorkspace;
import dev.meshwright.usecases.lookup.FindDefinition.Definition;
import dev.meshwright.usecases.lookup.FindUsages.InFile;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A workspace whose references are all gone to, and found again from what they lead to: counted
/// against the linkers.
final class LinkedReferences implements AutoCloseable {

  private final SearchedFolder folder;
  private final FileSource files;
  private final SchemaDetector kinds = new SchemaDetector();
  private final Map<DeclaredKey, Set<String>> linked = new LinkedHashMap<>();
  private int schemas;
  private int references;
  private int leading;
  private int wrongDefinitions;
  private int wrongUsages;
  private String first = "";

  LinkedReferences(Path temp, int schemas) throws IOException {
    this(temp, GeneratedWorkspace.of(schemas, 9));
  }

  /// @param texts of schemas by path
  LinkedReferences(Path temp, Map<String, String> texts) throws IOException {
    folder = new SearchedFolder(temp.resolve("work"), temp.resolve("state"));
    for (Map.Entry<String, String> each : texts.entrySet()) {
      folder.write(each.getKey(), each.getValue());
    }
    folder.services().read(Progress.none());
    files = FileSource.of(texts);
  }

  void go() {
    FindDefinition definitions = new FindDefinition(KeyedEntries.of(folder.search()));
    SchemaFileSet state = SchemaLanguages.all().state(files);
    for (String path : files.paths()) {
      SchemaFormat format = kinds.formatOf(path, files).orElseThrow();
      schemas++;
      for (TypeUse use : state.read(format, path).orElseThrow().parsed().uses()) {
        references++;
        use.target()
            .ifPresent(target -> {
              leading++;
              linked.computeIfAbsent(target, none -> new TreeSet<>()).add(place(path, use.range()));
              Optional<Definition> found =
                  definitions.schema(format, path, use.range().start() + 1, state);
              if (!isRight(target, found)) {
                wrongDefinitions++;
                tell(path + " " + use + ": " + found);
              }
            });
      }
    }
    usages(definitions, state);
  }

  /// The text where it leads has the name; the file itself is where it begins.
  private boolean isRight(DeclaredKey target, Optional<Definition> found) {
    if (found.isEmpty() || !found.get().path().equals(target.file())) {
      return false;
    }
    TextRange range = found.get().range();
    String name = target.name();
    String last = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('/')) + 1);
    String there = range.of(files.text(target.file()).orElseThrow()).replace("\"", "");
    return name.isEmpty() ? range.equals(TextRange.at(0)) : there.equals(last);
  }

  private void usages(FindDefinition definitions, SchemaFileSet state) {
    folder.update();
    FindUsages usages = new FindUsages(withoutUpdates(KeyedEntries.of(folder.search())));
    linked.forEach((target, places) -> {
      Definition at = definitions.declared(target, state).orElseThrow();
      // A file as a whole has no name to stand at: its usages are those of a reference to it.
      String from = places.iterator().next();
      boolean whole = at.range().isEmpty();
      String path = whole ? from.substring(0, from.indexOf(':')) : at.path();
      int offset =
          whole
              ? Integer.parseInt(from.substring(from.indexOf(':') + 1, from.indexOf('-'))) + 1
              : at.range().start() + 1;
      Set<String> found = new TreeSet<>();
      for (InFile file :
          usages.at(path, files.text(path).orElseThrow(), offset, files, Progress.none()).files()) {
        file.places().forEach(place -> found.add(place(file.path(), place.range())));
      }
      if (!found.equals(places)) {
        wrongUsages++;
        tell(target + ": linked " + places + ", found " + found);
      }
    });
  }

  /// The index is up to date: nothing changes here.
  private static KeyedEntries withoutUpdates(KeyedEntries entries) {
    return new KeyedEntries() {
      private final Map<String, java.util.List<Found>> known = new LinkedHashMap<>();

      @Override
      public java.util.List<Found> of(String path, FileSource files, Progress progress) {
        return known.computeIfAbsent(path, entries::inFile);
      }

      @Override
      public java.util.List<Found> inFile(String path) {
        return entries.inFile(path);
      }

      @Override
      public java.util.List<Found> declaring(java.util.Collection<String> keys) {
        return entries.declaring(keys);
      }

      @Override
      public java.util.List<Found> naming(java.util.Collection<String> keys) {
        return entries.naming(keys);
      }
    };
  }

  private static String place(String path, TextRange range) {
    return path + ":" + range.start() + "-" + range.end();
  }

  private void tell(String wrong) {
    first = first.isEmpty() ? wrong : first;
  }

  int count() {
    return references;
  }

  int wrong() {
    return wrongDefinitions + wrongUsages + (references - leading);
  }

  /// Those that lead to the wrong place, or are not found from it: what leads nowhere for the
  /// linker, as a name of another site, is none of them.
  int wrongPlaces() {
    return wrongDefinitions + wrongUsages;
  }

  @Override
  public void close() {
    folder.close();
  }

  @Override
  public String toString() {
    return ("%,d schemas, %,d references, %,d lead somewhere; %,d wrong definitions; usages of %,d"
            + " declarations, %,d wrong. %s")
        .formatted(
            schemas, references, leading, wrongDefinitions, linked.size(), wrongUsages, first);
  }
}

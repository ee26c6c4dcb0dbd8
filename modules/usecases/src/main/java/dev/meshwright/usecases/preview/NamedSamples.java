package dev.meshwright.usecases.preview;

import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.files.Product;
import dev.meshwright.model.files.WorkspaceFile;
import dev.meshwright.usecases.sample.SampleTables;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The samples of a workspace by the names that one transformation may use.
///
/// Of several with one name, those of the product come first and the first one has the name; each
/// of them has a longer name as well, made of its path.
final class NamedSamples {

  private final OpenedWorkspace workspace;
  private final Map<String, List<SampleTable>> byName = new LinkedHashMap<>();

  /// Labels of the samples of the transformation's product.
  private final Set<String> own = new HashSet<>();

  /// @param path of the transformation, relative to the root
  /// @param tables the samples as they are read
  NamedSamples(String path, OpenedWorkspace workspace, SampleTables tables) {
    this.workspace = workspace;
    productOf(path).ifPresent(product -> add(product.files(), tables));
    byName.values().forEach(each -> each.forEach(sample -> own.add(sample.label())));
    add(workspace.files(), tables);
  }

  private void add(List<WorkspaceFile> files, SampleTables tables) {
    for (WorkspaceFile file : files) {
      if (file.kind() == FileKind.SAMPLE) {
        SampleTable table = tables.of(file.path());
        List<SampleTable> same =
            byName.computeIfAbsent(key(table.name()), name -> new ArrayList<>());
        // The parts of a folder are one table.
        if (same.stream().noneMatch(other -> other.label().equals(table.label()))) {
          same.add(table);
        }
      }
    }
  }

  /// Short names, then the long names of those that share one.
  List<SampleTable> list() {
    Map<String, SampleTable> tables = new LinkedHashMap<>();
    byName.forEach((name, samples) -> tables.put(name, samples.getFirst()));
    byName.values().stream()
        .filter(samples -> samples.size() > 1)
        .flatMap(List::stream)
        .forEach(
            sample -> tables.putIfAbsent(key(longName(sample)), sample.named(longName(sample))));
    return List.copyOf(tables.values());
  }

  /// What a query should know that uses a name which several samples have.
  List<Problem> notes(String path, String sql) {
    List<Problem> notes = new ArrayList<>();
    Set<String> told = new HashSet<>();
    List<String> names = list().stream().map(SampleTable::name).toList();
    for (NamedTables.Named named : NamedTables.of(sql)) {
      String name = named.source().map(of -> of.among(names)).orElse(named.name());
      List<SampleTable> samples = byName.getOrDefault(key(name), List.of());
      if (isOpen(samples) && told.add(key(named.name()))) {
        List<String> others = samples.stream().skip(1).map(this::longName).toList();
        notes.add(
            Problem.warning(
                "sql-ambiguous-table",
                Location.of(path, LineIndex.of(sql), named.range()),
                samples.size()
                    + " samples are called "
                    + named.name()
                    + "; "
                    + samples.getFirst().label()
                    + " is read.",
                "The others are " + String.join(", ", others) + "."));
      }
    }
    return notes;
  }

  /// Whether it is open which of them is meant: the only one of the product is.
  private boolean isOpen(List<SampleTable> samples) {
    long ofProduct = samples.stream().filter(sample -> own.contains(sample.label())).count();
    return samples.size() > 1 && ofProduct != 1;
  }

  /// Folder and name, or the whole path when samples differ in its ending only.
  private String longName(SampleTable sample) {
    String stem = stem(sample);
    boolean shared =
        byName.getOrDefault(key(sample.name()), List.of()).stream()
            .anyMatch(other -> !other.label().equals(sample.label()) && stem(other).equals(stem));
    return shared ? word(sample.label()) : stem;
  }

  private static String stem(SampleTable sample) {
    String folder = sample.label().substring(0, sample.label().lastIndexOf('/') + 1);
    return word(folder + sample.name());
  }

  private static String word(String path) {
    String word = path.replaceAll("[^\\p{L}\\p{N}]+", "_");
    return Character.isDigit(word.charAt(0)) ? "_" + word : word;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private Optional<Product> productOf(String path) {
    return workspace.products().stream()
        .filter(product -> product.files().stream().anyMatch(file -> file.path().equals(path)))
        .findFirst();
  }
}

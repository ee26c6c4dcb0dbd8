package dev.meshwright.app.diagram;

import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.usecases.compare.Baseline;
import dev.meshwright.usecases.compare.SchemaLanguages;
import dev.meshwright.usecases.compare.Snapshot;
import dev.meshwright.usecases.compare.SnapshotLookup;
import dev.meshwright.usecases.diagram.DrawDiagram;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A working copy and an earlier state in memory.
final class DiagramFiles {

  static final String ORDER =
      """
      {"type": "record", "name": "Order", "namespace": "shop", "fields": [
        {"name": "id", "type": "string"},
        {"name": "note", "type": ["null", "string"], "default": null},
        {"name": "customer", "type": "shop.Customer"}
      ]}
      """;

  static final String CUSTOMER =
      """
      {"type": "record", "name": "Customer", "namespace": "shop", "fields": [
        {"name": "name", "type": "string"}
      ]}
      """;

  final Map<String, String> disk = new TreeMap<>();
  final Map<String, String> unsaved = new TreeMap<>();
  Optional<Map<String, String>> earlier = Optional.empty();
  final DrawDiagram draw = new DrawDiagram(SchemaLanguages.all(), new SchemaDetector());

  /// Two records, of which one refers to the other; before, there was a field less.
  static DiagramFiles shop() {
    DiagramFiles files = new DiagramFiles();
    files.disk.put("shop/order.avsc", ORDER);
    files.disk.put("shop/customer.avsc", CUSTOMER);
    Map<String, String> before = new TreeMap<>(files.disk);
    before.put("shop/order.avsc", ORDER.replace("{\"name\": \"id\", \"type\": \"string\"},", ""));
    files.earlier = Optional.of(before);
    return files;
  }

  DiagramInputs inputs() {
    return new DiagramInputs(
        () -> Map.copyOf(unsaved), this::copy, Baseline.Head::new, this::state);
  }

  DiagramViewModel model(Jobs jobs, String... paths) {
    return new DiagramViewModel(
        new DiagramSubject(List.of(paths)), draw, inputs(), jobs, "Drawing");
  }

  private FileSource copy(Map<String, String> edited) {
    Map<String, String> texts = new TreeMap<>(disk);
    texts.putAll(edited);
    return FileSource.of(texts);
  }

  private SnapshotLookup state(Baseline baseline) {
    return earlier
        .<SnapshotLookup>map(
            texts -> new SnapshotLookup.Found(new Snapshot("v1", FileSource.of(texts))))
        .orElseGet(() ->
            new SnapshotLookup.Missing(
                "HEAD",
                Problem.error("git-no-repository", Location.startOf(""), "No repository.", "")));
  }
}

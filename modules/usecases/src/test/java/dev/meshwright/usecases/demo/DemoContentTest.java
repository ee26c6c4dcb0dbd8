package dev.meshwright.usecases.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.compat.avro.AvroCompatibility;
import dev.meshwright.contract.Contracts;
import dev.meshwright.contract.Products;
import dev.meshwright.data.PreviewEngine;
import dev.meshwright.data.client.WorkerPreviewEngine;
import dev.meshwright.history.GitEnvironment;
import dev.meshwright.history.GitRepositories;
import dev.meshwright.history.GitRepository;
import dev.meshwright.history.RepositoryOpening;
import dev.meshwright.history.Revision;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Result;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.PreviewLimits;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.files.Product;
import dev.meshwright.model.files.WorkspaceFile;
import dev.meshwright.schema.avro.AvroSchemas;
import dev.meshwright.schema.jsonschema.JsonSchemas;
import dev.meshwright.schema.proto.ProtoSchemas;
import dev.meshwright.usecases.sample.SchemaPayloads;
import dev.meshwright.workspace.WorkspaceRoot;
import dev.meshwright.workspace.files.WorkspaceFiles;
import dev.meshwright.workspace.index.Ignored;
import dev.meshwright.workspace.index.WorkspaceIndex;
import dev.meshwright.workspace.index.WorkspaceIndexer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is in the demo workspace does what it is there for.
class DemoContentTest {

  @TempDir static Path temporary;
  private static Path demo;
  private static WorkspaceIndex index;
  private static WorkspaceFiles files;
  private static PreviewEngine engine;

  @BeforeAll
  static void make() throws IOException {
    demo = temporary.resolve("demo");
    DemoWorkspace.create(demo, Progress.none());
    WorkspaceRoot root = WorkspaceRoot.of(demo);
    index = new WorkspaceIndexer(root, Ignored.nothing()).index(Progress.none());
    files = new WorkspaceFiles(root, index.files(), Map.of());
    engine = WorkerPreviewEngine.start(SchemaPayloads.class, PreviewLimits::usual);
  }

  @AfterAll
  static void end() {
    engine.close();
  }

  private static List<String> paths(FileKind kind) {
    return index.files().stream()
        .filter(file -> file.kind() == kind)
        .map(WorkspaceFile::path)
        .toList();
  }

  private static String text(String path) {
    return files.text(path).orElseThrow();
  }

  @Test
  void itsProductsAreFoundByTheirContracts() {
    assertEquals(
        List.of("customers", "orders", "revenue", "shipments"),
        index.products().stream().map(Product::name).toList());
    assertEquals(List.of(), index.problems());
  }

  @Test
  void itsContractsAndProductsAreValid() {
    for (String path : paths(FileKind.CONTRACT)) {
      assertEquals(List.of(), Contracts.parse(path, text(path)).problems(), path);
    }
    for (String path : paths(FileKind.PRODUCT)) {
      assertEquals(List.of(), Products.parse(path, text(path)).problems(), path);
    }
    assertEquals(4, paths(FileKind.CONTRACT).size());
    assertEquals(1, paths(FileKind.PRODUCT).size());
  }

  @Test
  void itsSchemasAreValid() {
    for (String path : paths(FileKind.AVRO_SCHEMA)) {
      assertEquals(List.of(), AvroSchemas.parse(path, text(path), files).problems(), path);
    }
    for (String path : paths(FileKind.PROTOBUF_SCHEMA)) {
      assertEquals(List.of(), ProtoSchemas.parse(path, text(path), files).problems(), path);
    }
    for (String path : paths(FileKind.JSON_SCHEMA)) {
      assertEquals(List.of(), JsonSchemas.parse(path, text(path), files).problems(), path);
    }
    assertEquals(3, paths(FileKind.PROTOBUF_SCHEMA).size());
    assertEquals(1, paths(FileKind.JSON_SCHEMA).size());
    assertEquals(3, paths(FileKind.AVRO_SCHEMA).size());
  }

  @Test
  void everyTransformationHasStepsAndGivesRows() {
    List<SampleTable> samples =
        paths(FileKind.SAMPLE).stream()
            .map(path -> SampleTable.of(tableName(path), demo.resolve(path), path))
            .toList();
    List<String> transformations = paths(FileKind.TRANSFORMATION);
    assertEquals(4, transformations.size());
    for (String path : transformations) {
      String sql = text(path);
      assertTrue(sql.split(" AS \\(\n").length > 2, path + " has fewer than two steps");
      Result<RowSource> run = engine.run(PreviewQuery.of(path, sql, samples), Progress.none());
      try (RowSource rows = run.optional().orElseThrow(() -> failure(path, run))) {
        Page page = rows.page(0, 10);
        assertEquals(List.of(), page.problems(), path);
        assertTrue(page.rows().size() > 3, path + " gives " + page.rows().size() + " rows");
      }
    }
  }

  @Test
  void theOpenChangeBreaksReadersOfOldDataAndItsFixMendsThat() throws IOException {
    String path = DemoHistory.PENDING_PATH;
    String committed = committed(path);
    AvroDocument previous = AvroSchemas.parse(path, committed, FileSource.empty());
    Verdict verdict = compare(previous, text(path));
    assertEquals(Answer.NO, verdict.holds(CompatibilityMode.BACKWARD), verdict.toString());
    assertEquals(Answer.NO, verdict.holds(CompatibilityMode.FORWARD), verdict.toString());
    Finding added =
        verdict.findings().stream()
            .filter(finding -> finding.backward() == Effect.BREAK)
            .findFirst()
            .orElseThrow();
    assertTrue(added.path().contains("loyalty_tier"), added.toString());
    List<TextEdit> fix =
        added.fixes().getFirst().edits().stream().map(edit -> edit.edit()).toList();
    Verdict mended = compare(previous, TextEdits.apply(text(path), fix));
    assertEquals(Answer.YES, mended.holds(CompatibilityMode.BACKWARD), mended.toString());
  }

  private static Verdict compare(AvroDocument previous, String text) {
    return AvroCompatibility.compare(
        previous,
        AvroSchemas.parse(DemoHistory.PENDING_PATH, text, FileSource.empty()),
        Progress.none());
  }

  private static String committed(String path) throws IOException {
    return switch (new GitRepositories(GitEnvironment.empty(temporary)).open(demo)) {
      case RepositoryOpening.Opened(GitRepository repository) -> {
        try (repository) {
          String head = repository.state(Progress.none()).head().orElseThrow();
          yield repository.files(new Revision(head)).text(path).orElseThrow();
        }
      }
      case RepositoryOpening.NotOpened not -> throw new AssertionError(not.problem());
    };
  }

  private static AssertionError failure(String path, Result<RowSource> run) {
    return new AssertionError(path + " " + run.problems());
  }

  private static String tableName(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.substring(0, name.indexOf('.'));
  }
}

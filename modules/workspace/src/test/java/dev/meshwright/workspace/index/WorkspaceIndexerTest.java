package dev.meshwright.workspace.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.files.Product;
import dev.meshwright.model.files.WorkspaceFile;
import dev.meshwright.workspace.WorkspaceRoot;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceIndexerTest {

  @TempDir Path temporary;

  private void write(String path, String text) throws IOException {
    Path file = temporary.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private WorkspaceIndex index(Ignored ignored) throws IOException {
    return new WorkspaceIndexer(WorkspaceRoot.of(temporary), ignored).index(Progress.none());
  }

  private Map<String, FileKind> kinds() throws IOException {
    return index(Ignored.nothing()).files().stream()
        .collect(Collectors.toMap(WorkspaceFile::path, WorkspaceFile::kind));
  }

  @Test
  void kindsAreToldByNameAndWhereThatIsNotEnoughByContent() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    Map<String, FileKind> expected = new TreeMap<>();
    record Case(String path, String text, FileKind kind) {}
    for (Case one :
        List.of(
            new Case("a.avsc", "", FileKind.AVRO_SCHEMA),
            new Case("a.avdl", "", FileKind.AVRO_IDL),
            new Case("a.proto", "", FileKind.PROTOBUF_SCHEMA),
            new Case("a.sql", "", FileKind.TRANSFORMATION),
            new Case("a.odcs.yaml", "", FileKind.CONTRACT),
            new Case("a.odps.yml", "", FileKind.PRODUCT),
            new Case("a.csv", "", FileKind.SAMPLE),
            new Case("a.CSV.gz", "", FileKind.SAMPLE),
            new Case("a.json.zst", "", FileKind.SAMPLE),
            new Case("a.parquet", "", FileKind.SAMPLE),
            new Case("a.avro", "Obj\u0001", FileKind.SAMPLE),
            new Case("cut.avro", "", FileKind.SAMPLE),
            new Case("a.avro.gz", "", FileKind.SAMPLE),
            new Case("b.avro", "\n {\"type\": \"record\"", FileKind.AVRO_SCHEMA),
            new Case("a.ndjson", "", FileKind.SAMPLE),
            new Case("a.avro", "", FileKind.SAMPLE),
            new Case("a.schema.json", "", FileKind.JSON_SCHEMA),
            new Case("README.md", "", FileKind.OTHER),
            new Case(".meshwright/rules.yaml", "", FileKind.SETTINGS),
            new Case(
                "draft.json",
                "{\"title\": \"x\", \"$schema\": \"https://json-schema.org/draft/2020-12/schema\"}",
                FileKind.JSON_SCHEMA),
            new Case(
                "bare.json",
                "{\"type\":\"object\",\"properties\":{\"type\":{\"const\":\"record\"}}}",
                FileKind.JSON_SCHEMA),
            new Case(
                "schema.yaml",
                "# c\n$schema: 'https://json-schema.org/draft/2020-12/schema'\ntype: object\n",
                FileKind.JSON_SCHEMA),
            new Case(
                "avro.json",
                "{\"type\": \"record\", \"name\": \"A\", \"fields\": []}",
                FileKind.AVRO_SCHEMA),
            new Case(
                "contract.yaml",
                "apiVersion: v3.1.0 # v\nkind: DataContract\nid: x\n",
                FileKind.CONTRACT),
            new Case("rows.json", "[{\"a\": 1}]", FileKind.SAMPLE),
            new Case("package.json", "{\"name\": \"x\", \"type\": \"module\"}", FileKind.OTHER),
            new Case("samples/one.json", "{\"name\": \"x\"}", FileKind.SAMPLE),
            new Case("config.yaml", "a: 1\n", FileKind.OTHER),
            new Case("broken.json", "{\"a\": \"", FileKind.OTHER))) {
      texts.put(one.path(), one.text());
      expected.put(one.path(), one.kind());
    }
    for (var entry : texts.entrySet()) {
      write(entry.getKey(), entry.getValue());
    }
    assertEquals(expected, new TreeMap<>(kinds()));
  }

  @Test
  void ignoredFilesAndFoldersAndTheRepositoryItselfAreLeftOut() throws IOException {
    write("a.avsc", "{}");
    write("build/b.avsc", "{}");
    write("noise.csv", "x");
    write(".git/config", "x");
    WorkspaceIndex index =
        index((path, folder) -> folder ? path.equals("build") : path.equals("noise.csv"));
    assertEquals(List.of("a.avsc"), index.files().stream().map(WorkspaceFile::path).toList());
  }

  @Test
  void linksNeverLoopNorLeadOut() throws IOException {
    write("a.avsc", "{}");
    Files.createDirectory(temporary.resolve("sub"));
    Files.createSymbolicLink(temporary.resolve("sub/up"), temporary);
    Files.createSymbolicLink(temporary.resolve("x"), Path.of("y"));
    Files.createSymbolicLink(temporary.resolve("y"), Path.of("x"));
    Files.createSymbolicLink(temporary.resolve("gone"), Path.of("nowhere"));
    Files.createSymbolicLink(temporary.resolve("out.csv"), Path.of("/etc/passwd"));
    Files.createSymbolicLink(temporary.resolve("alias.avsc"), Path.of("a.avsc"));
    WorkspaceIndex index = index(Ignored.nothing());
    assertEquals(
        List.of("a.avsc", "alias.avsc"), index.files().stream().map(WorkspaceFile::path).toList());
    assertEquals(
        Map.of(
            "x", "workspace-broken-link",
            "y", "workspace-broken-link",
            "gone", "workspace-broken-link",
            "out.csv", "workspace-link-outside"),
        index.problems().stream()
            .collect(Collectors.toMap(problem -> problem.location().file(), Problem::rule)));
  }

  @Test
  void whatMayNotBeReadIsNotedAndTheRestGoesOn() throws IOException {
    WorkspaceRoot root = WorkspaceRoot.of(temporary);
    Path closed = root.folder().resolve("closed");
    FolderWalk walk = new FolderWalk(root, Ignored.nothing(), Progress.none());
    assertEquals(
        FileVisitResult.CONTINUE,
        walk.visitFileFailed(closed, new AccessDeniedException(closed.toString())));
    Problem problem = walk.problems().getFirst();
    assertEquals("workspace-unreadable", problem.rule());
    assertEquals("closed", problem.location().file());
    assertThrows(
        IOException.class,
        () -> walk.visitFileFailed(root.folder(), new AccessDeniedException("the root itself")));
  }

  @Test
  void foldersWithContractsAreProductsNamedByThem() throws IOException {
    write("orders/orders.odps.yaml", "apiVersion: v1.0.0\nkind: DataProduct\nname: Orders\n");
    write("orders/contracts/a.odcs.yaml", "kind: DataContract\nname: a\n");
    write("orders/schemas/v1/order.avsc", "{}");
    write("orders/notes.txt", "");
    write("shipments/shipment.odcs.yaml", "kind: DataContract\ndataProduct: \"Shipments\"\n");
    write("shipments/sql/s.sql", "");
    write("loose/data/x.csv", "");
    write("README.md", "");
    Map<String, List<String>> products = products();
    assertEquals(
        Map.of(
            "Orders@orders",
            List.of(
                "orders/contracts/a.odcs.yaml",
                "orders/notes.txt",
                "orders/orders.odps.yaml",
                "orders/schemas/v1/order.avsc"),
            "Shipments@shipments",
            List.of("shipments/shipment.odcs.yaml", "shipments/sql/s.sql"),
            "loose@loose",
            List.of("loose/data/x.csv")),
        products);
  }

  @Test
  void withoutAnyContractFoldersAreTheProducts() throws IOException {
    write("orders/schemas/order.avsc", "{}");
    write("orders/sql/o.sql", "");
    write("deep/down/here/x.proto", "");
    write("top.avsc", "{}");
    Map<String, List<String>> products = products();
    assertEquals(
        List.of("orders/schemas/order.avsc", "orders/sql/o.sql"), products.get("orders@orders"));
    assertEquals(List.of("deep/down/here/x.proto"), products.get("here@deep/down/here"));
    assertTrue(products.containsValue(List.of("top.avsc")));
  }

  @Test
  void oneFolderOfContractsForEverythingLeavesTheProductsToTheirFolders() throws IOException {
    write("contracts/a.odcs.yaml", "name: a\n");
    write("contracts/b.odcs.yaml", "name: b\n");
    write("orders/order.avsc", "{}");
    assertEquals(List.of("orders/order.avsc"), products().get("orders@orders"));
  }

  private Map<String, List<String>> products() throws IOException {
    return index(Ignored.nothing()).products().stream()
        .collect(
            Collectors.toMap(
                product -> product.name() + "@" + product.folder(),
                (Product product) ->
                    product.files().stream().map(WorkspaceFile::path).sorted().toList()));
  }
}

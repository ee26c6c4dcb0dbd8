package dev.meshwright.usecases.schema;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.structure.NodeKind;
import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.schema.language.SchemaEditor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every schema below the folders of `-Dschema.data=A:B` (else those of this repository) is read or
/// told to be broken at a place, and each of its fields is renamed there and back without a changed
/// byte. What is no schema, and what is not renamed, is counted and printed.
@Tag("slow")
class RealFilesTest {

  private static final String OTHER = "zz_other_name";
  private static final List<String> ENDINGS =
      List.of(".avsc", ".avdl", ".avpr", ".avro", ".proto", ".json", ".yaml", ".yml");

  private final AnalyzeSchema analyze = new AnalyzeSchema();
  private final Map<SchemaFormat, Integer> read = new EnumMap<>(SchemaFormat.class);
  private final List<String> others = new ArrayList<>();
  private final List<String> broken = new ArrayList<>();
  private int renamed;
  private int refused;

  @Test
  void every_file_is_read_or_located_as_broken_and_edited_there_and_back() throws IOException {
    for (String folder :
        System.getProperty("schema.data", "../../docs/schemas:../schema/src").split(":", -1)) {
      List<Path> files;
      try (Stream<Path> found = Files.walk(Path.of(folder))) {
        files =
            found
                .filter(Files::isRegularFile)
                .filter(file -> !file.toString().contains("/.git/"))
                .filter(file -> ENDINGS.stream().anyMatch(file.getFileName().toString()::endsWith))
                .sorted()
                .toList();
      }
      assertTrue(!files.isEmpty(), folder);
      for (Path file : files) {
        check(file, Files.readAllBytes(file));
      }
    }
    System.out.printf(
        "read %s, broken %d, no schemas %d; fields renamed there and back %,d, not renamed %,d%n",
        read, broken.size(), others.size(), renamed, refused);
    broken.forEach(each -> System.out.println("  broken: " + each));
  }

  private void check(Path file, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    byte[] again = text.getBytes(StandardCharsets.UTF_8);
    if (again.length != bytes.length) {
      others.add(file + " is no text");
      return;
    }
    assertArrayEquals(bytes, again, file.toString());
    String name = file.getFileName().toString();
    // Schemas in JSON have the name of a file of data at times.
    String path = name.endsWith(".avro") ? name.replace(".avro", ".avsc") : name;
    if (!(analyze(path, text) instanceof AnalyzedDocument.Schema schema)) {
      others.add(file.toString());
      return;
    }
    read.merge(schema.parsed().format(), 1, Integer::sum);
    List<Problem> errors = schema.parsed().errors();
    errors.forEach(
        error -> assertTrue(error.location().range().end() <= text.length(), file + ": " + error));
    if (!errors.isEmpty()) {
      broken.add(file + " " + errors.getFirst().location() + " " + errors.getFirst().message());
    }
    rename(file, path, schema);
  }

  private AnalyzedDocument analyze(String path, String text) {
    return analyze.analyze(path, text, FileSource.of(Map.of(path, text)), Progress.none());
  }

  private void rename(Path file, String path, AnalyzedDocument.Schema schema) {
    Optional<? extends SchemaEditor> editor = schema.parsed().editor();
    List<StructureNode> fields = new ArrayList<>();
    collect(schema.parsed().structure().root(), fields);
    int step = Math.max(1, fields.size() / 40);
    for (int i = 0; i < fields.size(); i += step) {
      StructureNode field = fields.get(i);
      String text = schema.text();
      String once =
          editor
              .map(has ->
                  TextEdits.apply(
                      text, has.edits(new SchemaOperation.Rename(field.path(), OTHER, false))))
              .orElse(text);
      if (once.equals(text)) {
        refused++;
        continue;
      }
      AnalyzedDocument.Schema now = (AnalyzedDocument.Schema) analyze(path, once);
      List<StructureNode> all = new ArrayList<>();
      collect(now.parsed().structure().root(), all);
      // The name of a pattern has signs around it.
      Optional<StructureNode> other =
          all.stream().filter(each -> each.name().contains(OTHER)).findFirst();
      assertTrue(other.isPresent(), () -> file + ": " + field.path() + " in\n" + once);
      String back =
          TextEdits.apply(
              once,
              now.parsed()
                  .editor()
                  .orElseThrow()
                  .edits(
                      new SchemaOperation.Rename(other.orElseThrow().path(), field.name(), false)));
      assertEquals(text, back, file + ": " + field.path());
      renamed++;
    }
  }

  private static void collect(StructureNode node, List<StructureNode> fields) {
    if (node.kind() == NodeKind.FIELD) {
      fields.add(node);
    }
    node.children().forEach(child -> collect(child, fields));
  }
}

package dev.meshwright.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the page on the architecture promises about adding a schema language: the files that ask
/// which language a text is in.
class SchemaLanguagesTest {

  private static final Pattern CASE = Pattern.compile("case [A-Z_, ]*\\b(AVRO|PROTOBUF)\\b");

  /// Whatever else a language is asked for, it answers by its `SchemaLanguage`.
  private static final List<String> ASKING =
      List.of(
          "ConvertSchema.java",
          "ConvertSchemaFile.java",
          "Dependencies.java",
          "Extent.java",
          "InferSchema.java",
          "MessageTypes.java",
          "ReplaySample.java",
          "RowValidators.java",
          "SchemaLanguage.java");

  private static List<String> asking(List<Path> sources) {
    return sources.stream()
        .filter(source -> Sources.read(source).contains("SchemaFormat"))
        .filter(source -> CASE.matcher(Sources.read(source)).find())
        .map(source -> source.getFileName().toString())
        .sorted()
        .toList();
  }

  @Test
  void only_these_files_ask_which_language_a_schema_is_in() {
    List<Path> sources =
        SourceTree.javaFiles().stream()
            .filter(file -> file.toString().contains("/src/main/"))
            .toList();
    assertEquals(ASKING, asking(sources));
  }

  @Test
  void a_further_switch_would_be_noticed(@TempDir Path folder) throws Exception {
    Path source = folder.resolve("Odd.java");
    Files.writeString(source, "String a(SchemaFormat f) { switch (f) { case AVRO -> \"a\"; } }");
    Path other = folder.resolve("Other.java");
    Files.writeString(other, "String a(SampleFormat f) { switch (f) { case AVRO -> \"a\"; } }");
    assertEquals(List.of("Odd.java"), asking(List.of(source, other)));
  }

  @Test
  void the_page_on_the_architecture_names_them() {
    String page = Sources.read(SourceTree.root().resolve("docs/architecture.md"));
    String row =
        page.lines()
            .filter(line -> line.startsWith("| a schema language |"))
            .findFirst()
            .orElse("");
    for (String file : ASKING) {
      String type = file.replace(".java", "");
      assertTrue(row.contains("`" + type + "`"), type);
    }
  }
}

package dev.meshwright.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.meshwright.model.jsonschema.InstanceReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every JSON document of the command line fits its published schema, and has no member that the
/// schema does not name.
class OutputSchemasTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final Path SCHEMAS = Path.of("../../docs/schemas");
  private static final Pattern NAME = Pattern.compile("\"document\": \"meshwright\\.([^\"]+)\"");

  /// @param schema file name of the schema that describes it
  private record Written(String schema, String text) {}

  @Test
  void every_document_fits_its_schema() throws IOException {
    for (Written document : documents()) {
      assertEquals(
          new InstanceReport.Valid(),
          validate(document.schema(), document.text()),
          document.schema());
    }
  }

  @Test
  void every_schema_has_a_document() throws IOException {
    Set<String> used = new TreeSet<>(documents().stream().map(Written::schema).toList());
    try (Stream<Path> files = Files.list(SCHEMAS)) {
      assertEquals(used, new TreeSet<>(files.map(file -> file.getFileName().toString()).toList()));
    }
  }

  @Test
  void a_member_that_no_schema_names_is_noticed() throws IOException {
    for (Written document : documents()) {
      String odd = document.text().replaceFirst("\\{", "{\"surprise\": 1, ");
      assertInstanceOf(
          InstanceReport.Invalid.class, validate(document.schema(), odd), document.schema());
    }
  }

  private static List<Written> documents() throws IOException {
    List<Written> documents = new ArrayList<>();
    try (Stream<Path> files = Files.list(GOLDEN)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        String text =
            Files.readString(file)
                .replaceFirst("^exit \\d\n", "")
                .replaceFirst("--- err(?s:.*)", "");
        if (name.endsWith(".json")) {
          Matcher document = NAME.matcher(text);
          document.find();
          documents.add(new Written(document.group(1).replace('/', '-') + ".schema.json", text));
        } else if (name.equals("compat")) {
          text.lines().forEach(line -> documents.add(new Written("compat-1.schema.json", line)));
        }
      }
    }
    return documents;
  }

  /// Readers take members that they do not know; here each must be described.
  private static InstanceReport validate(String schema, String document) throws IOException {
    String strict =
        Files.readString(SCHEMAS.resolve(schema))
            .replace(
                "\"type\": \"object\",", "\"type\": \"object\", \"unevaluatedProperties\": false,");
    return GoldenReportTest.validate(strict, document);
  }
}

package dev.meshwright.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.meshwright.cli.frame.Console;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Severity;
import dev.meshwright.model.json.JsonValues;
import dev.meshwright.model.jsonschema.InstanceReport;
import dev.meshwright.schema.jsonschema.JsonSchemas;
import dev.meshwright.schema.jsonschema.JsonValidation;
import dev.meshwright.text.JsonText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

class GoldenReportTest {

  /// Set to a folder to write the reports there, for looking at them and taking them over.
  private static final String WRITE_TO = System.getProperty("golden.write", "");

  @ParameterizedTest
  @EnumSource(OutputFormat.class)
  void everyFormatIsWrittenToTheLetter(OutputFormat format) throws IOException {
    String name = "check." + format.name().toLowerCase(Locale.ROOT);
    String written = written(format);
    if (!WRITE_TO.isEmpty()) {
      Files.writeString(Path.of(WRITE_TO, name), written);
    }
    assertEquals(resource("/golden/" + name), written);
  }

  @Test
  void theJsonDocumentFitsItsPublishedSchema() throws IOException {
    Path schema = Path.of("..", "..", "docs", "schemas", "check-1.schema.json");
    assertValid(Files.readString(schema), written(OutputFormat.JSON));
  }

  @Test
  void theSarifDocumentFitsTheStandard() throws IOException {
    assertValid(resource("/sarif-2.1.0-subset.schema.json"), written(OutputFormat.SARIF));
  }

  @Test
  void aDocumentThatDoesNotFitIsNoticed() throws IOException {
    String broken =
        written(OutputFormat.SARIF).replace("\"level\": \"error\"", "\"level\": \"bad\"");
    assertInstanceOf(
        InstanceReport.Invalid.class,
        validate(resource("/sarif-2.1.0-subset.schema.json"), broken));
  }

  @Test
  void theJunitDocumentIsXmlWithTheRightCounts() throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(
                new ByteArrayInputStream(
                    written(OutputFormat.JUNIT).getBytes(StandardCharsets.UTF_8)));
    assertEquals(3, document.getElementsByTagName("testcase").getLength());
    assertEquals(2, document.getElementsByTagName("failure").getLength());
    assertEquals("2", document.getDocumentElement().getAttribute("failures"));
  }

  private static void assertValid(String schema, String instance) {
    assertEquals(new InstanceReport.Valid(), validate(schema, instance));
  }

  static InstanceReport validate(String schema, String instance) {
    return new JsonValidation()
        .prepare(JsonSchemas.parse("schema.json", schema, FileSource.empty()))
        .validate(JsonValues.of(JsonText.parse("instance.json", instance).root()).orElseThrow());
  }

  static String written(OutputFormat format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
    Console console =
        new Console(out, out, InputStream.nullInputStream(), Path.of("."), Map.of(), false);
    new ReportWriter(console, format, CheckedReport.DOCUMENT, "1.2.3")
        .write(new CheckedReport(SampleReport.make(), Severity.ERROR));
    console.out().flush();
    console.data().flush();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(GoldenReportTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

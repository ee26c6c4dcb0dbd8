package dev.meshwright.usecases.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.contract.Contracts;
import dev.meshwright.contract.Products;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.json.JsonArray;
import dev.meshwright.model.json.JsonObject;
import dev.meshwright.model.json.JsonString;
import dev.meshwright.model.json.JsonValue;
import dev.meshwright.model.json.JsonValues;
import dev.meshwright.model.jsonschema.InstanceReport;
import dev.meshwright.schema.jsonschema.JsonSchemas;
import dev.meshwright.schema.jsonschema.JsonValidation;
import dev.meshwright.text.YamlText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The reader of contracts and products refuses what the JSON Schema of the version refuses, and
/// nothing else.
class StandardOracleTest {

  @ParameterizedTest
  @CsvSource({
    "odcs, v2.2.2, seed-odcs-2.yaml",
    "odcs, v3.0.2, seed-odcs-3.yaml",
    "odcs, v3.1.0, seed-odcs-3.yaml",
    "odcs, v3.2.0, seed-odcs-3.yaml",
    "odps, v0.9.0, seed-odps.yaml",
    "odps, v1.0.0, seed-odps.yaml"
  })
  void changedDocumentsAreJudgedAsTheSchemaJudgesThem(String standard, String version, String seed)
      throws IOException {
    compare(standard, version, seed, 300);
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({
    "odcs, v2.2.2, seed-odcs-2.yaml",
    "odcs, v3.0.2, seed-odcs-3.yaml",
    "odcs, v3.1.0, seed-odcs-3.yaml",
    "odcs, v3.2.0, seed-odcs-3.yaml",
    "odps, v0.9.0, seed-odps.yaml",
    "odps, v1.0.0, seed-odps.yaml"
  })
  void manyChangedDocumentsAreJudgedAsTheSchemaJudgesThem(
      String standard, String version, String seed) throws IOException {
    compare(standard, version, seed, 5_000);
  }

  private static void compare(String standard, String version, String seed, int documents)
      throws IOException {
    String schema = standard + "-json-schema-" + version + ".json";
    var oracle =
        new JsonValidation().prepare(JsonSchemas.parse(schema, text(schema), FileSource.empty()));
    JsonValue start = JsonValues.of(YamlText.parse(seed, text(seed)).root()).orElseThrow();
    JsonMutator mutator = new JsonMutator(new Random(7), keys(schema), parts(start));
    List<String> differences = new ArrayList<>();
    int refused = 0;
    for (int i = 0; i < documents; i++) {
      JsonValue document = mutator.changed(named(start, version));
      if (i % 3 == 0) {
        document = mutator.changed(document);
      }
      document = named(document, version);
      if (!Slips.has(document, version)) {
        boolean valid = oracle.validate(document) instanceof InstanceReport.Valid;
        List<Problem> problems = problems(standard, document);
        refused += valid ? 0 : 1;
        if (valid == problems.stream().anyMatch(StandardOracleTest::refuses)) {
          differences.add(valid + " " + problems + "\n" + document.toJson());
          if (differences.size() == 20) {
            break;
          }
        }
      }
    }
    assertEquals("", String.join("\n\n", differences));
    assertTrue(refused > documents / 10 && refused < documents, refused + " refused");
  }

  private static List<Problem> problems(String standard, JsonValue document) {
    return standard.equals("odcs")
        ? Contracts.parse("a.odcs.yaml", document.toJson()).problems()
        : Products.parse("a.odps.yaml", document.toJson()).problems();
  }

  /// A warning does when it stands for what a later version allows.
  private static boolean refuses(Problem problem) {
    return switch (problem.rule()) {
      case "contract-missing", "contract-type", "contract-value", "contract-unknown-key" ->
          problem.severity() == Severity.ERROR || problem.hint().contains("allows it");
      case "contract-quality-operator" -> problem.severity() == Severity.ERROR;
      default -> false;
    };
  }

  private static JsonValue named(JsonValue document, String version) {
    if (!(document instanceof JsonObject object)) {
      return document;
    }
    Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
    members.put("apiVersion", new JsonString(version));
    return new JsonObject(members);
  }

  /// The words between quotes of a schema, the keys that it names among them.
  private static List<String> keys(String schema) throws IOException {
    TreeSet<String> keys = new TreeSet<>(List.of("x", "propertys"));
    Pattern.compile("\"([a-z][A-Za-z]{1,30})\"")
        .matcher(text(schema))
        .results()
        .forEach(it -> keys.add(it.group(1)));
    return List.copyOf(keys);
  }

  private static List<JsonValue> parts(JsonValue value) {
    List<JsonValue> parts = new ArrayList<>(List.of(value));
    switch (value) {
      case JsonObject object -> object.members().values().forEach(it -> parts.addAll(parts(it)));
      case JsonArray array -> array.items().forEach(it -> parts.addAll(parts(it)));
      default -> {}
    }
    return parts;
  }

  private static String text(String name) throws IOException {
    try (InputStream in = StandardOracleTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

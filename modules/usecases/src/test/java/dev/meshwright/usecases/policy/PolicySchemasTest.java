package dev.meshwright.usecases.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.model.compat.ContentModel;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The published JSON Schemas and the reader speak of the same keys and values.
class PolicySchemasTest {

  private static final Map<String, String> VALUES =
      Map.of(
          "mode",
          "FULL",
          "profile",
          "buf-wire",
          "path",
          "a",
          "contentModel",
          "lenient",
          "until",
          "2026-12-31");

  @Test
  void every_key_of_the_compatibility_schema_is_read() throws IOException {
    ObjectNode schema = schema("compatibility.schema.json");
    String item = inOneLine(at(schema, "properties", "schemas", "items", "properties"));
    String yaml =
        "mode: FULL\nprofile: buf-wire\ncontentModel: strict\nschemas:\n  - {" + item + "}\n";
    assertEquals(
        List.of("mode", "profile", "contentModel", "schemas"), keys(at(schema, "properties")));
    assertEquals(List.of(), problems(PolicyReader.COMPATIBILITY_FILE, yaml));
  }

  @Test
  void every_key_of_the_waivers_schema_is_read_and_its_required_keys_are_asked_for()
      throws IOException {
    ObjectNode items = at(schema("waivers.schema.json"), "properties", "waivers", "items");
    String item = inOneLine(at(items, "properties"));
    assertEquals(List.of(), problems(PolicyReader.WAIVERS_FILE, "waivers:\n  - {" + item + "}\n"));
    assertEquals(
        ((ArrayNode) items.get("required").orElseThrow()).items().size(),
        problems(PolicyReader.WAIVERS_FILE, "waivers:\n  - {path: a}\n").size());
  }

  @Test
  void modes_and_profiles_are_the_same_lists() throws IOException {
    ObjectNode schema = schema("compatibility.schema.json");
    assertEquals(
        Arrays.stream(CompatibilityMode.values()).map(Enum::name).toList(),
        strings(at(schema, "$defs", "mode").get("enum").orElseThrow()));
    assertEquals(
        PolicyReader.PROFILES,
        strings(at(schema, "properties", "profile").get("enum").orElseThrow()));
    assertEquals(
        ContentModel.words(),
        strings(at(schema, "$defs", "contentModel").get("enum").orElseThrow()));
  }

  private static List<Problem> problems(String file, String text) {
    return PolicyReader.read(FileSource.of(Map.of(file, text))).problems();
  }

  private static ObjectNode schema(String name) throws IOException {
    try (InputStream in = PolicyReader.class.getResourceAsStream(name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return (ObjectNode) JsonText.parse(name, text).root();
    }
  }

  private static ObjectNode at(ObjectNode node, String... path) {
    ObjectNode here = node;
    for (String key : path) {
      here = (ObjectNode) here.get(key).orElseThrow();
    }
    return here;
  }

  private static List<String> keys(ObjectNode properties) {
    return properties.members().stream().map(Member::key).map(StringNode::value).toList();
  }

  private static List<String> strings(TreeNode array) {
    return ((ArrayNode) array).items().stream().map(item -> ((StringNode) item).value()).toList();
  }

  private static String inOneLine(ObjectNode properties) {
    return keys(properties).stream()
        .map(key -> key + ": \"" + VALUES.getOrDefault(key, "x") + "\"")
        .collect(Collectors.joining(", "));
  }
}

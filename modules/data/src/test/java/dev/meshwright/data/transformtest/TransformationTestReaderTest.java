package dev.meshwright.data.transformtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.Problem;
import dev.meshwright.model.transformtest.TestFile;
import dev.meshwright.model.transformtest.TransformationTest;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.text.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TransformationTestReaderTest {

  @Test
  void theTransformationLiesBesideTheTest() {
    TransformationTest test =
        read("a/sql/x.test.yaml", "test: x\ntransformation: ../y.sql\nexpect: {rows: []}\n")
            .tests()
            .getFirst();
    assertEquals("a/y.sql", test.transformation());
    assertEquals("b.sql", TransformationTestReader.beside("a/sql/x.test.yaml", "../../b.sql"));
    assertEquals("../b.sql", TransformationTestReader.beside("x.test.yaml", "../b.sql"));
  }

  @Test
  void aMistakeLeavesNoTestAndIsToldAtItsPlace() {
    TestFile file =
        read(
            "x.test.yaml",
            """
            test: x
            transformation: x.sql
            expect:
              rowOrdr: true
              tolerance: 2
              columns: {id: BIGINT}
              rows:
                - {id: 1, nmae: a}
                - just text
            """);
    assertEquals(List.of(), file.tests());
    assertEquals(
        List.of(
            "4:3 There is no key 'rowOrdr' here.",
            "8:15 There is no column 'nmae' among the columns.",
            "9:7 A mapping is expected here.",
            "5:14 'tolerance' must be a number of at least 0 and below 1."),
        file.problems().stream().map(TransformationTestReaderTest::said).toList());
  }

  @Test
  void everyKeyOfTheSchemaIsReadAndNoOther() throws IOException {
    ObjectNode schema = schema();
    assertEquals(TransformationTestReader.KEYS, keys(at(schema, "properties")));
    assertEquals(
        TransformationTestReader.EXPECT_KEYS,
        keys(at(schema, "properties", "expect", "properties")));
    assertEquals(
        TransformationTestReader.TABLE_KEYS,
        keys(at(schema, "properties", "given", "additionalProperties", "properties")));
  }

  @Test
  void brokenAndHostileTextsGiveProblems() {
    for (String text : List.of("", "[", "- 1", "a: *b", "given: 1\nexpect: []", "test: {a: 1}")) {
      assertTrue(!read("x.test.yaml", text).problems().isEmpty(), text);
    }
    String deep = "test: x\ntransformation: x.sql\nexpect: {rows: [" + "[".repeat(100_000);
    assertEquals(List.of(), read("x.test.yaml", deep).tests());
  }

  @Test
  void theCsvOfADbtTestKnowsQuotesAndNulls() {
    var rows =
        CsvRows.read(
            "id,name\n1,\"a, \"\"b\"\"\"\n2,\n",
            new dev.meshwright.model.TextRange(0, 1),
            wrong -> {});
    assertEquals(2, rows.rows().size());
    assertEquals(
        "a, \"b\"",
        ((dev.meshwright.model.tree.StringNode) rows.rows().get(0).cell("NAME").orElseThrow())
            .value());
    assertTrue(
        rows.rows().get(1).cell("name").orElseThrow()
            instanceof dev.meshwright.model.tree.NullNode);
  }

  private static TestFile read(String path, String text) {
    return TransformationTestReader.read(path, text);
  }

  private static String said(Problem problem) {
    return problem.location().start() + " " + problem.message();
  }

  private static ObjectNode schema() throws IOException {
    try (InputStream in = TransformationTestReader.class.getResourceAsStream("test.schema.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return (ObjectNode) JsonText.parse("test.schema.json", text).root();
    }
  }

  private static ObjectNode at(ObjectNode node, String... path) {
    ObjectNode here = node;
    for (String key : path) {
      here = (ObjectNode) here.get(key).orElseThrow();
    }
    return here;
  }

  private static Set<String> keys(ObjectNode properties) {
    return properties.members().stream()
        .map(Member::key)
        .map(key -> key.value())
        .collect(Collectors.toSet());
  }
}

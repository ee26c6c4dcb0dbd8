package dev.meshwright.usecases.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.usecases.compare.SchemaLanguages;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Rules of the workspace, where declarations exclude them; and rules about several files.
class OwnExclusionsTest {

  private static final String RULE =
      """
      {"title": "acme-no-tmp", "description": "Say what it holds.",
       "properties": {"name": {"not": {"pattern": "tmp"}}}}
      """;

  private static List<String> findings(String path, String text) {
    Map<String, String> texts =
        new TreeMap<>(Map.of(".meshwright/lint/tmp.schema.json", RULE, path, text));
    return new LintWorkspace(SchemaLanguages.all(), new SchemaDetector())
        .lint(
            new LintRequest(List.of(path), List.of("acme-no-tmp"), List.of()),
            FileSource.of(texts),
            Progress.none())
        .findings()
        .map(problem -> problem.location().start().toString())
        .toList();
  }

  @Test
  void a_schema_in_json_excludes_a_rule_for_what_is_inside() {
    assertEquals(
        List.of("4:24"),
        findings(
            "a.schema.json",
            """
            {"$schema": "http://json-schema.org/draft-07/schema#", "properties": {
              "a": {"x-lint-exclude": "acme-no-tmp", "properties": {"tmp1": {}}},
              "tmp2": {"x-lint-exclude": ["other", "acme-no-tmp"]},
              "b": {"properties": {"tmp3": {}}}}}
            """));
  }

  @Test
  void a_schema_in_yaml_excludes_a_rule() {
    assertEquals(
        List.of("6:3"),
        findings(
            "a.schema.yaml",
            """
            $schema: http://json-schema.org/draft-07/schema#
            properties:
              tmp1:
                type: string
                x-lint-exclude: acme-no-tmp
              tmp2: {type: string}
            """));
  }

  @Test
  void a_field_in_avro_excludes_a_rule() {
    assertEquals(
        List.of("3:12"),
        findings(
            "a.avsc",
            """
            {"type": "record", "name": "R", "fields": [
              {"name": "tmp1", "type": "string", "lint-ignore": "acme-no-tmp"},
              {"name": "tmp2", "type": "string"}]}
            """));
  }

  @Test
  void comments_and_annotations_exclude_a_rule_in_avro_idl() {
    assertEquals(
        List.of("7:12"),
        findings(
            "a.avdl",
            """
            protocol P {
              record R {
                // lint-ignore acme-no-tmp
                string tmp1;
                @lint-ignore("acme-no-tmp")
                string tmp2;
                string tmp3;
              }
            }
            """));
  }

  @Test
  void a_comment_in_protobuf_excludes_a_rule() {
    assertEquals(
        List.of("5:10"),
        findings(
            "a.proto",
            """
            syntax = "proto3";
            message M {
              // buf:lint:ignore acme-no-tmp
              string tmp1 = 1;
              string tmp2 = 2;
            }
            """));
  }
}

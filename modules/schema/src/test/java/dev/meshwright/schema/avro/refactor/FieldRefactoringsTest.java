package dev.meshwright.schema.avro.refactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.refactor.Refactoring;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is done to the fields of one record.
class FieldRefactoringsTest {

  private static final String PATH = "a.avsc";

  private static Workspace record(String fields) {
    return Workspace.of(
        PATH,
        "{\"type\": \"record\", \"name\": \"A\", \"namespace\": \"x\", \"fields\": ["
            + fields
            + "]}");
  }

  private static void becomes(String fields, Refactoring refactoring, String expected) {
    assertEquals(record(expected), record(fields).after(PATH, refactoring));
  }

  private static String refused(String fields, Refactoring refactoring) {
    return record(fields).refused(PATH, refactoring).rule();
  }

  private static Refactoring presence(boolean optional, String standIn) {
    return new Refactoring.SetPresence(
        List.of("a"), optional, Optional.of(standIn).filter(text -> !text.isEmpty()));
  }

  @Test
  void an_optional_field_takes_null_where_its_default_fits_the_first_branch() {
    becomes(
        "{\"name\": \"a\", \"type\": \"int\"}",
        presence(true, ""),
        "{\"name\": \"a\", \"type\": [\"null\", \"int\"], \"default\": null}");
    becomes(
        "{\"name\": \"a\", \"type\": \"int\", \"default\": 3}",
        presence(true, ""),
        "{\"name\": \"a\", \"type\": [\"int\", \"null\"], \"default\": 3}");
    becomes(
        "{\"name\": \"a\", \"type\": [\"int\", \"null\"]}",
        presence(true, ""),
        "{\"name\": \"a\", \"type\": [\"null\", \"int\"], \"default\": null}");
    becomes(
        "{\"name\": \"a\", \"type\": [\"null\", \"int\"]}",
        presence(true, ""),
        "{\"name\": \"a\", \"type\": [\"null\", \"int\"], \"default\": null}");
    assertEquals(
        "avro-refactor-nothing",
        refused(
            "{\"name\": \"a\", \"type\": [\"null\", \"int\"], \"default\": null}",
            presence(true, "")));
  }

  @Test
  void a_field_that_is_asked_for_has_no_null_and_may_have_a_stand_in() {
    String optional = "{\"name\": \"a\", \"type\": [\"null\", \"int\"], \"default\": null}";
    becomes(optional, presence(false, ""), "{\"name\": \"a\", \"type\": \"int\"}");
    becomes(optional, presence(false, "7"), "{\"name\": \"a\", \"type\": \"int\", \"default\": 7}");
    assertEquals("avro-refactor-default", refused(optional, presence(false, "\"x\"")));
    becomes(
        "{\"name\": \"a\", \"type\": \"int\", \"default\": 3}",
        presence(false, ""),
        "{\"name\": \"a\", \"type\": \"int\"}");
    assertEquals(
        "avro-refactor-nothing",
        refused("{\"name\": \"a\", \"type\": \"int\"}", presence(false, "")));
    assertEquals(
        "avro-refactor-nothing",
        refused("{\"name\": \"a\", \"type\": [\"null\"]}", presence(false, "")));
  }

  private static Refactoring type(String type) {
    return new Refactoring.ChangeType(List.of("a"), type);
  }

  @Test
  void a_type_is_promoted_in_place() {
    becomes(
        "{\"name\": \"a\", \"type\": \"int\", \"default\": 3}",
        type("long"),
        "{\"name\": \"a\", \"type\": \"long\", \"default\": 3}");
    becomes(
        "{\"name\": \"a\", \"type\": [\"null\", \"string\"], \"default\": null}",
        type("bytes"),
        "{\"name\": \"a\", \"type\": [\"null\", \"bytes\"], \"default\": null}");
    becomes(
        "{\"name\": \"a\", \"type\": \"int\"}",
        type("[\"double\", \"string\"]"),
        "{\"name\": \"a\", \"type\": [\"double\", \"string\"]}");
  }

  @Test
  void a_type_that_reads_no_old_data_goes_into_a_field_beside() {
    becomes(
        "{\"name\": \"a\", \"type\": \"long\"}, {\"name\": \"b\", \"type\": \"int\"}",
        type("int"),
        "{\"name\": \"a\", \"type\": \"long\", \"doc\": \"Deprecated: Use aV2.\", \"deprecated\":"
            + " \"Use aV2.\"}, {\"name\": \"aV2\", \"type\": [\"null\", \"int\"], \"default\":"
            + " null}, {\"name\": \"b\", \"type\": \"int\"}");
    becomes(
        "{\"name\": \"a\", \"type\": \"long\"}, {\"name\": \"a_v2\", \"type\": \"int\"}",
        type("{\"type\": \"int\", \"logicalType\": \"date\"}"),
        "{\"name\": \"a\", \"type\": \"long\", \"doc\": \"Deprecated: Use a_v3.\", \"deprecated\":"
            + " \"Use a_v3.\"}, {\"name\": \"a_v3\", \"type\": [\"null\", {\"type\": \"int\","
            + " \"logicalType\": \"date\"}], \"default\": null}, {\"name\": \"a_v2\", \"type\":"
            + " \"int\"}");
    assertEquals(
        "avro-refactor-type", refused("{\"name\": \"a\", \"type\": \"long\"}", type("Nowhere")));
  }

  @Test
  void a_deprecated_declaration_says_so_to_programs_and_people() {
    Refactoring why = new Refactoring.Deprecate(List.of("a"), Optional.of("Use b"));
    becomes(
        "{\"name\": \"a\", \"type\": \"int\", \"doc\": \"How many.\"}",
        why,
        "{\"name\": \"a\", \"type\": \"int\", \"doc\": \"How many. Deprecated: Use b.\","
            + " \"deprecated\": \"Use b\"}");
    Refactoring flag = new Refactoring.Deprecate(List.of("a"), Optional.empty());
    becomes(
        "{\"name\": \"a\", \"type\": \"int\"}",
        flag,
        "{\"name\": \"a\", \"type\": \"int\", \"doc\": \"Deprecated.\", \"deprecated\": true}");
    assertEquals(
        "avro-refactor-nothing",
        refused(
            "{\"name\": \"a\", \"type\": \"int\", \"doc\": \"Deprecated.\", \"deprecated\": true}",
            flag));
    assertEquals(
        "{\"type\": \"enum\", \"name\": \"E\", \"symbols\": [\"X\", \"Y\"], \"doc\": \"X is"
            + " deprecated: Use b.\"}",
        Workspace.of(PATH, "{\"type\": \"enum\", \"name\": \"E\", \"symbols\": [\"X\", \"Y\"]}")
            .after(PATH, new Refactoring.Deprecate(List.of("X"), Optional.of("Use b")))
            .text(PATH));
  }

  private static final String ABC =
      "{\"name\": \"a\", \"type\": {\"type\": \"enum\", \"name\": \"E\", \"symbols\": [\"X\","
          + " \"Y\"]}}, {\"name\": \"b\", \"type\": \"E\"}, {\"name\": \"c\", \"type\": \"int\","
          + " \"default\": 0}";

  @Test
  void a_definition_stays_when_the_field_that_had_it_goes() {
    becomes(
        ABC,
        new Refactoring.Remove(List.of(List.of("a"))),
        "{\"name\": \"b\", \"type\": {\"type\": \"enum\", \"name\": \"E\", \"symbols\": [\"X\","
            + " \"Y\"]}}, {\"name\": \"c\", \"type\": \"int\", \"default\": 0}");
    becomes(
        ABC,
        new Refactoring.Remove(List.of(List.of("a"), List.of("b"))),
        "{\"name\": \"c\", \"type\": \"int\", \"default\": 0}");
  }

  @Test
  void what_others_need_is_not_removed() {
    Workspace files =
        new Workspace(
            Map.of(
                PATH,
                record(ABC).text(PATH),
                "b.avsc",
                "{\"type\": \"record\", \"name\": \"B\", \"fields\": [{\"name\": \"e\", \"type\":"
                    + " \"x.E\"}]}"));
    assertEquals(
        "avro-refactor-used",
        files.refused(PATH, new Refactoring.Remove(List.of(List.of("a"), List.of("b")))).rule());
    assertTrue(
        files
            .refused(PATH, new Refactoring.Remove(List.of(List.of("a"), List.of("b"))))
            .message()
            .contains("b.avsc (B.e)"));
    assertEquals("avro-refactor-used", refused(ABC, new Refactoring.Remove(List.of(List.of()))));
    assertEquals(
        "avro-refactor-used", refused(ABC, new Refactoring.Remove(List.of(List.of("x.E")))));
    assertEquals(
        "avro-refactor-used",
        refused(ABC, new Refactoring.Remove(List.of(List.of("a", "X"), List.of("a", "Y")))));
  }

  @Test
  void symbols_go_unless_they_stand_for_others() {
    String fields =
        "{\"name\": \"a\", \"type\": {\"type\": \"enum\", \"name\": \"E\", \"symbols\": [\"X\","
            + " \"Y\", \"Z\"], \"default\": \"X\"}, \"default\": \"Y\"}";
    becomes(
        fields, new Refactoring.Remove(List.of(List.of("a", "Z"))), fields.replace(", \"Z\"", ""));
    for (String needed : List.of("X", "Y")) {
      assertEquals(
          "avro-refactor-used",
          refused(fields, new Refactoring.Remove(List.of(List.of("a", needed)))));
    }
  }

  @Test
  void types_of_a_list_go_unless_they_are_used() {
    String text =
        "[{\"type\": \"fixed\", \"name\": \"F\", \"size\": 2}, {\"type\": \"fixed\", \"name\":"
            + " \"G\", \"size\": 2}, {\"type\": \"record\", \"name\": \"R\", \"fields\":"
            + " [{\"name\": \"f\", \"type\": \"F\"}]}]";
    Workspace files = Workspace.of(PATH, text);
    assertEquals(
        text.replace("{\"type\": \"fixed\", \"name\": \"G\", \"size\": 2}, ", ""),
        files.after(PATH, new Refactoring.Remove(List.of(List.of("G")))).text(PATH));
    assertEquals(
        "avro-refactor-used",
        files.refused(PATH, new Refactoring.Remove(List.of(List.of("F")))).rule());
  }

  @Test
  void a_split_field_stays_beside_those_that_take_over() {
    becomes(
        "{\"name\": \"a\", \"type\": [\"null\", \"string\"], \"default\": null}, {\"name\": \"b\","
            + " \"type\": \"int\"}",
        new Refactoring.Split(List.of("a"), List.of("first", "last")),
        "{\"name\": \"a\", \"type\": [\"null\", \"string\"], \"default\": null, \"doc\":"
            + " \"Deprecated: Use first and last.\", \"deprecated\": \"Use first and last.\"},"
            + " {\"name\": \"first\", \"type\": [\"null\", \"string\"], \"default\": null},"
            + " {\"name\": \"last\", \"type\": [\"null\", \"string\"], \"default\": null},"
            + " {\"name\": \"b\", \"type\": \"int\"}");
    assertEquals(
        "avro-refactor-nothing", refused(ABC, new Refactoring.Split(List.of("a"), List.of("x"))));
    assertEquals(
        "avro-refactor-taken",
        refused(ABC, new Refactoring.Split(List.of("a"), List.of("x", "c"))));
  }

  @Test
  void a_type_that_is_defined_in_a_field_is_named_by_those_that_take_over() {
    becomes(
        ABC,
        new Refactoring.Split(List.of("a"), List.of("d", "e")),
        ABC.replace(
            "}}, {\"name\": \"b\"",
            "}, \"doc\": \"Deprecated: Use d and e.\", \"deprecated\": \"Use d and e.\"},"
                + " {\"name\": \"d\", \"type\": [\"null\", \"E\"], \"default\": null}, {\"name\":"
                + " \"e\", \"type\": [\"null\", \"E\"], \"default\": null}, {\"name\": \"b\""));
  }

  @Test
  void merged_fields_stay_beside_the_one_that_takes_over() {
    becomes(
        "{\"name\": \"a\", \"type\": \"string\"}, {\"name\": \"b\", \"type\": \"string\"}",
        new Refactoring.Merge(List.of(List.of("a"), List.of("b")), "c"),
        "{\"name\": \"a\", \"type\": \"string\", \"doc\": \"Deprecated: Use c.\", \"deprecated\":"
            + " \"Use c.\"}, {\"name\": \"b\", \"type\": \"string\", \"doc\": \"Deprecated: Use"
            + " c.\", \"deprecated\": \"Use c.\"}, {\"name\": \"c\", \"type\": [\"null\","
            + " \"string\"], \"default\": null}");
    assertEquals(
        "avro-refactor-nothing", refused(ABC, new Refactoring.Merge(List.of(List.of("a")), "z")));
  }

  @Test
  void the_order_changes_and_definitions_stay_with_the_first_use() {
    Refactoring forth = new Refactoring.Reorder(List.of(List.of("a")), 3);
    String after =
        "{\"name\": \"b\", \"type\": {\"type\": \"enum\", \"name\": \"E\", \"symbols\": [\"X\","
            + " \"Y\"]}}, {\"name\": \"c\", \"type\": \"int\", \"default\": 0}, {\"name\": \"a\","
            + " \"type\": \"E\"}";
    becomes(ABC, forth, after);
    becomes(after, new Refactoring.Reorder(List.of(List.of("a")), 0), ABC);
    assertEquals(
        "avro-refactor-nothing", refused(ABC, new Refactoring.Reorder(List.of(List.of("a")), 1)));
    becomes(
        ABC,
        new Refactoring.Reorder(List.of(List.of("a", "Y")), 0),
        ABC.replace("[\"X\", \"Y\"]", "[\"Y\", \"X\"]"));
  }

  @Test
  void a_new_field_may_be_missing() {
    becomes(
        "{\"name\": \"a\", \"type\": \"int\"}",
        new Refactoring.AddField(List.of(), "b", "string"),
        "{\"name\": \"a\", \"type\": \"int\"}, {\"name\": \"b\", \"type\": [\"null\", \"string\"],"
            + " \"default\": null}");
    becomes(
        "",
        new Refactoring.AddField(List.of(), "b", "[\"int\", \"null\"]"),
        "{\"name\": \"b\", \"type\": [\"null\", \"int\"], \"default\": null}");
    assertEquals(
        "avro-refactor-type", refused(ABC, new Refactoring.AddField(List.of(), "z", "[\"int\"")));
    assertEquals(
        "avro-refactor-taken", refused(ABC, new Refactoring.AddField(List.of(), "c", "int")));
  }

  @Test
  void fields_are_grouped_into_a_record_of_their_own() {
    becomes(
        ABC,
        new Refactoring.GroupFields(List.of(List.of("b"), List.of("c")), "G", "g"),
        "{\"name\": \"a\", \"type\": {\"type\": \"enum\", \"name\": \"E\", \"symbols\": [\"X\","
            + " \"Y\"]}}, {\"name\": \"g\", \"type\": {\"type\": \"record\", \"name\": \"G\","
            + " \"fields\": [{\"name\": \"b\", \"type\": \"E\"}, {\"name\": \"c\", \"type\":"
            + " \"int\", \"default\": 0}]}}");
    becomes(
        ABC,
        new Refactoring.GroupFields(List.of(List.of("c")), "G", "g"),
        ABC.replace(
            "{\"name\": \"c\", \"type\": \"int\", \"default\": 0}",
            "{\"name\": \"g\", \"type\": {\"type\": \"record\", \"name\": \"G\", \"fields\":"
                + " [{\"name\": \"c\", \"type\": \"int\", \"default\": 0}]}, \"default\": {}}"));
    assertEquals(
        "avro-refactor-taken",
        refused(ABC, new Refactoring.GroupFields(List.of(List.of("c")), "E", "g")));
  }

  @Test
  void a_group_has_lines_where_its_fields_had() {
    String before =
        """
        {
          "type": "record",
          "name": "A",
          "fields": [
            {"name": "a", "type": "int"},
            {
              "name": "b",
              "type": "int"
            }
          ]
        }
        """;
    assertEquals(
        """
        {
          "type": "record",
          "name": "A",
          "fields": [
            {"name": "g", "type": {"type": "record", "name": "G", "fields": [
              {"name": "a", "type": "int"},
              {
                "name": "b",
                "type": "int"
              }
            ]}}
          ]
        }
        """,
        Workspace.of(PATH, before)
            .after(PATH, new Refactoring.GroupFields(List.of(List.of("a"), List.of("b")), "G", "g"))
            .text(PATH));
  }

  @Test
  void what_would_break_another_file_is_refused() {
    Workspace files =
        Workspace.of(
            PATH,
            record("{\"name\": \"a\", \"type\": \"int\", \"default\": 3}").text(PATH),
            "b.avsc",
            "{\"type\": \"record\", \"name\": \"B\", \"fields\": [{\"name\": \"e\", \"type\":"
                + " \"x.A\", \"default\": {}}]}");
    assertEquals("avro-refactor-broken", files.refused(PATH, presence(false, "")).rule());
  }

  @Test
  void avro_has_no_versions() {
    assertEquals("avro-refactor-language", refused(ABC, new Refactoring.Upgrade("2")));
  }
}

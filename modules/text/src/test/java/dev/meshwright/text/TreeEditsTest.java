package dev.meshwright.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.TreeDocument;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TreeEditsTest {

  private interface ObjectEdit {
    List<TextEdit> edits(TreeDocument document, ObjectNode root);
  }

  private interface ArrayEdit {
    List<TextEdit> edits(TreeDocument document, ArrayNode root);
  }

  private static void object(String before, String after, ObjectEdit edit) {
    TreeDocument document = JsonText.parse("a", before, JsonText.Comments.ALLOWED);
    assertEquals(
        after, TextEdits.apply(before, edit.edits(document, (ObjectNode) document.root())));
  }

  private static void array(String before, String after, ArrayEdit edit) {
    TreeDocument document = JsonText.parse("a", before, JsonText.Comments.ALLOWED);
    assertEquals(after, TextEdits.apply(before, edit.edits(document, (ArrayNode) document.root())));
  }

  @Test
  void a_set_member_keeps_its_place() {
    object("{ \"a\" : 1 }", "{ \"a\" : [2] }", (d, o) -> TreeEdits.setMember(d, o, "a", "[2]"));
  }

  @Test
  void a_new_member_follows_its_siblings_on_one_line() {
    object(
        "{\"a\":1}", "{\"a\":1,\"b\":[1,2]}", (d, o) -> TreeEdits.setMember(d, o, "b", "[1, 2]"));
    object("{ \"a\": 1 }", "{ \"a\": 1, \"b\": 2 }", (d, o) -> TreeEdits.setMember(d, o, "b", "2"));
    object(
        "{\"a\" : 1}", "{\"b\" : 2, \"a\" : 1}", (d, o) -> TreeEdits.addMember(d, o, 0, "b", "2"));
    object("{ }", "{\"b\": 2}", (d, o) -> TreeEdits.setMember(d, o, "b", "2"));
  }

  @Test
  void a_new_member_follows_its_siblings_on_lines_of_their_own() {
    object(
        "{\r\n\t\"a\": 1\r\n}",
        "{\r\n\t\"a\": 1,\r\n\t\"b\": 2\r\n}",
        (d, o) -> TreeEdits.setMember(d, o, "b", "2"));
    object(
        "{\n  \"a\": 1\n}",
        "{\n  \"b\": 2,\n  \"a\": 1\n}",
        (d, o) -> TreeEdits.addMember(d, o, 0, "b", "2"));
    object("{\n}", "{\n  \"b\": 2\n}", (d, o) -> TreeEdits.setMember(d, o, "b", "2"));
  }

  @Test
  void a_removed_member_takes_its_comma_and_line_along() {
    String text = "{\n  \"a\": 1,\n  \"b\": 2,\n  \"c\": 3\n}";
    object(
        text,
        "{\n  \"b\": 2,\n  \"c\": 3\n}",
        (d, o) -> TreeEdits.removeMember(d, o, o.member("a").orElseThrow()));
    object(
        text,
        "{\n  \"a\": 1,\n  \"c\": 3\n}",
        (d, o) -> TreeEdits.removeMember(d, o, o.member("b").orElseThrow()));
    object(
        text,
        "{\n  \"a\": 1,\n  \"b\": 2\n}",
        (d, o) -> TreeEdits.removeMember(d, o, o.member("c").orElseThrow()));
    object(
        "{ \"a\": 1 }", "{}", (d, o) -> TreeEdits.removeMember(d, o, o.member("a").orElseThrow()));
  }

  @Test
  void comments_of_others_survive_a_removal() {
    object(
        "{\n  \"a\": 1, // one\n  // two\n  \"b\": 2\n}",
        "{\n  \"a\": 1 // one\n  // two\n}",
        (d, o) -> TreeEdits.removeMember(d, o, o.member("b").orElseThrow()));
    object(
        "{\n  \"a\": 1,\n  // two\n  \"b\": 2\n}",
        "{\n  // two\n  \"b\": 2\n}",
        (d, o) -> TreeEdits.removeMember(d, o, o.member("a").orElseThrow()));
  }

  @Test
  void an_object_among_spread_objects_is_spread() {
    array(
        "[\n  {\n    \"n\": 1\n  }\n]",
        "[\n  {\n    \"n\": 1\n  },\n  {\n    \"n\": 2,\n    \"t\": [\"x\", \"y\"]\n  }\n]",
        (d, a) -> TreeEdits.insertItem(d, a, 1, "{\"n\":2,\"t\":[\"x\",\"y\"]}"));
    array(
        "[\n  {\"n\": 1}\n]",
        "[\n  {\"n\": 2},\n  {\"n\": 1}\n]",
        (d, a) -> TreeEdits.insertItem(d, a, 0, "{\"n\":2}"));
  }

  @Test
  void an_item_is_laid_out_as_most_plain_ones_beside_it() {
    String nested = "  {\n    \"n\": {\"k\": 1}\n  }";
    array(
        "[\n  {\"n\": 1},\n" + nested + "\n]",
        "[\n  {\"n\": 1},\n" + nested + ",\n  {\"n\": 2}\n]",
        (d, a) -> TreeEdits.insertItem(d, a, 2, "{\"n\":2}"));
    array(
        "[\n" + nested + "\n]",
        "[\n" + nested + ",\n  {\n    \"n\": 2\n  }\n]",
        (d, a) -> TreeEdits.insertItem(d, a, 1, "{\"n\":2}"));
  }

  @Test
  void items_join_and_leave_a_wrapped_list() {
    String text = "[\"A\", \"B\",\n \"C\",\"D\"]";
    array(
        text,
        "[\"A\", \"B\",\n \"C\",\"D\",\"E\"]",
        (d, a) -> TreeEdits.insertItem(d, a, 4, "\"E\""));
    array(
        text,
        "[\"A\", \"E\", \"B\",\n \"C\",\"D\"]",
        (d, a) -> TreeEdits.insertItem(d, a, 1, "\"E\""));
    array(text, "[\"A\", \"B\",\n \"D\"]", (d, a) -> TreeEdits.removeItem(d, a, 2));
    array(text, "[\"A\", \"B\",\n \"C\"]", (d, a) -> TreeEdits.removeItem(d, a, 3));
  }

  @Test
  void moved_items_leave_layout_and_comments_in_place() {
    String text = "[ 1, /* x */ 2,\n 3 ]";
    array(text, "[ 2, /* x */ 3,\n 1 ]", (d, a) -> TreeEdits.moveItems(d, a, Set.of(0), 3));
    array(text, "[ 3, /* x */ 1,\n 2 ]", (d, a) -> TreeEdits.moveItems(d, a, Set.of(2), 0));
    array(text, "[ 2, /* x */ 1,\n 3 ]", (d, a) -> TreeEdits.moveItems(d, a, Set.of(0, 2), 2));
    array(text, text, (d, a) -> TreeEdits.moveItems(d, a, Set.of(1), 1));
    array(text, text, (d, a) -> TreeEdits.moveItems(d, a, Set.of(1), 2));
  }

  @Test
  void several_items_come_and_go_together() {
    array(
        "[\n  1,\n  2\n]",
        "[\n  1,\n  8,\n  9,\n  2\n]",
        (d, a) -> TreeEdits.insertItems(d, a, 1, List.of("8", "9")));
    array(
        "[\n  1\n]",
        "[\n  1,\n  8,\n  9\n]",
        (d, a) -> TreeEdits.insertItems(d, a, 1, List.of("8", "9")));
    array("[]", "[8, 9]", (d, a) -> TreeEdits.insertItems(d, a, 0, List.of("8", "9")));
    array("[\n]", "[\n  8,\n  9\n]", (d, a) -> TreeEdits.insertItems(d, a, 0, List.of("8", "9")));
    array("[1, 2, 3, 4]", "[2]", (d, a) -> TreeEdits.removeItems(d, a, Set.of(0, 2, 3)));
    array("[1, 2]", "[]", (d, a) -> TreeEdits.removeItems(d, a, Set.of(0, 1)));
  }

  @Test
  void what_is_no_json_is_inserted_as_it_is() {
    object("{\"a\": 1}", "{\"a\": 1, \"b\": {x}", (d, o) -> TreeEdits.setMember(d, o, "b", "{x"));
  }
}

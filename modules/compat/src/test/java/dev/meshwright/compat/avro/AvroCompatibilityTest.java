package dev.meshwright.compat.avro;

import static dev.meshwright.compat.avro.AvroPairs.compare;
import static dev.meshwright.compat.avro.AvroPairs.field;
import static dev.meshwright.compat.avro.AvroPairs.record;
import static dev.meshwright.compat.avro.AvroPairs.rules;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.schema.avro.AvroSchemas;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AvroCompatibilityTest {

  private static List<String> paths(Verdict verdict) {
    return verdict.findings().stream().map(Finding::path).toList();
  }

  @Test
  void a_break_in_a_reused_type_is_said_at_every_use() {
    String text =
        record(
            field(
                    "total",
                    "{\"type\":\"record\",\"name\":\"Money\",\"fields\":[{\"name\":\"cents\",\"type\":\"%s\"}]}")
                + ","
                + field("tax", "\"Money\"")
                + ","
                + field("parts", "{\"type\":\"array\",\"items\":\"Money\"}")
                + ","
                + field("byName", "{\"type\":\"map\",\"values\":[\"null\",\"Money\"]}"));
    Verdict verdict = compare(text.formatted("long"), text.formatted("int"));
    assertEquals(Answer.NO, verdict.backward());
    assertEquals(
        List.of("R.byName{}.cents", "R.parts[].cents", "R.tax.cents", "R.total.cents"),
        paths(verdict).stream().sorted().toList());
  }

  @Test
  void recursion_does_not_hide_a_break() {
    String text =
        "{\"type\":\"record\",\"name\":\"Node\",\"fields\":[{\"name\":\"next\",\"type\":[\"null\",\"Node\"]},{\"name\":\"value\",\"type\":\"%s\"}]}";
    Verdict verdict = compare(text.formatted("long"), text.formatted("int"));
    assertEquals(Answer.NO, verdict.backward());
    assertEquals(Answer.YES, verdict.forward());
    assertEquals(List.of("Node.value"), paths(verdict));
  }

  @Test
  void a_pair_is_not_settled_on_an_assumption_that_turns_out_false() {
    // While A is compared, B counts as readable on the assumption that A is. The union at the end
    // may not rest on that.
    String b =
        "{\"type\":\"record\",\"name\":\"B\",\"fields\":[{\"name\":\"a\",\"type\":[\"null\",\"A\"]}]}";
    String a =
        "{\"type\":\"record\",\"name\":\"A\",\"fields\":[{\"name\":\"b\",\"type\":[\"null\",%s]},{\"name\":\"x\",\"type\":\"%s\"}]}";
    String root = record(field("first", a) + "," + field("second", "[\"null\",\"B\"]"));
    Verdict verdict = compare(root.formatted(b, "string"), root.formatted(b, "int"));
    assertEquals(Answer.NO, verdict.backward());
    assertTrue(paths(verdict).contains("R.second.a.x"), paths(verdict).toString());
  }

  @Test
  void inside_a_union_the_branch_that_breaks_is_named_with_its_place() {
    String text =
        record(
            field(
                "payment",
                "[\"null\",{\"type\":\"record\",\"name\":\"Card\",\"fields\":[{\"name\":\"number\",\"type\":\"%s\"}]},{\"type\":\"record\",\"name\":\"Cash\",\"fields\":[]}]"));
    String after = text.formatted("int");
    Verdict verdict = compare(text.formatted("string"), after);
    assertEquals(List.of("R.payment(Card).number"), paths(verdict));
    Finding finding = verdict.findings().getFirst();
    assertEquals("\"int\"", finding.place().orElseThrow().range().of(after));
    assertTrue(finding.message().contains("string to int"), finding.message());
  }

  @Test
  void a_branch_that_another_branch_reads_is_no_break() {
    String text = record(field("n", "[\"null\",%s]"));
    Verdict verdict = compare(text.formatted("\"int\""), text.formatted("\"int\",\"double\""));
    assertEquals(Answer.YES, verdict.backward());
    Verdict reverse = compare(text.formatted("\"int\",\"double\""), text.formatted("\"double\""));
    assertEquals(Answer.YES, reverse.backward());
    assertEquals(Effect.OK, reverse.findings().getFirst().backward());
  }

  @Test
  void a_suspected_rename_can_be_fixed_by_an_alias() {
    String before = record(field("userId", "\"string\""));
    String after = record(field("user_id", "\"string\""));
    Verdict verdict = compare(before, after);
    Finding finding = verdict.findings().getFirst();
    assertEquals("avro-field-rename-suspected", finding.rule());
    var edits = finding.fixes().getFirst().edits().stream().map(e -> e.edit()).toList();
    String fixed = TextEdits.apply(after, edits);
    assertEquals(
        record("{\"name\": \"user_id\", \"type\": \"string\", \"aliases\": [\"userId\"]}"), fixed);
    assertEquals(Answer.YES, compare(before, fixed).backward());
    assertEquals(List.of("avro-field-renamed-with-alias"), rules(compare(before, fixed)));
  }

  @Test
  void an_enum_default_is_not_a_field_default() {
    String text =
        record(
            "{\"name\":\"e\",\"type\":{\"type\":\"enum\",\"name\":\"E\",\"symbols\":[%s]},\"default\":\"A\"}");
    Verdict verdict = compare(text.formatted("\"A\""), text.formatted("\"A\",\"B\""));
    assertEquals(Answer.NO, verdict.forward());
    assertTrue(verdict.findings().getFirst().message().contains("no enum default"));
  }

  @Test
  void a_decimal_whose_scale_changes_says_the_factor() {
    String text =
        record(
            field(
                "d",
                "{\"type\":\"bytes\",\"logicalType\":\"decimal\",\"precision\":9,\"scale\":%d}"));
    Verdict verdict = compare(text.formatted(2), text.formatted(4));
    assertEquals(Answer.YES, verdict.backward());
    assertTrue(verdict.findings().getFirst().message().contains("factor of 100"));
  }

  @Test
  void types_of_other_files_are_compared_and_located_there() {
    String order =
        "{\"type\":\"record\",\"name\":\"O\",\"fields\":[{\"name\":\"m\",\"type\":\"Money\"}]}";
    String money =
        "{\"type\":\"record\",\"name\":\"Money\",\"fields\":[{\"name\":\"c\",\"type\":\"%s\"}]}";
    Verdict verdict =
        AvroCompatibility.compare(
            AvroSchemas.parse(
                "o.avsc", order, FileSource.of(Map.of("money.avsc", money.formatted("long")))),
            AvroSchemas.parse(
                "o.avsc", order, FileSource.of(Map.of("money.avsc", money.formatted("int")))),
            Progress.none());
    Finding finding = verdict.findings().getFirst();
    assertEquals("O.m.c", finding.path());
    assertEquals("money.avsc", finding.place().orElseThrow().file());
    assertEquals("money.avsc", finding.fixes().getFirst().edits().getFirst().file());
  }

  @Test
  void a_schema_that_is_not_valid_is_said_with_its_side() {
    Verdict verdict = compare("\"int\"", "\"strng\"");
    assertEquals(Answer.UNKNOWN, verdict.backward());
    assertEquals(List.of(), verdict.previousProblems());
    assertEquals("avro-unknown-type", verdict.currentProblems().getFirst().rule());
    assertEquals(1, compare("", "\"int\"").previousProblems().size());
  }

  @Test
  void a_thousand_uses_of_a_changed_type_end_in_bounded_findings() {
    StringBuilder fields =
        new StringBuilder(field("f", "{\"type\":\"enum\",\"name\":\"E\",\"symbols\":[%s]}"));
    for (int i = 0; i < 1_000; i++) {
      fields.append(',').append(field("f" + i, "\"E\""));
    }
    String text = record(fields.toString());
    Verdict verdict = compare(text.formatted("\"A\""), text.formatted("\"A\",\"B\""));
    assertTrue(verdict.findings().size() <= 25);
    assertEquals(Answer.NO, verdict.forward());
  }

  @Test
  void types_that_double_at_every_level_do_not_explode() {
    StringBuilder text = new StringBuilder();
    int levels = 60;
    for (int i = 0; i < levels; i++) {
      text.append(
          "{\"type\":\"record\",\"name\":\"L%d\",\"fields\":[{\"name\":\"a\",\"type\":"
              .formatted(i));
    }
    text.append("\"%s\"");
    for (int i = levels - 1; i >= 0; i--) {
      String again = i + 1 < levels ? ",{\"name\":\"b\",\"type\":\"L%d\"}".formatted(i + 1) : "";
      text.append('}').append(again).append("]}");
    }
    Verdict verdict = compare(text.toString().formatted("long"), text.toString().formatted("int"));
    assertEquals(Answer.NO, verdict.backward());
    assertTrue(verdict.findings().size() <= 25);
  }

  @Test
  void unions_of_ten_thousand_branches_are_compared() {
    StringBuilder branches = new StringBuilder("\"null\"");
    for (int i = 0; i < 10_000; i++) {
      branches.append(",{\"type\":\"fixed\",\"name\":\"F%d\",\"size\":%d}".formatted(i, i));
    }
    AvroDocument all = AvroPairs.parse("[" + branches + "]");
    AvroDocument fewer =
        AvroPairs.parse(
            "["
                + branches.substring(0, branches.indexOf(",{\"type\":\"fixed\",\"name\":\"F5000\""))
                + "]");
    Verdict verdict = AvroCompatibility.compare(all, fewer, Progress.none());
    assertEquals(Answer.NO, verdict.backward());
    assertEquals(Answer.YES, verdict.forward());
    assertTrue(verdict.findings().size() <= 50);
  }
}

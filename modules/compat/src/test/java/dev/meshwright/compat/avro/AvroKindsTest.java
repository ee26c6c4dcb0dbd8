package dev.meshwright.compat.avro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.schema.avro.AvroSchemas;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Defaults that do not fit, aliases that merge, logical types that are not in force, protocols
/// without types.
class AvroKindsTest {

  private static Verdict compare(String before, String after) {
    return AvroPairs.compare(before.replace('\'', '"'), after.replace('\'', '"'));
  }

  private static String record(String fields) {
    return "{'type': 'record', 'name': 'R', 'fields': [" + fields + "]}";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type': 'enum', 'name': 'E', 'symbols': ['A']}, 'default': 'C'",
        "{'type': 'array', 'items': {'type': 'enum', 'name': 'E', 'symbols': ['A']}}, 'default':"
            + " ['C']",
        "[{'type': 'enum', 'name': 'E', 'symbols': ['A']}, 'string'], 'default': 'C'",
        "{'type': 'fixed', 'name': 'F', 'size': 2}, 'default': 'abc'",
        "{'type': 'record', 'name': 'I', 'fields': [{'name': 'e', 'type': {'type': 'enum', 'name':"
            + " 'E', 'symbols': ['A']}, 'default': 'C'}]}, 'default': {}"
      })
  void a_new_field_whose_default_no_reader_can_take_breaks(String typeAndDefault) {
    String field = "{'name': 'x', 'type': " + typeAndDefault + "}";
    Verdict verdict = compare(record(""), record(field));
    assertEquals(Answer.NO, verdict.backward());
    assertEquals(List.of("avro-field-added-no-default"), AvroPairs.rules(verdict));
    // Where the field is there, nobody needs the default.
    assertEquals(Answer.YES, compare(record(field), record(field + " ")).backward());
  }

  @Test
  void an_old_field_whose_default_no_reader_can_take_breaks_old_readers_when_it_goes() {
    String field =
        "{'name': 'x', 'type': {'type': 'enum', 'name': 'E', 'symbols': ['A']}, 'default': 'C'}";
    assertEquals(Answer.NO, compare(record(field), record("")).forward());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type': 'record', 'name': '%s', 'fields': [], 'aliases': %s}",
        "{'type': 'enum', 'name': '%s', 'symbols': ['A'], 'aliases': %s}",
        "{'type': 'fixed', 'name': '%s', 'size': 2, 'aliases': %s}"
      })
  void branches_that_an_alias_merges_are_refused(String type) {
    String cat = type.formatted("Cat", "[]");
    String dog = type.formatted("Dog", "[]");
    String both = type.formatted("Dog", "['Cat']");
    String old = record("{'name': 'x', 'type': [" + cat + ", " + dog + "]}");
    Verdict merged = compare(old, record("{'name': 'x', 'type': [" + both + "]}"));
    assertEquals(Answer.NO, merged.backward());
    assertTrue(AvroPairs.rules(merged).contains("avro-merged-by-alias"));
    // Deep inside, too, and where the field is gone.
    String deep =
        record(
            "{'name': 'x', 'type': {'type': 'map', 'values': {'type': 'array', 'items': ["
                + cat
                + ", "
                + dog
                + "]}}}");
    assertEquals(
        Answer.NO,
        compare(deep, record("{'name': 'y', 'type': ['null', " + both + "], 'default': null}"))
            .backward());
    // A branch alone may be renamed.
    assertEquals(
        Answer.YES,
        compare(
                record("{'name': 'x', 'type': ['null', " + cat + "]}"),
                record("{'name': 'x', 'type': ['null', " + both + "]}"))
            .backward());
  }

  @Test
  void fields_that_aliases_merge_in_two_steps_are_refused() {
    Verdict verdict =
        compare(
            record("{'name': 'a', 'type': 'int'}, {'name': 'c', 'type': 'int'}"),
            record(
                "{'name': 'b', 'type': 'int', 'aliases': ['a']}, {'name': 'c', 'type': 'int',"
                    + " 'aliases': ['b'], 'default': 0}"));
    assertEquals(Answer.NO, verdict.backward());
  }

  @Test
  void aliases_are_followed_once_where_that_makes_the_schemas_equal() {
    String old = record("{'name': 'a', 'type': 'int'}, {'name': 'b', 'type': 'int'}");
    String first = "{'name': 'a', 'type': 'int', 'aliases': ['c']}";
    String second = "{'name': 'c', 'type': 'int', 'aliases': ['b']}";
    assertEquals(Answer.YES, compare(old, record(first + ", " + second)).backward());
    // A field that is only new, another order or another default: the two are not equal.
    assertEquals(
        Answer.NO,
        compare(old, record(first + ", " + second + ", {'name': 'd', 'type': 'int', 'default': 0}"))
            .backward());
    assertEquals(Answer.NO, compare(old, record(second + ", " + first)).backward());
    assertEquals(
        Answer.NO,
        compare(old, record(first + ", " + second.replace("'aliases'", "'default': 0, 'aliases'")))
            .backward());
  }

  @Test
  void fields_are_found_by_the_aliases_of_the_record_that_takes_theirs() {
    String inner =
        "{'name': 'i', 'type': {'type': 'record', 'name': 'I', 'aliases': %s, 'fields': []}}";
    String field = "{'name': 'b', 'type': 'int', 'aliases': ['a']}";
    String old = record("{'name': 'a', 'type': 'int'}, " + inner.formatted("[]"));
    assertEquals(
        Answer.YES, compare(old, record(field + ", " + inner.formatted("['O']"))).backward());
    Verdict taken = compare(old, record(field + ", " + inner.formatted("['R']")));
    assertEquals(Answer.NO, taken.backward());
    assertTrue(AvroPairs.rules(taken).contains("avro-merged-by-alias"));
    // Without aliases of fields it does not matter who the record is.
    assertEquals(
        Answer.YES, compare(old, old.replace("'aliases': []", "'aliases': ['R']")).backward());
  }

  @Test
  void types_are_renamed_once_where_that_makes_the_schemas_equal() {
    String type =
        "{'name': 'x', 'type': {'type': 'enum', 'name': '%s', 'symbols': ['A'], 'aliases': %s}}";
    String other = type.replace("'x'", "'y'");
    String old = record(type.formatted("P", "[]") + ", " + other.formatted("Q", "[]"));
    String now = record(type.formatted("P", "['T']") + ", " + other.formatted("T", "['Q']"));
    assertEquals(Answer.YES, compare(old, now).backward());
    assertEquals(Answer.NO, compare(old, now.replace("['A']", "['A', 'B']")).backward());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type': 'bytes', 'logicalType': 'decimal', 'precision': 4, 'scale': 6}|'bytes'",
        "{'type': 'bytes', 'logicalType': 'decimal', 'precision': '10', 'scale': 2}|'bytes'",
        "{'type': 'bytes', 'logicalType': 'decimal'}|'bytes'",
        "{'type': 'int', 'logicalType': 'timestamp-millis'}|'int'",
        "{'type': 'string', 'logicalType': 'date'}|{'type': 'string', 'logicalType': 'duration'}",
        "{'type': 'int', 'logicalType': 'uuid'}|{'type': 'int', 'logicalType': 'decimal'}"
      })
  void what_was_never_in_force_neither_comes_nor_goes(String pair) {
    String[] types = pair.split("\\|");
    String old = record("{'name': 'x', 'type': " + types[0] + "}");
    String now = record("{'name': 'x', 'type': " + types[1] + "}");
    for (Verdict verdict : List.of(compare(old, now), compare(now, old))) {
      assertEquals(List.of(), verdict.findings());
    }
  }

  @Test
  void a_decimal_that_comes_into_force_is_added() {
    Verdict verdict =
        compare(
            record(
                "{'name': 'x', 'type': {'type': 'bytes', 'logicalType': 'decimal', 'precision':"
                    + " '10', 'scale': 2}}"),
            record(
                "{'name': 'x', 'type': {'type': 'bytes', 'logicalType': 'decimal', 'precision': 10,"
                    + " 'scale': 2}}"));
    assertEquals(List.of("avro-logical-type-added"), AvroPairs.rules(verdict));
  }

  @Test
  void a_protocol_without_types_has_nothing_to_compare() {
    String empty = "{\"protocol\": \"P\", \"messages\": {}}";
    String one =
        "{\"protocol\": \"P\", \"types\": [{\"type\": \"record\", \"name\": \"R\", \"fields\":"
            + " []}]}";
    assertEquals(Answer.YES, protocols(empty, one).forward());
    assertEquals(Answer.YES, protocols(empty, empty + " ").backward());
    // What was written can no longer be read.
    assertEquals(Answer.NO, protocols(one, empty).backward());
    assertFalse(AvroSchemas.parse("p.avpr", "{}", FileSource.empty()).usable());
  }

  private static Verdict protocols(String before, String after) {
    return AvroCompatibility.compare(
        AvroSchemas.parse("p.avpr", before, FileSource.empty()),
        AvroSchemas.parse("p.avpr", after, FileSource.empty()),
        Progress.none());
  }
}

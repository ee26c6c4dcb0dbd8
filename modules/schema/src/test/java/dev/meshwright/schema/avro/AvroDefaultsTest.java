package dev.meshwright.schema.avro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.avro.AvroDocument;
import java.util.List;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Defaults that a parser of Avro accepts and that no reader can take.
class AvroDefaultsTest {

  private static final String ENUM = "{'type': 'enum', 'name': 'E', 'symbols': ['A', 'B']}";

  private static AvroDocument field(String typeAndDefault) {
    String text =
        "{'type': 'record', 'name': 'R', 'fields': [{'name': 'x', 'type': "
            + typeAndDefault
            + "}]}";
    return AvroSchemas.parse("a.avsc", text.replace('\'', '"'), FileSource.empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ENUM + ", 'default': 'C'",
        "{'type': 'array', 'items': " + ENUM + "}, 'default': ['A', 'C']",
        "{'type': 'map', 'values': " + ENUM + "}, 'default': {'k': 'C'}",
        "[" + ENUM + ", 'null'], 'default': 'C'",
        "['null', " + ENUM + "], 'default': 'C'",
        "{'type': 'fixed', 'name': 'F', 'size': 2}, 'default': 'a'",
        "{'type': 'fixed', 'name': 'F', 'size': 2}, 'default': 'abc'",
        "{'type': 'fixed', 'name': 'F', 'size': 1}, 'default': '\\u0100'",
        "'bytes', 'default': '\\u20ac'",
        "{'type': 'record', 'name': 'I', 'fields': [{'name': 'e', 'type': "
            + ENUM
            + "}]},"
            + " 'default': {'e': 'C'}",
        "{'type': 'record', 'name': 'I', 'fields': [{'name': 'e', 'type': "
            + ENUM
            + ", 'default': 'C'}]}, 'default': {}",
        "{'type': 'bytes', 'logicalType': 'decimal', 'precision': 4}, 'default': '\\u0400'"
      })
  void what_no_reader_can_take_is_an_error(String typeAndDefault) {
    AvroDocument document = field(typeAndDefault);
    assertTrue(document.usable());
    List<Problem> errors =
        document.problems().stream().filter(p -> p.severity() == Severity.ERROR).toList();
    assertTrue(
        !errors.isEmpty() && errors.stream().allMatch(p -> p.rule().equals("avro-default-invalid")),
        document.problems().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ENUM + ", 'default': 'B'",
        "{'type': 'array', 'items': " + ENUM + "}, 'default': []",
        "{'type': 'fixed', 'name': 'F', 'size': 2}, 'default': '\\u00FF\\u0000'",
        "'bytes', 'default': '\\u00FF'",
        "'string', 'default': '\\u20ac'",
        "'double', 'default': 'NaN'",
        "{'type': 'record', 'name': 'I', 'fields': [{'name': 'f', 'type': 'float', 'default':"
            + " 'NaN'}]}, 'default': {}",
        "['null', 'long'], 'default': null",
        "{'type': 'record', 'name': 'I', 'fields': [{'name': 'e', 'type': "
            + ENUM
            + "}]}, 'default': {'e': 'A', 'other': 1}"
      })
  void what_readers_take_is_left_alone(String typeAndDefault) {
    assertEquals(List.of(), field(typeAndDefault).problems());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "['null', 'R'], 'default': {'x': null}",
        "['null', 'R'], 'default': {}",
        "['null', 'R'], 'default': null",
        "['R', 'null'], 'default': {}",
        "'R', 'default': {}",
        "{'type': 'array', 'items': 'R'}, 'default': [{}]",
        "{'type': 'array', 'items': 'R'}, 'default': []",
        "{'type': 'map', 'values': 'R'}, 'default': {'k': {}}",
        "['null', 'R', {'type': 'map', 'values': 'int'}], 'default': {'k': 1}",
        "['null', {'type': 'map', 'values': 'int'}, 'R'], 'default': {'k': 1}",
        "['null', 'R', {'type': 'record', 'name': 'I', 'fields': [{'name': 'b', 'type':"
            + " 'bytes'}]}], 'default': {'b': 'x'}",
        "{'type': 'record', 'name': 'I', 'fields': [{'name': 'i', 'type': ['null', 'R'],"
            + " 'default': {}}]}",
        "{'type': 'record', 'name': 'I', 'fields': [{'name': 'i', 'type': ['null', 'I'],"
            + " 'default': {'i': null}}]}"
      })
  void a_default_of_the_record_around_it_is_refused_as_apache_avro_refuses_it(
      String typeAndDefault) {
    AvroDocument document = field(typeAndDefault);
    assertEquals(accepts(document.text()), document.usable(), document.problems().toString());
  }

  private static boolean accepts(String text) {
    try {
      return new Schema.Parser().parse(text).getType() == Schema.Type.RECORD;
    } catch (AvroRuntimeException refused) {
      return false;
    }
  }
}

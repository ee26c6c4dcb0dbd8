package dev.meshwright.data.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.data.sql.DataTypes;
import dev.meshwright.model.data.CellProblem;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.Value;
import java.math.BigDecimal;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvroRowValidatorTest {

  private static final String DECIMAL =
      "{\"type\":\"bytes\",\"logicalType\":\"decimal\",\"precision\":5,\"scale\":2}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "int"      | 2147483647  |
          "int"      | 2147483648  | out-of-range
          "int"      | 1.5         | type-mismatch
          "int"      | 1.0         |
          "long"     | 9223372036854775807 |
          "long"     | 9223372036854775808 | out-of-range
          "double"   | 1.5         |
          "double"   | 1e308       |
          "double"   | -1e309      | out-of-range
          "float"    | 3.4e38      |
          "float"    | -3.5e38     | out-of-range
          "float"    | 1e-60       |
          "float"    | 1e309       | out-of-range
          "string"   | 1           | type-mismatch
          ["null","int"] | 2147483648 | out-of-range
          ["null","int","long"] | 2147483648 |
          """)
  void numbers_fit_or_say_why(String type, String number, String rule) {
    assertEquals(rule == null ? "" : rule, rules(type, new Value.Exact(new BigDecimal(number))));
  }

  @Test
  void a_number_is_rounded_to_a_float_but_not_to_an_infinite_one() {
    assertEquals("", rules("\"float\"", new Value.Real(0.1)));
    assertEquals("", rules("\"float\"", new Value.Real(Double.POSITIVE_INFINITY)));
    assertEquals("", rules("\"float\"", new Value.Real(Double.NaN)));
    assertEquals("out-of-range", rules("\"float\"", new Value.Real(-1e39)));
    assertEquals("", rules("\"double\"", new Value.Real(-1e39)));
  }

  @Test
  void decimals_keep_scale_and_precision() {
    assertEquals("", rules(DECIMAL, new Value.Exact(new BigDecimal("123.45"))));
    assertEquals("", rules(DECIMAL, new Value.Exact(new BigDecimal("123.4500"))));
    assertEquals("scale-exceeded", rules(DECIMAL, new Value.Exact(new BigDecimal("1.234"))));
    assertEquals("out-of-range", rules(DECIMAL, new Value.Exact(new BigDecimal("1234.5"))));
    assertEquals("type-mismatch", rules(DECIMAL, new Value.Real(1.5)));
  }

  @Test
  void null_goes_only_where_it_is_allowed() {
    assertEquals("null-not-allowed", rules("\"string\"", Value.nothing()));
    assertEquals("null-not-allowed", rules("[\"int\",\"string\"]", Value.nothing()));
    assertEquals("", rules("[\"null\",\"string\"]", Value.nothing()));
  }

  @Test
  void symbols_moments_and_ids_are_checked() {
    String kind = "{\"type\":\"enum\",\"name\":\"K\",\"symbols\":[\"A\"]}";
    assertEquals("", rules(kind, Value.text("A")));
    assertEquals("unknown-symbol", rules(kind, Value.text("B")));
    String millis = "{\"type\":\"long\",\"logicalType\":\"timestamp-millis\"}";
    assertEquals("", rules(millis, new Value.Temporal("2026-01-01 00:00:00.001+00")));
    assertEquals("type-mismatch", rules(millis, new Value.Temporal("2026-01-01 00:00:00.0001+00")));
    assertEquals("type-mismatch", rules(millis, new Value.Temporal("infinity")));
    assertEquals("type-mismatch", rules(millis, Value.exact(5)));
    String date = "{\"type\":\"int\",\"logicalType\":\"date\"}";
    assertEquals("", rules(date, new Value.Temporal("9999-12-31")));
    String uuid = "{\"type\":\"string\",\"logicalType\":\"uuid\"}";
    assertEquals("no-uuid", rules(uuid, Value.text("x")));
  }

  @Test
  void problems_inside_nested_values_have_their_path() {
    Schema schema =
        new Schema.Parser()
            .parse(
                """
                {"type": "record", "name": "R", "fields": [
                  {"name": "lines", "type": {"type": "array", "items":
                    {"type": "record", "name": "L", "fields": [{"name": "n", "type": "int"}]}}},
                  {"name": "must", "type": "int"},
                  {"name": "may", "type": "int", "default": 1}]}
                """);
    Value good = new Value.Struct(List.of(new Value.Field("N", Value.exact(1))));
    Value bad = new Value.Struct(List.of(new Value.Field("n", Value.text("x"))));
    List<CellProblem> problems =
        new AvroRowValidator(schema, List.of(new Column("Lines", DataTypes.parse("JSON"))))
            .problems(new Row(List.of(new Value.Items(List.of(good, bad), 2))));
    assertEquals(List.of("lines[1].n", "must"), problems.stream().map(CellProblem::path).toList());
    assertEquals(
        List.of("type-mismatch", "missing-field"),
        problems.stream().map(CellProblem::rule).toList());
    assertEquals("lines", problems.getFirst().column());
  }

  private static String rules(String type, Value value) {
    Schema schema =
        new Schema.Parser()
            .parse(
                "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"v\",\"type\":"
                    + type
                    + "}]}");
    return String.join(
        ",",
        new AvroRowValidator(schema, List.of(new Column("v", DataTypes.parse("VARCHAR"))))
            .problems(new Row(List.of(value))).stream().map(CellProblem::rule).toList());
  }
}

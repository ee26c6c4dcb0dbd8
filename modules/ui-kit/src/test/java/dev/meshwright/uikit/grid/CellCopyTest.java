package dev.meshwright.uikit.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.data.Value;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellCopyTest {

  private static final List<String> COLUMNS = List.of("a", "b,c");

  private static final List<List<Value>> ROWS =
      List.of(
          List.of(Value.text("x \"y\"\tz"), new Value.Exact(new BigDecimal("9007199254740993"))),
          List.of(
              Value.nothing(),
              new Value.Items(
                  List.of(new Value.Real(Double.NaN), new Value.Exact(new BigDecimal("1.50"))),
                  2)));

  @Test
  void csv_has_a_header_and_quotes_what_needs_it() {
    assertEquals(
        "a,\"b,c\"\n\"x \"\"y\"\"\tz\",9007199254740993\n,\"[\"\"NaN\"\", 1.50]\"\n",
        CellCopy.write(CopyFormat.CSV, COLUMNS, ROWS));
  }

  @Test
  void tab_separated_text_keeps_rows_and_columns_apart() {
    assertEquals(
        "x \"y\" z\t9007199254740993\n\t[\"NaN\", 1.50]\n",
        CellCopy.write(CopyFormat.TSV, COLUMNS, ROWS));
  }

  @Test
  void json_keeps_every_digit_and_tells_null_from_empty() {
    assertEquals(
        """
        [
          {"a": "x \\"y\\"\\tz", "b,c": 9007199254740993},
          {"a": null, "b,c": ["NaN", 1.50]}
        ]
        """,
        CellCopy.write(CopyFormat.JSON, COLUMNS, ROWS));
  }
}

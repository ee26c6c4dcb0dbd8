package dev.meshwright.data.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.Value;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonRowTest {

  @ParameterizedTest
  @CsvSource({
    "2026-01-31, 2026-01-31",
    "-0044-03-15, -0044-03-15",
    "2026-01-31 12:00:00, 2026-01-31T12:00:00",
    "2026-01-31 12:00:00.5, 2026-01-31T12:00:00.5",
    "2026-01-31 12:00:00+00, 2026-01-31T12:00:00Z",
    "2026-01-31 12:00:00.000001+00, 2026-01-31T12:00:00.000001Z",
    "12:00:00, 12:00:00",
    "12:00:00.25, 12:00:00.25",
    "12:00:00+00, 12:00:00Z",
    "12:00:00.000001+00, 12:00:00.000001Z",
    "12:00:00+02, 12:00:00+02:00",
    "12:00:00-11, 12:00:00-11:00",
    "12:00:00+05:30, 12:00:00+05:30",
    "infinity, infinity"
  })
  void moments_are_those_of_rfc_3339(String iso, String json) {
    JsonRow row = new JsonRow(List.of(new Column("at", new DataType.Scalar("ANY"))));
    assertEquals(
        "{\"at\":\"" + json + "\"}",
        row.of(new Row(List.of(new Value.Temporal(iso))), false).toJson());
    assertEquals(List.of(), row.problems());
  }
}

package dev.meshwright.model.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FloatingDigitsTest {

  @ParameterizedTest
  @CsvSource({
    "138934863.77, 138934863.77",
    "-1E7, -10000000",
    "0.00001, 0.00001",
    "1E-7, 1.0E-7",
    "1E15, 1.0E15",
    "999999999999999, 999999999999999",
    "-0.0, -0.0",
    "2.5, 2.5",
    "NaN, NaN",
    "-Infinity, -Infinity"
  })
  void exponentsAreLeftToVeryLargeAndVerySmallNumbers(double number, String digits) {
    assertEquals(digits, new Value.Real(number).digits());
  }

  @ParameterizedTest
  @CsvSource({"0.1, 0.1", "12345678, 12345678", "1E20, 1.0E20"})
  void singlesHaveTheirOwnDigits(float number, String digits) {
    assertEquals(digits, new Value.Single(number).digits());
  }
}

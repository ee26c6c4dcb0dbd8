package dev.meshwright.compat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Time to live in seconds.     | Time to live in milliseconds. | seconds and now of"
            + " milliseconds",
        "Weight [kg]                  | Weight [g]                    | kilograms and now of grams",
        "Distance in km               | Distance in miles             | kilometers and now of"
            + " miles",
        "At most 5 s.                 | At most 5ms                   | seconds and now of"
            + " milliseconds",
        "The amount in cents, gross   | The amount in EUR, gross      | cents and now of euros"
      })
  void oneUnitInThePlaceOfAnotherIsNoticed(String before, String after, String change) {
    assertEquals(Optional.of(change), UnitWords.change(before, after));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Length in m                | Length in meters",
        "How long it took           | How long it took, in seconds",
        "Amount in cents            | The amount",
        "Numbers 1, 2, 3 and 4 (e.g. of items) | The element(s), 100 % sure: see RFC 2023",
        "The element(s) of a, g, s  | In percent-encoding",
        "The m of a line            | 5 g"
      })
  void otherWordsAreNoChangeOfUnit(String before, String after) {
    assertEquals(Optional.empty(), UnitWords.change(before, after));
  }

  @Test
  void everyUnitIsFoundInAnyCase() {
    assertEquals(
        new TreeSet<>(List.of("grams", "percent", "utc")),
        UnitWords.in("10 g, 5 % (UTC), not of a g"));
  }
}

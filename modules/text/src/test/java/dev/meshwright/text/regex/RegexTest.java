package dev.meshwright.text.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RegexTest {

  private static Regex regex(String source) {
    return assertInstanceOf(RegexReading.Valid.class, Regex.read(source), source).regex();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^(?<my_name>a)$",
        "^\\p{Letter}+$",
        "(?<$_>a)\\k<$_>",
        "\\p{Script=Greek}",
        "[^]"
      })
  void whatTheFlagUnderstandsIsStrict(String source) {
    assertFalse(regex(source).isLenient());
    assertInstanceOf(RegexReading.Valid.class, Regex.readStrictly(source));
  }

  @ParameterizedTest
  @ValueSource(strings = {"^\\d{4}\\-\\d{2}$", "\\_", "a{", "[\\w-.]", "\\a", "\\Z"})
  void whatOnlyTheFlagRefusesIsLenient(String source) {
    assertTrue(regex(source).isLenient());
    assertInstanceOf(RegexReading.Malformed.class, Regex.readStrictly(source));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      textBlock =
          """
          (?i)a 0
          a(?>b) 1
          (?P<n>a) 0
          ab** 3
          (ab 0
          ab) 2
          [b-a] 1
          a\\k<n>(?<m>) 1
          (?<n>a)(?<n>b) 10
          x[a 1
          """)
  void whatIsWrongHasItsPlace(String source, int at) {
    assertEquals(at, assertInstanceOf(RegexReading.Malformed.class, Regex.read(source)).at());
  }

  @Test
  void anExplodingExpressionIsDecidedByItsAutomaton() {
    assertEquals(Regex.Match.NOT_FOUND, regex("^(a+)+$").search("a".repeat(5_000) + "!"));
    assertEquals(Regex.Match.FOUND, regex("^(a|a)*$").search("a".repeat(5_000)));
  }

  @Test
  void whatNoAutomatonDecidesIsGivenUp() {
    assertEquals(Regex.Match.TOO_SLOW, regex("^(?:(a+)\\1?)+$").search("a".repeat(200) + "!"));
  }

  @Test
  void longTextsNeedNoStack() {
    String text = "ab".repeat(200_000);
    assertEquals(Regex.Match.FOUND, regex("^(a|b)*$").search(text));
    assertEquals(Regex.Match.FOUND, regex("^(?:(a)(b))+?$").search(text));
    assertEquals(Regex.Match.NOT_FOUND, regex("^(?:ab)*c").search(text));
  }

  @Test
  void deepGroupsAreRefused() {
    String deep = "(".repeat(100_000) + ")".repeat(100_000);
    assertInstanceOf(RegexReading.Malformed.class, Regex.read(deep));
  }

  @Test
  void aCharacterBeyondTheFirstPlaneIsOne() {
    assertEquals(Regex.Match.FOUND, regex("^.$").search("\uD83D\uDE00"));
    assertEquals(Regex.Match.FOUND, regex("^\\-?.$").search("\uD83D\uDE00"));
  }
}

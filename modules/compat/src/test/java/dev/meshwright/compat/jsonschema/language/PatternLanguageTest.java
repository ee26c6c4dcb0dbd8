package dev.meshwright.compat.jsonschema.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Patterns against `java.util.regex`, over seeded random expressions and strings.
final class PatternLanguageTest {

  private static String expression(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 11 : 5)) {
      case 0 -> "a";
      case 1 -> "b";
      case 2 -> "[ab]";
      case 3 -> "[^a]";
      case 4 -> "\\w";
      case 5 -> "(" + expression(random, depth - 1) + "|" + expression(random, depth - 1) + ")";
      case 6 -> "(?:" + expression(random, depth - 1) + ")*";
      case 7 -> "(?:" + expression(random, depth - 1) + ")?";
      case 8 -> "(?:" + expression(random, depth - 1) + "){1,3}";
      case 9 -> "(?:^" + expression(random, depth - 1) + "|" + expression(random, depth - 1) + "$)";
      default -> expression(random, depth - 1) + expression(random, depth - 1);
    };
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(7); i > 0; i--) {
      text.append("abc-".charAt(random.nextInt(4)));
    }
    return text.toString();
  }

  @Test
  void a_language_accepts_what_the_expression_matches_somewhere() {
    Random random = new Random(11);
    for (int i = 0; i < 2_000; i++) {
      String regex = expression(random, 4);
      PatternLanguage language = PatternLanguage.of(regex).orElseThrow();
      Pattern pattern = Pattern.compile(regex);
      for (int j = 0; j < 10; j++) {
        String text = text(random);
        assertEquals(
            pattern.matcher(text).find(), language.accepts(text), regex + " on '" + text + "'");
      }
    }
  }

  @Test
  void a_string_found_is_in_the_one_language_and_not_in_the_other() {
    Random random = new Random(12);
    int found = 0;
    for (int i = 0; i < 1_000; i++) {
      String in = "^" + expression(random, 3) + "$";
      String out = expression(random, 3);
      switch (difference(in, out)) {
        case StringAnswer.Found(String text) -> {
          assertTrue(Pattern.compile(in).matcher(text).find(), in + " " + text);
          assertTrue(!Pattern.compile(out).matcher(text).find(), out + " " + text);
          found++;
        }
        case StringAnswer.None() -> {
          for (int j = 0; j < 50; j++) {
            String text = text(random);
            assertTrue(
                !Pattern.compile(in).matcher(text).find()
                    || Pattern.compile(out).matcher(text).find(),
                in + " " + out + " " + text);
          }
        }
        case StringAnswer.GivenUp(String reason) -> {}
      }
    }
    assertTrue(found > 100, "only " + found);
  }

  private static StringAnswer difference(String in, String out) {
    StringQuery query =
        new StringQuery(
            List.of(PatternLanguage.of(in).orElseThrow()),
            List.of(PatternLanguage.of(out).orElseThrow()),
            Set.of(),
            0,
            Long.MAX_VALUE);
    int[] left = {200_000};
    return StringSearch.run(query, steps -> (left[0] -= steps) > 0);
  }

  @Test
  void looking_ahead_at_the_start_is_understood() {
    PatternLanguage language = PatternLanguage.of("^(?!admin)(?=.*\\d)[a-z0-9]+$").orElseThrow();
    assertTrue(language.accepts("user1"));
    assertTrue(!language.accepts("admin1"));
    assertTrue(!language.accepts("user"));
  }

  @Test
  void what_is_not_regular_is_not_read() {
    assertEquals(Optional.empty(), PatternLanguage.of("(a)\\1"));
    assertEquals(Optional.empty(), PatternLanguage.of("(?<=a)b"));
    assertEquals(Optional.empty(), PatternLanguage.of("\\bword\\b"));
    assertEquals(Optional.empty(), PatternLanguage.of("(((a{999}){999}){999})"));
    assertEquals(Optional.empty(), PatternLanguage.of("(".repeat(100_000)));
  }

  @Test
  void lengths_count_code_points() {
    StringQuery query =
        new StringQuery(
            List.of(PatternLanguage.of("^\\u{1F600}+$").orElseThrow()), List.of(), Set.of(), 2, 2);
    StringAnswer answer = StringSearch.run(query, steps -> true);
    assertEquals(new StringAnswer.Found("\uD83D\uDE00\uD83D\uDE00"), answer);
  }

  @Test
  void strings_to_avoid_are_avoided() {
    StringQuery query =
        new StringQuery(
            List.of(PatternLanguage.of("^[ab]$").orElseThrow()), List.of(), Set.of("a", "b"), 0, 9);
    assertInstanceOf(StringAnswer.None.class, StringSearch.run(query, steps -> true));
  }
}

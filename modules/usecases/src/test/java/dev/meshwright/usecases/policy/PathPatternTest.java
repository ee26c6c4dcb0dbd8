package dev.meshwright.usecases.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternTest {

  @ParameterizedTest
  @CsvSource({
    "order.avsc, order.avsc, true",
    "*.avsc, order.avsc, true",
    "*.avsc, orders/order.avsc, false",
    "**/*.avsc, order.avsc, true",
    "**/*.avsc, a/b/order.avsc, true",
    "**/a/b.avsc, x/a/b.avsc, true",
    "**/a/b.avsc, a/a/b.avsc, true",
    "**/a/**/b.avsc, x/a/y/a/z/b.avsc, true",
    "a/**, a/b/c.avsc, true",
    "a/**, b/a/c.avsc, false",
    "v?/x.proto, v1/x.proto, true",
    "v?/x.proto, v10/x.proto, false",
    "a.b, axb, false"
  })
  void a_pattern_speaks_of_the_whole_path(String pattern, String path, boolean fits) {
    assertEquals(fits, new PathPattern(pattern).matches(path));
  }

  /// Each form as the regular expression that it stands for.
  private static Pattern regex(String pattern) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < pattern.length(); ) {
      String rest = pattern.substring(i);
      if (rest.startsWith("**/")) {
        regex.append("(?:[^/]+/)*");
        i += 3;
      } else if (rest.startsWith("**")) {
        regex.append(".*");
        i += 2;
      } else {
        String one = rest.substring(0, 1);
        regex.append(one.equals("*") ? "[^/]*" : one.equals("?") ? "[^/]" : Pattern.quote(one));
        i++;
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  @Test
  void any_pattern_means_what_its_regular_expression_does() {
    Random random = new Random(4);
    for (int i = 0; i < 20_000; i++) {
      String pattern = text(random, List.of("a", "b", "/", "*", "**", "**/", "?"), 6);
      String path = text(random, List.of("a", "b", "/", "ab", "/a"), 7);
      assertEquals(
          regex(pattern).matcher(path).matches(),
          new PathPattern(pattern).matches(path),
          pattern + " on " + path);
    }
  }

  private static String text(Random random, List<String> parts, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      text.append(parts.get(random.nextInt(parts.size())));
    }
    return text.toString();
  }

  @Test
  void no_pattern_takes_forever() {
    String path = "a/".repeat(200) + "x.avsc";
    for (String part : List.of("**/", "*a", "**a", "?*", "**/a/", "*")) {
      assertFalse(new PathPattern(part.repeat(2_000) + "/none").matches(path), part);
    }
    assertTrue(new PathPattern("**/".repeat(2_000) + "*.avsc").matches(path));
    assertTrue(new PathPattern("??.avsc").matches("\ud83d\ude00b.avsc"), "letters, not units");
  }
}

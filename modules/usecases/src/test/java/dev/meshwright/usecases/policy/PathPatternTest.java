package dev.meshwright.usecases.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}

package dev.meshwright.compat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PlacesTest {

  @ParameterizedTest
  @MethodSource("dev.meshwright.compat.Engine#examples")
  void every_finding_of_an_example_points_into_both_versions(Engine.Shown shown) {
    Rule.Example example = shown.rule().example();
    assertEquals(List.of(), PlaceLaw.broken(shown.engine(), example.before(), example.after()));
  }
}

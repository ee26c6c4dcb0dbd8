package dev.meshwright.app.points;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TwoPointsTest {

  @Test
  void any_two_points_are_read_as_they_were_written() {
    for (TwoPoints points :
        List.of(
            new TwoPoints("v1.0.0", "."),
            new TwoPoints("/home/ada/as it was", "main~3"),
            new TwoPoints("100%20", "C:\\a b\\50%"))) {
      assertEquals(points, TwoPoints.read(points.written()));
      assertEquals(points, TwoPoints.read(points.written() + " with a path"));
    }
  }
}

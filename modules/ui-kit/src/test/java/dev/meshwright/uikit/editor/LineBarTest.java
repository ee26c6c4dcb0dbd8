package dev.meshwright.uikit.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.Position;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LineBarTest {

  @Test
  void a_place_is_a_line_and_maybe_a_column() {
    assertEquals(Optional.of(new Position(12, 1)), LineBar.place(" 12 "));
    assertEquals(Optional.of(new Position(12, 5)), LineBar.place("12:5"));
    assertEquals(Optional.of(new Position(1, 1)), LineBar.place("0"));
    assertEquals(Optional.empty(), LineBar.place("x"));
    assertEquals(Optional.empty(), LineBar.place("99999999999"));
  }
}

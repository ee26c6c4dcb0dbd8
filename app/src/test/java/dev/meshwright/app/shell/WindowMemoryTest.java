package dev.meshwright.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WindowMemoryTest {

  @Test
  void what_was_kept_comes_back() {
    WindowMemory memory = new WindowMemory(Map.of());
    memory.keepDivider("left", 0.3);
    memory.keepWindow(10, 20, 800, 600, false);
    WindowMemory again = new WindowMemory(memory.values());
    assertEquals(0.3, again.divider("left", 0.5));
    assertEquals(800, again.side("width", 1));
    assertEquals(10, again.edge("x"));
  }

  @Test
  void garbage_counts_as_never_kept() {
    WindowMemory memory =
        new WindowMemory(
            Map.of("divider.left", "NaN", "window.width", "tiny", "window.height", "1e99"));
    assertEquals(0.5, memory.divider("left", 0.5));
    assertEquals(640, memory.side("width", 640));
    assertEquals(480, memory.side("height", 480));
    assertTrue(Double.isNaN(memory.edge("x")));
  }

  @Test
  void a_divider_that_is_somewhere_else_is_told_and_one_that_is_not_is_not() {
    WindowMemory memory = new WindowMemory(Map.of());
    List<Map<String, String>> told = new ArrayList<>();
    memory.tellDividers(() -> told.add(memory.values()));
    memory.keepDivider("left", 0.25);
    memory.keepDivider("left", 0.25);
    assertEquals(List.of(Map.of("divider.left", "0.25")), told);
  }
}

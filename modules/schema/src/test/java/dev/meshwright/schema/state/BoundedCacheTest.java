package dev.meshwright.schema.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BoundedCacheTest {

  private final List<String> made = new ArrayList<>();
  private final Map<String, String> texts = Map.of("a", "1234", "b", "1234", "c", "1234");

  @Test
  void keepsTheLatestUpToItsBound() {
    BoundedCache<String> recent = new BoundedCache<>(8);
    List.of("a", "b", "a", "c", "a", "b").forEach(path -> get(recent, path));
    assertEquals(List.of("a", "b", "c", "b"), made);
  }

  @Test
  void oneThatIsBeyondTheBoundByItselfIsKeptUntilTheNext() {
    BoundedCache<String> recent = new BoundedCache<>(1);
    List.of("a", "a", "b", "a").forEach(path -> get(recent, path));
    assertEquals(List.of("a", "b", "a"), made);
  }

  @Test
  void whatHasNoTextIsNotMade() {
    BoundedCache<String> recent = new BoundedCache<>(8);
    assertEquals(Optional.empty(), get(recent, "none"));
    assertEquals(List.of(), made);
  }

  private Optional<String> get(BoundedCache<String> recent, String path) {
    return recent.get(
        path,
        name -> Optional.ofNullable(texts.get(name)),
        (name, text) -> {
          made.add(name);
          return name + text;
        });
  }
}

package dev.meshwright.schema.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FileUsesTest {

  private static final int LONG = 20_000;

  @Test
  void everyFileOfALongChainIsLookedAtOnce() {
    AtomicInteger looks = new AtomicInteger();
    FileUses uses =
        new FileUses(path -> {
          looks.incrementAndGet();
          int at = Integer.parseInt(path);
          return new FileUses.Look(
              true, at + 1 < LONG ? List.of(String.valueOf(at + 1)) : List.of());
        });
    for (int i = 0; i < LONG; i++) {
      assertTrue(uses.isSound(String.valueOf(i)));
      assertEquals(i < LONG - 11, uses.isBeyond(String.valueOf(i), 10));
    }
    assertEquals(LONG, looks.get());
  }

  @Test
  void aFileIsSoundWhenAllThatItLeadsToIs() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      int size = 1 + random.nextInt(8);
      List<FileUses.Look> looks = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        List<String> used =
            IntStream.range(0, random.nextInt(3))
                .mapToObj(n -> String.valueOf(random.nextInt(size)))
                .toList();
        looks.add(new FileUses.Look(random.nextInt(5) > 0, used));
      }
      FileUses uses = new FileUses(path -> looks.get(Integer.parseInt(path)));
      for (int n = 0; n < size; n++) {
        String start = String.valueOf(random.nextInt(size));
        Set<String> reached = reached(start, looks);
        boolean sound =
            reached.stream().allMatch(path -> looks.get(Integer.parseInt(path)).sound());
        assertEquals(sound, uses.isSound(start), "seed " + seed);
        assertFalse(uses.isBeyond(start, reached.size() - 1));
        assertTrue(reached.size() < 2 || uses.isBeyond(start, reached.size() - 2));
      }
    }
  }

  private static Set<String> reached(String start, List<FileUses.Look> looks) {
    Set<String> reached = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      String path = open.remove();
      if (reached.add(path)) {
        open.addAll(looks.get(Integer.parseInt(path)).uses());
      }
    }
    return reached;
  }
}

package dev.meshwright.schema.state;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Which files of one state use which. Each file is looked at once, however many use it, and
/// without recursion, so that neither long chains nor circles matter. Thread-safe.
public final class FileUses {

  private final Function<String, Look> look;
  private final ImportGraph graph = new ImportGraph(path -> at(path).uses());
  private final Map<String, Look> looks = new ConcurrentHashMap<>();
  private final Map<String, Boolean> settled = new ConcurrentHashMap<>();

  /// What a file tells by itself.
  ///
  /// @param sound whether nothing is wrong with it
  /// @param uses the paths of the files that it names
  public record Look(boolean sound, List<String> uses) {}

  /// @param look at one file; it must not ask for whether files are sound
  public FileUses(Function<String, Look> look) {
    this.look = look;
  }

  /// Whether a file and all that it uses, directly or not, are sound.
  public boolean isSound(String path) {
    Boolean known = settled.get(path);
    return known == null ? settle(path) : known;
  }

  private boolean settle(String path) {
    Map<String, Look> fresh = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(path));
    while (!open.isEmpty()) {
      String next = open.remove();
      if (!settled.containsKey(next) && !fresh.containsKey(next)) {
        Look found = at(next);
        fresh.put(next, found);
        open.addAll(found.uses());
      }
    }
    Set<String> unsound = unsound(fresh);
    fresh.keySet().forEach(each -> settled.put(each, !unsound.contains(each)));
    return !unsound.contains(path);
  }

  /// Of files that were not settled, those that are not sound or use one that is not.
  private Set<String> unsound(Map<String, Look> fresh) {
    Map<String, List<String>> users = new HashMap<>();
    Set<String> unsound = new HashSet<>();
    fresh.forEach((path, found) -> {
      boolean sound = found.sound();
      for (String used : found.uses()) {
        users.computeIfAbsent(used, each -> new ArrayList<>(1)).add(path);
        sound &= settled.getOrDefault(used, true);
      }
      if (!sound) {
        unsound.add(path);
      }
    });
    Deque<String> open = new ArrayDeque<>(unsound);
    while (!open.isEmpty()) {
      for (String user : users.getOrDefault(open.remove(), List.of())) {
        if (unsound.add(user)) {
          open.add(user);
        }
      }
    }
    return unsound;
  }

  /// Whether a file uses more than so many others, directly or not.
  public boolean isBeyond(String path, int most) {
    return graph.isBeyond(path, most);
  }

  private Look at(String path) {
    Look known = looks.get(path);
    if (known == null) {
      known = look.apply(path);
      looks.put(path, known);
    }
    return known;
  }
}

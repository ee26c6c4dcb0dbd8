package dev.meshwright.schema.state;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Which files of one state import which. It is walked without recursion, each file once, so that
/// neither long chains nor circles matter. Thread-safe.
public final class ImportGraph {

  private final Function<String, List<String>> read;
  private final Map<String, List<String>> imports = new ConcurrentHashMap<>();
  private final Map<String, Integer> circles = new HashMap<>();
  private final Map<String, Integer> met = new HashMap<>();

  /// @param read gives the files that a file imports itself
  public ImportGraph(Function<String, List<String>> read) {
    this.read = read;
  }

  /// A file under way: what it imports that is still to be looked at, and the earliest file met
  /// that it leads back to.
  private static final class Visit {
    private final String path;
    private final Iterator<String> left;
    private int earliest;

    private Visit(String path, List<String> imports, int number) {
      this.path = path;
      this.left = imports.iterator();
      this.earliest = number;
    }
  }

  /// The files that a file imports, directly or not, and it itself, those imported before those
  /// that import them. Files of earlier calls are left out.
  public synchronized List<String> unread(String start) {
    List<String> order = new ArrayList<>();
    if (circles.containsKey(start)) {
      return order;
    }
    Deque<Visit> visits = new ArrayDeque<>();
    Deque<String> open = new ArrayDeque<>();
    visits.push(enter(start, open));
    while (!visits.isEmpty()) {
      Visit visit = visits.element();
      if (visit.left.hasNext()) {
        String next = visit.left.next();
        Integer number = met.get(next);
        if (number == null) {
          visits.push(enter(next, open));
        } else if (!circles.containsKey(next)) {
          visit.earliest = Math.min(visit.earliest, number);
        }
        continue;
      }
      visits.pop();
      order.add(visit.path);
      close(visit, open);
      if (!visits.isEmpty()) {
        Visit around = visits.element();
        around.earliest = Math.min(around.earliest, visit.earliest);
      }
    }
    return order;
  }

  private Visit enter(String path, Deque<String> open) {
    int number = met.size();
    met.put(path, number);
    open.push(path);
    return new Visit(path, imports(path), number);
  }

  /// When nothing leads back before a file, all files still open behind it are one circle with it.
  private void close(Visit visit, Deque<String> open) {
    int number = met.getOrDefault(visit.path, 0);
    if (visit.earliest < number) {
      return;
    }
    String path;
    do {
      path = open.pop();
      circles.put(path, number);
    } while (!path.equals(visit.path));
  }

  /// The files that a file imports itself.
  public List<String> imports(String path) {
    List<String> known = imports.get(path);
    if (known == null) {
      known = read.apply(path);
      imports.put(path, known);
    }
    return known;
  }

  /// Whether an import leads back to the file that has it, which [#unread] must have met.
  public synchronized boolean isCircle(String file, String imported) {
    return file.equals(imported)
        || (circles.containsKey(file) && circles.get(file).equals(circles.get(imported)));
  }

  /// The first of the files that a file imports, directly or not, nearest first, that gives
  /// something.
  public <T> Optional<T> first(String file, Function<String, Optional<T>> look) {
    Set<String> found = new HashSet<>(Set.of(file));
    Deque<String> left = new ArrayDeque<>(List.of(file));
    while (!left.isEmpty()) {
      for (String next : imports(left.remove())) {
        if (found.add(next)) {
          Optional<T> result = look.apply(next);
          if (result.isPresent()) {
            return result;
          }
          left.add(next);
        }
      }
    }
    return Optional.empty();
  }

  /// Whether a file imports more than so many others, directly or not.
  public boolean isBeyond(String file, int most) {
    Set<String> met = new HashSet<>(Set.of(file));
    Deque<String> left = new ArrayDeque<>(met);
    while (!left.isEmpty() && met.size() <= most + 1) {
      for (String next : imports(left.remove())) {
        if (met.add(next)) {
          left.add(next);
        }
      }
    }
    return met.size() > most + 1;
  }
}

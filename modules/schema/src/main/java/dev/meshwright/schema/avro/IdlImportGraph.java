package dev.meshwright.schema.avro;

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

/// Which files of Avro's IDL import which. It is walked without recursion, each file once, so that
/// neither long chains nor circles matter. Thread-safe.
final class IdlImportGraph {

  private final Function<String, Optional<String>> text;
  private final Map<String, List<String>> imports = new ConcurrentHashMap<>();
  private final Map<String, Integer> circles = new HashMap<>();
  private final Map<String, Integer> met = new HashMap<>();

  /// @param text of a file, if there is one
  IdlImportGraph(Function<String, Optional<String>> text) {
    this.text = text;
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
  synchronized List<String> unread(String start) {
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
  List<String> imports(String path) {
    return path.endsWith(".avdl")
        ? imports.computeIfAbsent(
            path, file -> text.apply(file).map(found -> read(file, found)).orElse(List.of()))
        : List.of();
  }

  private static List<String> read(String path, String text) {
    return IdlText.of(text).imports().stream()
        .flatMap(statement -> resolved(path, statement.path()).stream())
        .distinct()
        .toList();
  }

  /// Whether an import leads back to the file that has it.
  synchronized boolean isCircle(String file, String imported) {
    return file.equals(imported)
        || (circles.containsKey(file) && circles.get(file).equals(circles.get(imported)));
  }

  /// The first of the files that a file imports, directly or not, nearest first, that gives
  /// something.
  <T> Optional<T> first(String file, Function<String, Optional<T>> look) {
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

  /// A path relative to the importing file; empty when it leaves the root.
  static Optional<String> resolved(String file, String path) {
    Deque<String> parts = new ArrayDeque<>(List.of(file.split("/", -1)));
    parts.removeLast();
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return Optional.empty();
        }
        parts.removeLast();
      } else if (!part.equals(".") && !part.isEmpty()) {
        parts.addLast(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }
}

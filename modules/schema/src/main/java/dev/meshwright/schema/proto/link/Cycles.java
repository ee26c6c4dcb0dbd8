package dev.meshwright.schema.proto.link;

import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoImport;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds imports that lead back to the file they stand in.
final class Cycles {

  private enum State {
    OPEN,
    DONE
  }

  private record Step(ProtoFile file, Iterator<ProtoImport> imports) {
    Step(ProtoFile file) {
      this(file, file.imports().iterator());
    }
  }

  private Cycles() {}

  /// Walks in depth without recursion: chains of imports can be as long as there are files.
  static void find(Map<String, ProtoFile> files, List<Problem> problems) {
    Map<String, State> states = new HashMap<>();
    for (ProtoFile root : files.values()) {
      Deque<Step> path = new ArrayDeque<>();
      if (states.putIfAbsent(root.path(), State.OPEN) == null) {
        path.push(new Step(root));
      }
      while (!path.isEmpty()) {
        Step step = path.element();
        if (step.imports().hasNext()) {
          follow(step, files, states, path, problems);
        } else {
          states.put(path.pop().file().path(), State.DONE);
        }
      }
    }
  }

  private static void follow(
      Step step,
      Map<String, ProtoFile> files,
      Map<String, State> states,
      Deque<Step> path,
      List<Problem> problems) {
    ProtoImport next = step.imports().next();
    Optional<ProtoFile> target = next.resolved().flatMap(p -> Optional.ofNullable(files.get(p)));
    if (target.isEmpty()) {
      return;
    }
    State before = states.putIfAbsent(target.get().path(), State.OPEN);
    if (before == null) {
      path.push(new Step(target.get()));
    } else if (before == State.OPEN) {
      problems.add(cycle(target.get(), path));
    }
  }

  /// Located where the circle begins, which is in the file that was asked for when it is part of
  /// it.
  private static Problem cycle(ProtoFile target, Deque<Step> path) {
    List<String> circle =
        path.reversed().stream()
            .map(step -> step.file().path())
            .dropWhile(name -> !name.equals(target.path()))
            .toList();
    String second = circle.get(circle.size() > 1 ? 1 : 0);
    TextRange place =
        target.imports().stream()
            .filter(each -> each.resolved().equals(Optional.of(second)))
            .map(each -> each.name().range())
            .findFirst()
            .orElse(TextRange.at(0));
    String chain = circle.stream().limit(10).collect(Collectors.joining(" imports "));
    return Problem.error(
        "proto-import-cycle",
        target.location(place),
        "This import leads back to where it began: " + chain + " imports " + target.path() + ".",
        "Move what both need into a file of its own.");
  }
}

package dev.meshwright.schema.avro.refactor;

import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.schema.avro.AvroFileSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Refuses what would leave files that Avro does not take, or that need one another.
final class Soundness {

  /// Avro's own library reads on, others do not.
  private static final Set<String> AS_BAD =
      Set.of("avro-used-before-declared", "avro-duplicate-type", "avro-default-not-first-branch");

  private final Change change;
  private final AvroFileSet before;
  private final AvroFileSet after;
  private final Collection<String> edited;
  private final Collection<String> created;

  Soundness(Change change, Collection<String> edited, Collection<String> created) {
    this.change = change;
    this.before = new AvroFileSet(change.files());
    this.after = new AvroFileSet(change.state());
    this.edited = List.copyOf(edited);
    this.created = List.copyOf(created);
  }

  void check() {
    Set<String> touched = new LinkedHashSet<>(edited);
    touched.addAll(created);
    for (String path : touched) {
      change.progress().checkCancelled();
      AvroDocument now = after.read(path).orElseThrow();
      problems(path, now);
      if (!created.isEmpty() || edited.size() > 1) {
        circles(path, now);
      }
    }
    List<String> declared =
        change.before().types().values().stream()
            .filter(type -> type.file().equals(change.path()))
            .map(type -> type.name().simple())
            .toList();
    for (String path : change.others()) {
      change.progress().checkCancelled();
      boolean mayUse =
          !touched.contains(path)
              && change.files().text(path).filter(text -> hasOne(text, declared)).isPresent();
      if (mayUse) {
        after.read(path).ifPresent(now -> problems(path, now));
      }
    }
  }

  private static boolean hasOne(String text, List<String> words) {
    return words.stream().anyMatch(text::contains);
  }

  private void problems(String path, AvroDocument now) {
    List<String> known = new ArrayList<>();
    Optional<AvroDocument> was = before.read(path);
    was.ifPresent(found -> found.problems().forEach(problem -> known.add(kind(problem))));
    for (Problem problem : now.problems()) {
      boolean bad = problem.severity() == Severity.ERROR || AS_BAD.contains(problem.rule());
      if (!known.remove(kind(problem)) && bad) {
        throw broken(path, problem);
      }
    }
    if (!now.usable() && was.filter(found -> !found.usable()).isEmpty()) {
      throw broken(path, now.problems().getFirst());
    }
  }

  private static String kind(Problem problem) {
    return problem.severity() + " " + problem.rule();
  }

  private AvroRefusedException broken(String path, Problem problem) {
    return change.refused(
        "avro-refactor-broken",
        start(),
        "%s would be broken: %s".formatted(path, problem.message()),
        problem.hint());
  }

  private void circles(String path, AvroDocument now) {
    for (String other : now.files().keySet()) {
      boolean back = !other.equals(path) && draws(after, other, path);
      if (back && !(draws(before, path, other) && draws(before, other, path))) {
        throw change.refused(
            "avro-refactor-circle",
            start(),
            "%s and %s would need each other: readers that load one file after the other cannot."
                .formatted(path, other),
            "First give the types that both use a file of their own.");
      }
    }
  }

  private static boolean draws(AvroFileSet files, String one, String other) {
    return files.read(one).filter(document -> document.files().containsKey(other)).isPresent();
  }

  private TextRange start() {
    int start = change.before().root().range().start();
    return new TextRange(start, Math.min(start + 1, change.before().text().length()));
  }
}

package dev.meshwright.schema.avro.refactor;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.schema.avro.AvroSchemas;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Refuses what would leave files that Avro does not take, or that need one another.
final class Soundness {

  /// Avro's own library reads on, others do not.
  private static final Set<String> AS_BAD =
      Set.of("avro-used-before-declared", "avro-duplicate-type", "avro-default-not-first-branch");

  private final Change change;
  private final FileSource before;
  private final Collection<String> edited;
  private final Collection<String> created;

  Soundness(
      Change change, FileSource before, Collection<String> edited, Collection<String> created) {
    this.change = change;
    this.before = before;
    this.edited = List.copyOf(edited);
    this.created = List.copyOf(created);
  }

  void check() {
    Set<String> touched = new HashSet<>(edited);
    touched.addAll(created);
    for (String path : touched) {
      change.progress().checkCancelled();
      change
          .document(path)
          .ifPresent(now -> {
            problems(path, now);
            if (!created.isEmpty() || edited.size() > 1) {
              circles(path, now);
            }
          });
    }
  }

  private void problems(String path, AvroDocument now) {
    List<Problem> old = new ArrayList<>();
    before
        .text(path)
        .ifPresent(text -> old.addAll(AvroSchemas.parse(path, text, before).problems()));
    List<String> rules = new ArrayList<>(old.stream().map(Problem::rule).toList());
    for (Problem problem : now.problems()) {
      boolean bad = problem.severity() == Severity.ERROR || AS_BAD.contains(problem.rule());
      if (!rules.remove(problem.rule()) && bad) {
        throw change.refused(
            "avro-refactor-broken",
            start(),
            "%s would be broken: %s".formatted(path, problem.message()),
            problem.hint());
      }
    }
  }

  private void circles(String path, AvroDocument now) {
    for (String other : now.files().keySet()) {
      boolean back =
          !other.equals(path)
              && change
                  .document(other)
                  .filter(document -> document.files().containsKey(path))
                  .isPresent();
      if (back && !wasCircle(path, other)) {
        throw change.refused(
            "avro-refactor-circle",
            start(),
            "%s and %s would need each other: readers that load one file after the other cannot."
                .formatted(path, other),
            "First give the types that both use a file of their own.");
      }
    }
  }

  private boolean wasCircle(String one, String other) {
    return draws(one, other) && draws(other, one);
  }

  private boolean draws(String one, String other) {
    return before
        .text(one)
        .filter(text -> AvroSchemas.parse(one, text, before).files().containsKey(other))
        .isPresent();
  }

  private TextRange start() {
    int start = change.before().root().range().start();
    return new TextRange(start, Math.min(start + 1, change.before().text().length()));
  }
}

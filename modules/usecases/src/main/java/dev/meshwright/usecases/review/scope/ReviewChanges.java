package dev.meshwright.usecases.review.scope;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.usecases.check.CheckReport;
import dev.meshwright.usecases.check.CheckedSchema;
import dev.meshwright.usecases.commit.ChangedBetween;
import dev.meshwright.usecases.compare.AssessedFinding;
import dev.meshwright.usecases.review.thread.KeptReviews;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The changes of a review, from what the check of the workspace finds and the files that differ.
public final class ReviewChanges {

  private final FileSource after;
  private final List<ChangedFile> changed;
  private final List<ReviewedChange> changes = new ArrayList<>();
  private final Map<String, Integer> sameAs = new HashMap<>();

  private ReviewChanges(FileSource after, List<ChangedFile> changed) {
    this.after = after;
    this.changed = changed;
  }

  /// @param changes the worst first
  /// @param digest of all that is to be seen
  public record Seen(List<ReviewedChange> changes, String digest) {

    public Seen {
      changes = List.copyOf(changes);
    }
  }

  /// @param report of `after` checked against `before`
  public static Seen of(FileSource before, FileSource after, CheckReport report) {
    List<ChangedFile> changed =
        ChangedBetween.of(Optional.of(before), after).stream()
            .filter(file -> !file.path().startsWith(KeptReviews.FOLDER))
            .toList();
    ReviewChanges found = new ReviewChanges(after, changed);
    report.checked().forEach(found::schema);
    found.problems(report);
    found.files();
    List<ReviewedChange> sorted =
        found.changes.stream()
            .sorted(
                Comparator.comparing(ReviewedChange::breaks)
                    .thenComparing(ReviewedChange::severity)
                    .reversed()
                    .thenComparing(ReviewedChange::file)
                    .thenComparing(ReviewedChange::part)
                    .thenComparing(ReviewedChange::id))
            .toList();
    return new Seen(sorted, found.digest(sorted));
  }

  private void schema(CheckedSchema schema) {
    Set<String> told = new HashSet<>();
    schema
        .findings()
        .filter(finding -> told.add(key(finding)))
        .forEach(finding -> finding(schema.path(), finding));
    schema.problems().forEach(this::problem);
  }

  /// What is the same against several versions is one change.
  private static String key(AssessedFinding finding) {
    return finding.finding().rule()
        + "\n"
        + finding.finding().path()
        + "\n"
        + finding.finding().message();
  }

  private void finding(String path, AssessedFinding found) {
    add(
        found.severity(),
        Optional.of(found.finding().rule()),
        path,
        found.finding().path(),
        found.finding().place().orElseGet(() -> Location.startOf(path)),
        found.finding().message(),
        found.finding().hint(),
        found.waived() ? found.waiver().map(waiver -> waiver.reason()) : Optional.empty());
  }

  private void problem(Problem problem) {
    add(
        problem.severity(),
        Optional.of(problem.rule()),
        problem.location().file(),
        "",
        problem.location(),
        problem.message(),
        problem.hint(),
        Optional.empty());
  }

  /// What is wrong in files that did not change was there before.
  private void problems(CheckReport report) {
    Set<String> paths = new HashSet<>(changed.stream().map(ChangedFile::path).toList());
    report.problems().stream()
        .filter(problem -> paths.contains(problem.location().file()))
        .forEach(this::problem);
  }

  /// Of a file of which nothing was found it is told that it changed.
  private void files() {
    Set<String> told = new HashSet<>(changes.stream().map(ReviewedChange::file).toList());
    for (ChangedFile file : changed) {
      if (!told.contains(file.path())) {
        String state = file.state().name().toLowerCase(Locale.ROOT);
        String from = file.previousPath().map(path -> " from " + path).orElse("");
        add(
            Severity.INFO,
            Optional.empty(),
            file.path(),
            "",
            Location.startOf(file.path()),
            "The file was " + state + from + ".",
            "",
            Optional.empty());
      }
    }
  }

  private void add(
      Severity severity,
      Optional<String> rule,
      String file,
      String part,
      Location location,
      String words,
      String hint,
      Optional<String> waiver) {
    String of = String.join("\n", file, rule.orElse(""), part);
    int before = sameAs.merge(of, 1, Integer::sum) - 1;
    String id = SeenDigest.shortened(List.of(of, Integer.toString(before)));
    String content = rule.isPresent() ? "" : content(file);
    changes.add(
        new ReviewedChange(
            id,
            SeenDigest.shortened(List.of(severity.name(), words, content)),
            severity,
            rule,
            file,
            part,
            location,
            words,
            hint,
            waiver));
  }

  private String content(String path) {
    return after.text(path).or(() -> after.version(path)).orElse("");
  }

  private String digest(List<ReviewedChange> sorted) {
    List<String> parts = new ArrayList<>();
    for (ChangedFile file : changed) {
      parts.add(file.state().name());
      parts.add(file.path());
      parts.add(file.previousPath().orElse(""));
      parts.add(content(file.path()));
    }
    for (ReviewedChange change : sorted) {
      parts.add(change.id());
      parts.add(change.seen());
      parts.add(Boolean.toString(change.waiver().isPresent()));
    }
    return SeenDigest.of(parts);
  }
}

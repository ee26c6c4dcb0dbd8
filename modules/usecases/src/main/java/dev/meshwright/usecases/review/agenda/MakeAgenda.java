package dev.meshwright.usecases.review.agenda;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Result;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.usecases.check.CheckReport;
import dev.meshwright.usecases.check.CheckRequest;
import dev.meshwright.usecases.check.CheckWorkspace;
import dev.meshwright.usecases.check.CheckedSchema;
import dev.meshwright.usecases.commit.ChangedBetween;
import dev.meshwright.usecases.compare.AssessedFinding;
import dev.meshwright.usecases.compare.Snapshot;
import dev.meshwright.usecases.compare.Snapshots;
import dev.meshwright.usecases.review.thread.KeptReviews;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Lists what changed between two states, the most harmful first. What a change of a schema means
/// is what the check says of it.
public final class MakeAgenda {

  private static final Comparator<ReviewItem> BY_HARM =
      Comparator.comparing(MakeAgenda::isWaived)
          .thenComparing(ReviewItem::severity, Comparator.reverseOrder())
          .thenComparing(ReviewItem::affected)
          .thenComparing(ReviewItem::path)
          .thenComparingInt(MakeAgenda::start)
          .thenComparing(ReviewItem::key);

  private final SchemaDetector kinds = new SchemaDetector();
  private final Snapshots states;
  private final CheckWorkspace check;
  private final Function<Progress, FileSource> workingCopy;

  /// @param workingCopy the files as Git would store them now
  public MakeAgenda(
      Snapshots states, CheckWorkspace check, Function<Progress, FileSource> workingCopy) {
    this.states = states;
    this.check = check;
    this.workingCopy = workingCopy;
  }

  /// @return a problem when one of the two names nothing
  public Result<ReviewAgenda> make(ReviewPoints points, Progress progress) {
    return points
        .from()
        .map(states::revision)
        .orElseGet(states::branchBase)
        .found()
        .flatMap(
            before -> later(points, progress).map(after -> make(points, before, after, progress)));
  }

  private Result<FileSource> later(ReviewPoints points, Progress progress) {
    return points.isOfWorkingCopy()
        ? Result.ok(workingCopy.apply(progress))
        : states.revision(points.to()).found().map(Snapshot::files);
  }

  private ReviewAgenda make(
      ReviewPoints points, Snapshot before, FileSource after, Progress progress) {
    CheckReport report = check.check(CheckRequest.usual(), after, before, progress);
    List<ReviewItem> items = new ArrayList<>();
    for (CheckedSchema schema : report.checked()) {
      progress.checkCancelled();
      schema.versions().stream()
          .limit(1)
          .flatMap(version -> version.findings().stream())
          .forEach(found -> items.add(judged(schema, found, before.files(), after)));
    }
    Set<String> said = new HashSet<>();
    items.forEach(item -> said.add(item.path()));
    for (ChangedFile file : ChangedBetween.of(Optional.of(before.files()), after)) {
      progress.checkCancelled();
      if (!said.contains(file.path()) && !file.path().startsWith(KeptReviews.FOLDER)) {
        items.addAll(other(file, before.files(), after));
      }
    }
    items.sort(BY_HARM);
    return new ReviewAgenda(points, before.title(), items, after);
  }

  private static ReviewItem judged(
      CheckedSchema schema, AssessedFinding found, FileSource before, FileSource after) {
    return new ReviewItem.SchemaChanged(
        schema.path(),
        found,
        schema.asked(),
        found.finding().previous().flatMap(place -> text(place, before)),
        found.finding().place().flatMap(place -> text(place, after)));
  }

  private static Optional<PlacedText> text(Location place, FileSource files) {
    return files.text(place.file()).map(text -> new PlacedText(place, text));
  }

  private List<? extends ReviewItem> other(ChangedFile file, FileSource before, FileSource after) {
    String earlier = file.previousPath().orElse(file.path());
    Optional<String> was = before.text(earlier);
    Optional<String> is = after.text(file.path());
    if (kinds.kindOf(file.path(), is.or(() -> was).orElse("")) == FileKind.CONTRACT) {
      List<ReviewItem> promises = promises(file.path(), earlier, was, is);
      if (!promises.isEmpty()) {
        return promises;
      }
    }
    return List.of(
        new ReviewItem.FileChanged(
            file,
            was.map(text -> new PlacedText(Location.startOf(earlier), text)),
            is.map(text -> new PlacedText(Location.startOf(file.path()), text))));
  }

  private static List<ReviewItem> promises(
      String path, String earlier, Optional<String> was, Optional<String> is) {
    Map<Promise.About, Promise> before =
        was.map(text -> ContractPromises.of(earlier, text)).orElse(Map.of());
    Map<Promise.About, Promise> after =
        is.map(text -> ContractPromises.of(path, text)).orElse(Map.of());
    Set<Promise.About> all = new LinkedHashSet<>(before.keySet());
    all.addAll(after.keySet());
    List<ReviewItem> changes = new ArrayList<>();
    for (Promise.About about : all) {
      Optional<Promise> old = Optional.ofNullable(before.get(about));
      Optional<Promise> now = Optional.ofNullable(after.get(about));
      if (!old.map(Promise::value).equals(now.map(Promise::value))) {
        changes.add(
            new ReviewItem.PromiseChanged(
                path,
                about,
                old,
                now,
                old.flatMap(promise -> was.map(text -> place(earlier, text, promise.range()))),
                now.flatMap(promise -> is.map(text -> place(path, text, promise.range())))));
      }
    }
    return changes;
  }

  private static PlacedText place(String path, String text, TextRange range) {
    return new PlacedText(Location.of(path, LineIndex.of(text), range), text);
  }

  private static boolean isWaived(ReviewItem item) {
    return item instanceof ReviewItem.SchemaChanged change && change.assessed().waived();
  }

  private static int start(ReviewItem item) {
    return item.after().or(item::before).map(text -> text.place().range().start()).orElse(0);
  }
}

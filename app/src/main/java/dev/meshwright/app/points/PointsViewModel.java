package dev.meshwright.app.points;

import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Progress;
import dev.meshwright.jobs.Work;
import dev.meshwright.model.Result;
import dev.meshwright.usecases.commit.ChangesInWords;
import dev.meshwright.usecases.points.TaggedPoint;
import dev.meshwright.usecases.points.VisitPoints;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The releases, with what each changed; makes and deletes them, and opens points.
final class PointsViewModel {

  /// Older ones are listed without a verdict.
  private static final int JUDGED = 30;

  private final Jobs jobs;
  private final VisitPoints points;
  private final Notices notices;
  private final Words words;
  private final Runnable changed;
  private final ReadOnlyObjectWrapper<PointsState> state =
      new ReadOnlyObjectWrapper<>(new PointsState.Reading());

  /// @param changed told when a tag came or went
  PointsViewModel(Jobs jobs, VisitPoints points, Notices notices, Words words, Runnable changed) {
    this.jobs = jobs;
    this.points = points;
    this.notices = notices;
    this.words = words;
    this.changed = changed;
  }

  /// What is said of what was done, for people.
  interface Words {
    String released(String name);

    String deleted(String name);
  }

  ReadOnlyObjectProperty<PointsState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  void refresh() {
    jobs.submit(
        new JobKind("releases", "Reading the releases"),
        progress -> new PointsState.Ready(points.releases(), Map.of(), points.names()),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<PointsState.Ready>(PointsState.Ready ready) -> {
              state.set(ready);
              judge(ready);
            }
            case Outcome.Cancelled<PointsState.Ready> cancelled -> {}
            case Outcome.Failed<PointsState.Ready>(Throwable cause) ->
                state.set(new PointsState.Failed(cause));
          }
        });
  }

  /// There is no commit yet, or no repository.
  void none() {
    state.set(new PointsState.Ready(List.of(), Map.of(), List.of()));
  }

  private void judge(PointsState.Ready ready) {
    jobs.submit(
        new JobKind("release-verdicts", "Comparing releases"),
        progress -> verdicts(ready.releases(), progress),
        outcome -> {
          if (outcome instanceof Outcome.Done<Map<String, ChangesInWords>>(var verdicts)) {
            state.set(new PointsState.Ready(ready.releases(), verdicts, ready.names()));
          } else if (outcome instanceof Outcome.Failed<?>(Throwable cause)) {
            notices.tell(new Notice.Broken(cause));
          }
        });
  }

  private Map<String, ChangesInWords> verdicts(List<TaggedPoint> releases, Progress progress) {
    Map<String, ChangesInWords> verdicts = new HashMap<>();
    for (int i = 0; i + 1 < Math.min(releases.size(), JUDGED); i++) {
      String name = releases.get(i).name();
      points
          .compare(releases.get(i + 1).name(), name, progress)
          .optional()
          .ifPresent(changes -> verdicts.put(name, changes));
    }
    return verdicts;
  }

  /// The release before another one.
  Optional<TaggedPoint> before(TaggedPoint release) {
    if (state.get() instanceof PointsState.Ready ready) {
      int next = ready.releases().indexOf(release) + 1;
      return next < ready.releases().size()
          ? Optional.of(ready.releases().get(next))
          : Optional.empty();
    }
    return Optional.empty();
  }

  void release(String name, String at, String message) {
    write(
        progress -> points.release(name, at, message),
        made ->
            new Notice.Did(words.released(made.name()), Optional.of(() -> delete(made.name()))));
  }

  void delete(String name) {
    write(
        progress -> points.delete(name),
        gone -> new Notice.Did(words.deleted(gone.name()), Optional.of(() -> restore(gone))));
  }

  private void restore(TaggedPoint gone) {
    write(
        progress -> points.restore(gone),
        again -> new Notice.Did(words.released(again.name()), Optional.empty()));
  }

  private void write(Work<Result<TaggedPoint>> work, Function<TaggedPoint, Notice> done) {
    jobs.submitInOrder(
        work,
        outcome -> {
          switch (outcome) {
            case Outcome.Done<Result<TaggedPoint>>(
                    Result.Ok<TaggedPoint>(TaggedPoint release, var notes)) -> {
              notices.tell(done.apply(release));
              refresh();
              changed.run();
            }
            case Outcome.Done<Result<TaggedPoint>>(Result.Failed<TaggedPoint> refused) ->
                notices.tell(new Notice.InFile(refused.problem()));
            case Outcome.Cancelled<Result<TaggedPoint>> cancelled -> {}
            case Outcome.Failed<Result<TaggedPoint>>(Throwable cause) ->
                notices.tell(new Notice.Broken(cause));
          }
        });
  }

  /// Writes the files of a point elsewhere and hands the folder on.
  void open(String point, Path below, Consumer<Path> opened) {
    jobs.submit(
        new JobKind("open-point", "Writing the files of " + point),
        progress -> points.checkOut(point, below, progress),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<Result<Path>>(Result.Ok<Path>(Path folder, var notes)) ->
                opened.accept(folder);
            case Outcome.Done<Result<Path>>(Result.Failed<Path> refused) ->
                notices.tell(new Notice.InFile(refused.problem()));
            case Outcome.Cancelled<Result<Path>> cancelled -> {}
            case Outcome.Failed<Result<Path>>(Throwable cause) ->
                notices.tell(new Notice.Broken(cause));
          }
        });
  }
}

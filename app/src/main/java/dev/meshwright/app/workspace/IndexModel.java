package dev.meshwright.app.workspace;

import dev.meshwright.jobs.Job;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.usecases.lookup.FindAnything;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Keeps the index of the workspace up to date in the background. What is asked for while it is
/// brought up to date is done once more behind it: an update is never thrown away for the next.
public final class IndexModel {

  private static final JobKind NEWS = new JobKind("search-index-news", "");

  private final Jobs jobs;
  private final FindAnything find;
  private final Function<Map<String, String>, FileSource> files;
  private final Supplier<Map<String, String>> unsavedTexts;
  private final ReadOnlyObjectWrapper<IndexState> state =
      new ReadOnlyObjectWrapper<>(new IndexState.Untouched());
  private final BlockingQueue<Boolean> news = new ArrayBlockingQueue<>(1);
  private final List<Consumer<String>> listings = new ArrayList<>();
  private Optional<Job> running = Optional.empty();
  private boolean updating;
  private boolean again;
  private boolean ended;
  private int times;

  /// @param files the working copy with unsaved texts
  public IndexModel(
      Jobs jobs,
      FindAnything find,
      Function<Map<String, String>, FileSource> files,
      Supplier<Map<String, String>> unsavedTexts) {
    this.jobs = jobs;
    this.find = find;
    this.files = files;
    this.unsavedTexts = unsavedTexts;
  }

  public ReadOnlyObjectProperty<IndexState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Asks the index, in the background.
  public FindAnything find() {
    return find;
  }

  /// Says who lists what is asked for in full.
  public void onAsked(Consumer<String> listing) {
    listings.add(listing);
  }

  /// Has all that a query finds listed.
  public void ask(String query) {
    listings.forEach(listing -> listing.accept(query));
  }

  /// Begins, unless somebody has begun.
  public void begin() {
    if (state.get() instanceof IndexState.Untouched) {
      update();
    }
  }

  /// Something has changed. Before somebody has begun, that is read with the rest.
  public void changed() {
    if (!(state.get() instanceof IndexState.Untouched)) {
      update();
    }
  }

  private void update() {
    if (ended || updating) {
      again = true;
      return;
    }
    updating = true;
    again = false;
    Map<String, String> unsaved = unsavedTexts.get();
    // What is read first takes a while; a change of a file need not be told.
    String title = times == 0 ? "Reading what can be found" : "";
    if (times == 0) {
      state.set(new IndexState.Reading(0));
    }
    news.clear();
    running =
        Optional.of(
            jobs.submit(
                new JobKind("search-index", title),
                progress -> find.update(files.apply(unsaved), new Telling(progress, news)),
                this::updated));
    if (updating) {
      await();
    }
  }

  private void updated(Outcome<Integer> outcome) {
    updating = false;
    running = Optional.empty();
    news.offer(true);
    if (ended) {
      return;
    }
    switch (outcome) {
      case Outcome.Done<Integer> done -> {
        times++;
        state.set(new IndexState.Current(times));
      }
      // The person did not want to wait: the next change, or the next search, reads on.
      case Outcome.Cancelled<Integer> cancelled -> state.set(new IndexState.Untouched());
      case Outcome.Failed<Integer>(Throwable cause) -> state.set(new IndexState.Failed(cause));
    }
    if (again) {
      update();
    }
  }

  /// Waits for the next of what can be found.
  private void await() {
    jobs.submit(
        NEWS,
        progress -> news.take(),
        outcome -> {
          if (updating && !ended && outcome instanceof Outcome.Done<Boolean>) {
            if (state.get() instanceof IndexState.Reading(int count)) {
              state.set(new IndexState.Reading(count + 1));
            }
            await();
          }
        });
  }

  /// The workspace is closed.
  public void end() {
    ended = true;
    running.ifPresent(Job::cancel);
    news.offer(true);
  }

  /// Says, now and then, that there is more to be found.
  private record Telling(Progress progress, BlockingQueue<Boolean> news) implements Progress {

    @Override
    public void report(String step, double done) {
      progress.report(step, done);
      news.offer(true);
    }

    @Override
    public void checkCancelled() {
      progress.checkCancelled();
    }

    @Override
    public Registration onCancel(Runnable hook) {
      return progress.onCancel(hook);
    }
  }
}

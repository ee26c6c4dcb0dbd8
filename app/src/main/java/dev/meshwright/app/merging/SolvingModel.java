package dev.meshwright.app.merging;

import dev.meshwright.app.document.Document;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.merge.ConflictBlock;
import dev.meshwright.uikit.jobs.Debounce;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.merging.MergeBranches;
import dev.meshwright.usecases.merging.SideVerdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// The conflicts of one file as they are being settled, and how the result stands to its sides.
final class SolvingModel {

  private final Texts texts = Texts.of(SolvingModel.class);
  private final String path;
  private final Jobs jobs;
  private final MergeBranches merging;
  private final Function<Map<String, String>, FileSource> files;
  private final Debounce pause;
  private final ReadOnlyObjectWrapper<Optional<SolvedSides>> sides =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<String>> refusal =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<ConflictBlock>> blocks =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<SideVerdict>> verdicts =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<ConflictBlock>> current =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Subscription following;
  private Subscription typing = Subscription.EMPTY;
  private boolean begun;
  private Optional<Document> document = Optional.empty();

  /// @param files the working copy with some texts in the place of those on disk
  SolvingModel(
      String path,
      ObservableValue<Optional<Document>> document,
      Jobs jobs,
      MergeBranches merging,
      Function<Map<String, String>, FileSource> files,
      Debounce pause) {
    this.path = path;
    this.jobs = jobs;
    this.merging = merging;
    this.files = files;
    this.pause = pause;
    following = document.subscribe(this::follow);
  }

  String path() {
    return path;
  }

  /// Both sides, once they are read.
  ReadOnlyObjectProperty<Optional<SolvedSides>> sidesProperty() {
    return sides.getReadOnlyProperty();
  }

  /// Why the sides cannot be shown.
  ReadOnlyObjectProperty<Optional<String>> refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  /// The conflicts that are left in the result.
  ReadOnlyObjectProperty<List<ConflictBlock>> blocksProperty() {
    return blocks.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<SideVerdict>> verdictsProperty() {
    return verdicts.getReadOnlyProperty();
  }

  /// The conflict gone to last, while it is there.
  ReadOnlyObjectProperty<Optional<ConflictBlock>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  private void follow(Optional<Document> now) {
    typing.unsubscribe();
    document = now;
    typing =
        now.map(file -> file.textProperty().subscribe(this::changed)).orElse(Subscription.EMPTY);
  }

  private void changed(String text) {
    blocks.set(ConflictBlock.in(text));
    if (current.get().filter(blocks.get()::contains).isEmpty()) {
      current.set(Optional.empty());
    }
    if (!begun && !blocks.get().isEmpty()) {
      begun = true;
      step(1);
    }
    if (blocks.get().isEmpty()) {
      pause.poke(this::judge);
    } else {
      verdicts.set(List.of());
    }
  }

  void read() {
    jobs.submit(
        new JobKind("merge-page:" + path, texts.get("job.sides", path)),
        progress -> merging.texts(path).map(SolvedSides::of),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<Result<SolvedSides>>(
                    Result.Ok<SolvedSides>(SolvedSides read, var notes)) -> {
              sides.set(Optional.of(read));
              refusal.set(Optional.empty());
            }
            case Outcome.Done<Result<SolvedSides>>(
                    Result.Failed<SolvedSides>(List<Problem> problems)) ->
                refusal.set(
                    Optional.of(
                        problems.stream().map(Problem::text).collect(Collectors.joining(" "))));
            case Outcome.Cancelled<Result<SolvedSides>> cancelled -> {}
            case Outcome.Failed<Result<SolvedSides>>(Throwable cause) ->
                refusal.set(Optional.of(String.valueOf(cause.getMessage())));
          }
        });
  }

  private void judge() {
    Optional<String> text = document.map(Document::text);
    if (text.isPresent() && blocks.get().isEmpty()) {
      FileSource source = files.apply(Map.of(path, text.get()));
      jobs.submit(
          new JobKind("merge-judge:" + path, texts.get("job.judge", path)),
          progress -> merging.judge(path, text.get(), source, progress),
          outcome -> {
            if (outcome instanceof Outcome.Done<List<SideVerdict>>(List<SideVerdict> found)
                && document.filter(now -> now.text().equals(text.get())).isPresent()) {
              verdicts.set(found);
            }
          });
    }
  }

  /// Goes to the next (1) or previous (-1) conflict from the caret, around the ends.
  void step(int by) {
    List<ConflictBlock> all = blocks.get();
    if (document.isPresent() && !all.isEmpty()) {
      int at = current.get().map(all::indexOf).orElse(by > 0 ? -1 : 0);
      ConflictBlock block = all.get(Math.floorMod(at + by, all.size()));
      current.set(Optional.of(block));
      document.get().reveal(block.range());
    }
  }

  /// Settles the conflict gone to, or the first one.
  void settle(ConflictBlock.Choice choice) {
    current
        .get()
        .or(() -> blocks.get().stream().findFirst())
        .ifPresent(block -> {
          int place = blocks.get().indexOf(block);
          edit(block.range(), block.settled(choice));
          List<ConflictBlock> left = blocks.get();
          if (!left.isEmpty()) {
            ConflictBlock next = left.get(Math.min(place, left.size() - 1));
            current.set(Optional.of(next));
            document.ifPresent(file -> file.reveal(next.range()));
          }
        });
  }

  /// Makes the result anew from what does not conflict, with the rest between markers.
  void mergeAnew() {
    document.ifPresent(file ->
        sides
            .get()
            .ifPresent(
                read -> edit(new TextRange(0, file.text().length()), read.texts().marked())));
  }

  private void edit(TextRange range, String text) {
    document
        .filter(Document::writable)
        .ifPresent(file -> file.edit(List.of(new TextEdit(range, text))));
  }

  void dispose() {
    following.unsubscribe();
    typing.unsubscribe();
    pause.stop();
  }
}

package dev.meshwright.usecases.review;

import dev.meshwright.usecases.review.agenda.ReviewItem;
import dev.meshwright.usecases.review.anchor.FoundPlace;
import dev.meshwright.usecases.review.scope.DecidedChange;
import dev.meshwright.usecases.review.scope.ReviewedChange;
import java.util.List;
import java.util.Optional;

/// What is kept of one change that a review goes through.
///
/// @param decided the change as decisions name it; empty where the review does not have it
/// @param threads about the change; those about its whole file too
public record ItemNotes(Optional<DecidedChange> decided, List<LocatedThread> threads) {

  public ItemNotes {
    threads = List.copyOf(threads);
  }

  public static ItemNotes of(ShownReview review, ReviewItem item) {
    List<DecidedChange> changes = review.standings().changes();
    Optional<DecidedChange> decided =
        changes.stream().filter(change -> isOf(change.change(), item)).findFirst();
    return new ItemNotes(
        decided.or(() ->
            changes.stream()
                .filter(change -> change.change().file().equals(item.path()))
                .filter(change -> !(item instanceof ReviewItem.SchemaChanged))
                .findFirst()),
        review.threads().stream()
            .filter(thread -> thread.place().filter(place -> isAbout(place, item)).isPresent())
            .toList());
  }

  private static boolean isOf(ReviewedChange change, ReviewItem item) {
    return change.file().equals(item.path())
        && switch (item) {
          case ReviewItem.SchemaChanged schema ->
              change.rule().equals(Optional.of(schema.assessed().finding().rule()))
                  && change.part().equals(schema.assessed().finding().path())
                  && change.words().equals(schema.assessed().finding().message());
          case ReviewItem.PromiseChanged promise -> change.rule().isEmpty();
          case ReviewItem.FileChanged file -> change.rule().isEmpty();
        };
  }

  private static boolean isAbout(FoundPlace place, ReviewItem item) {
    boolean sameFile =
        place.location().file().equals(item.path())
            || item.after()
                .filter(text -> text.place().file().equals(place.location().file()))
                .isPresent();
    return sameFile
        && (place.location().range().isEmpty()
            || item instanceof ReviewItem.FileChanged
            || item.after()
                .filter(text -> text.place().start().line() == place.location().start().line())
                .isPresent());
  }
}

package dev.meshwright.app.review;

import dev.meshwright.app.common.AffectedWords;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.review.agenda.Promise;
import dev.meshwright.usecases.review.agenda.ReviewItem;
import java.util.Optional;

/// What is said of a change.
final class ItemWords {

  private final Texts texts = Texts.of(ItemWords.class);
  private final AffectedWords affected = new AffectedWords();

  /// What changed, in one sentence.
  String title(ReviewItem item) {
    return switch (item) {
      case ReviewItem.SchemaChanged change -> change.assessed().finding().message();
      case ReviewItem.PromiseChanged change -> promise(change);
      case ReviewItem.FileChanged change ->
          switch (change.file().state()) {
            case ADDED, UNTRACKED -> texts.get("file.added", item.path());
            case DELETED -> texts.get("file.deleted", item.path());
            case RENAMED ->
                texts.get("file.renamed", change.file().previousPath().orElse(""), item.path());
            case MODIFIED, CONFLICTED, UNCHANGED, IGNORED -> texts.get("file.changed", item.path());
          };
    };
  }

  private String promise(ReviewItem.PromiseChanged change) {
    String what = promised(change.about(), change.is().or(change::was).orElseThrow().value());
    if (change.was().isEmpty()) {
      return texts.get("promise.gained", what);
    }
    return change.is().isEmpty()
        ? texts.get("promise.lost", what)
        : texts.get(
            "promise.changed",
            promised(change.about(), change.was().get().value()),
            promised(change.about(), change.is().get().value()));
  }

  private String promised(Promise.About about, String value) {
    return switch (about.kind()) {
      case OBJECT -> texts.get("promise.object", about.of());
      case PROPERTY ->
          value.isEmpty()
              ? texts.get("promise.property", about.of())
              : texts.get("promise.property.type", about.of(), value);
      case REQUIRED -> texts.get("promise.required", about.of());
      case UNIQUE -> texts.get("promise.unique", about.of());
      case PRIMARY_KEY -> texts.get("promise.key", about.of());
      case CLASSIFICATION -> texts.get("promise.classification", about.of(), value);
      case QUALITY -> texts.get("promise.quality", about.of(), about.name());
      case SERVICE_LEVEL -> texts.get("promise.level", about.of(), value);
    };
  }

  /// What to do about it; empty where nothing is to be done.
  Optional<String> advice(ReviewItem item) {
    return switch (item) {
      case ReviewItem.SchemaChanged change ->
          Optional.of(change.assessed().finding().hint()).filter(hint -> !hint.isBlank());
      case ReviewItem.PromiseChanged change ->
          change.was().isPresent() ? Optional.of(texts.get("promise.advice")) : Optional.empty();
      case ReviewItem.FileChanged change -> Optional.empty();
    };
  }

  /// Whom it hurts, or why it does not count.
  String verdict(ReviewItem item) {
    if (item instanceof ReviewItem.SchemaChanged change && change.assessed().waived()) {
      return change
          .assessed()
          .waiver()
          .map(waiver -> texts.get("waived", waiver.author(), waiver.reason()))
          .orElse("");
    }
    return switch (item) {
      case ReviewItem.SchemaChanged change -> affected.of(change.affected());
      case ReviewItem.PromiseChanged change ->
          change.was().isPresent() ? texts.get("hurt.contract") : texts.get("hurt.nobody");
      case ReviewItem.FileChanged change -> texts.get("hurt.unjudged");
    };
  }
}

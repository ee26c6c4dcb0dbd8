package dev.meshwright.usecases.review.scope;

import dev.meshwright.model.git.Author;
import dev.meshwright.usecases.review.thread.ReviewEvent;
import java.time.Instant;

/// Somebody has seen the changes of a review and agrees.
///
/// @param digest of what was seen
/// @param holds whether that is still all there is to see
public record SignedOff(Author by, Instant at, String digest, String text, boolean holds) {

  static SignedOff of(ReviewEvent event, String digest) {
    String seen = event.text("digest").orElse("");
    return new SignedOff(
        event.by(), event.at(), seen, event.text("text").orElse(""), seen.equals(digest));
  }
}

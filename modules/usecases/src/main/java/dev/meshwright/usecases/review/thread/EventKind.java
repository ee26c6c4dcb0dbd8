package dev.meshwright.usecases.review.thread;

import java.util.Locale;

/// What can happen in a review.
public enum EventKind {
  /// A review was started, or is about other revisions from then on.
  START,
  /// The first words of a thread, with what they are about.
  COMMENT,
  REPLY,
  RESOLVE,
  REOPEN,
  /// What is to become of a change.
  DECIDE,
  /// Somebody has seen the changes and agrees.
  SIGN,
  /// A review is over.
  CLOSE;

  /// As files have it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package dev.meshwright.usecases.review;

import dev.meshwright.usecases.review.anchor.FoundPlace;
import dev.meshwright.usecases.review.thread.ReviewThread;
import java.util.Optional;

/// A thread with where its place is now.
///
/// @param place empty where the thread does not say what it is about
public record LocatedThread(ReviewThread thread, Optional<FoundPlace> place) {}

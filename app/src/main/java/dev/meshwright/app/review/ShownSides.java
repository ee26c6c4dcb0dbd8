package dev.meshwright.app.review;

/// Which of the two states of a change is on the screen.
enum ShownSides {
  BEFORE,
  AFTER,
  BOTH
}

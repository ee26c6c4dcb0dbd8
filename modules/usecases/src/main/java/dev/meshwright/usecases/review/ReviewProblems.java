package dev.meshwright.usecases.review;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;

/// What can be wrong with a request about reviews.
final class ReviewProblems {

  private ReviewProblems() {}

  static Problem request(String message, String hint) {
    return Problem.error("review-request", Location.startOf(""), message, hint);
  }

  static Problem noChange(String review, String change) {
    return unknown(
        "Review " + review + " has no change '" + change + "'.",
        "meshwright review show " + review + " shows their ids.");
  }

  static Problem unknown(String message, String hint) {
    return Problem.error("review-unknown", Location.startOf(""), message, hint);
  }
}

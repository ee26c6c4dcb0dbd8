package dev.meshwright.usecases.complete;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.assist.Offer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Takes each offer on trial: what would make a problem that is not there yet is not offered.
final class OfferTrial {

  /// More than anybody looks through.
  private static final int MOST = 120;

  private final String text;
  private final Function<String, List<Problem>> problems;

  /// @param problems what is wrong with a text
  OfferTrial(String text, Function<String, List<Problem>> problems) {
    this.text = text;
    this.problems = problems;
  }

  /// Those of the offers that can be taken, in their order.
  List<Offer> sound(List<Offer> offers, Progress progress) {
    List<Offer> sound = new ArrayList<>();
    Map<String, Integer> before = counted(problems.apply(text));
    for (Offer offer : offers) {
      progress.checkCancelled();
      if (sound.size() == MOST) {
        break;
      }
      String after = TextEdits.apply(text, offer.edits());
      if (!after.equals(text) && !isWorse(before, counted(problems.apply(after)))) {
        sound.add(offer);
      }
    }
    return sound;
  }

  private static boolean isWorse(Map<String, Integer> before, Map<String, Integer> after) {
    return after.entrySet().stream()
        .anyMatch(each -> each.getValue() > before.getOrDefault(each.getKey(), 0));
  }

  /// What is half-typed is wrong in one way or another, so that a fault of syntax may read
  /// otherwise afterwards.
  static Map<String, Integer> counted(List<Problem> problems) {
    Map<String, Integer> counted = new HashMap<>();
    for (Problem problem : problems) {
      boolean syntax = problem.rule().endsWith("-syntax");
      counted.merge(
          syntax ? problem.rule() : problem.rule() + " " + problem.message(), 1, Integer::sum);
    }
    return counted;
  }
}

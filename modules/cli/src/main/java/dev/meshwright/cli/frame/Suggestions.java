package dev.meshwright.cli.frame;

import dev.meshwright.text.DidYouMean;
import java.util.Collection;

/// Words a guess at what was meant by a wrong word of the command line.
public final class Suggestions {

  private Suggestions() {}

  /// `; did you mean 'check'?`, or nothing.
  public static String phrase(String word, Collection<String> candidates) {
    return DidYouMean.of(word, candidates)
        .map(found -> "; did you mean '" + found + "'?")
        .orElse("");
  }
}

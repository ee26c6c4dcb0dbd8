package dev.meshwright.app.testing;

import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.compat.Layer;
import dev.meshwright.model.compat.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Findings of many kinds, as an engine would make them.
public final class Findings {

  private Findings() {}

  /// Something changed at a word of the text; or, where the text has no such word, it is gone.
  ///
  /// @param path in the words of findings
  public static Finding of(
      Severity severity, String path, String file, String text, String word, String message) {
    int at = text.indexOf(word);
    return new Finding(
        "rule-of-" + severity,
        severity,
        severity == Severity.ERROR ? Effect.BREAK : Effect.OK,
        Effect.OK,
        Layer.WIRE,
        Set.of(Layer.WIRE),
        path,
        at < 0
            ? Optional.empty()
            : Optional.of(
                Location.of(file, LineIndex.of(text), new TextRange(at, at + word.length()))),
        Optional.of(Location.of(file, LineIndex.of("before"), new TextRange(0, 6))),
        message,
        "",
        Optional.empty(),
        List.of(),
        List.of());
  }

  public static Verdict verdict(Finding... findings) {
    return new Verdict(Answer.NO, Answer.YES, List.of(findings), List.of(), List.of());
  }
}

package dev.meshwright.app.changes;

import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.commit.ChangesInWords.DescribedFile;
import java.util.List;

/// What a commit that breaks somebody would do, and to whom.
final class BreakingWords {

  /// More are counted.
  private static final int MOST = 3;

  private BreakingWords() {}

  static String of(Texts texts, List<DescribedFile> breaking) {
    StringBuilder words = new StringBuilder(texts.get("breaking", breaking.size()));
    for (DescribedFile file : breaking) {
      words.append("\n\n").append(texts.get("breaking.file", file.file().path()));
      file.changes().stream()
          .limit(MOST)
          .forEach(change -> words.append("\n- ").append(change.words()));
      if (file.changes().size() > MOST) {
        words.append("\n- ").append(texts.get("breaking.more", file.changes().size() - MOST));
      }
    }
    return words.toString();
  }
}

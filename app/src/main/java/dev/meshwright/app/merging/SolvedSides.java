package dev.meshwright.app.merging;

import dev.meshwright.model.git.ConflictTexts;
import dev.meshwright.uikit.diff.SideLines;
import dev.meshwright.uikit.editor.ChangedLines;
import java.util.List;

/// The sides of a file, and which lines each of them changed.
record SolvedSides(
    ConflictTexts texts, List<ChangedLines> oursChanged, List<ChangedLines> theirsChanged) {

  static SolvedSides of(ConflictTexts texts) {
    String base = texts.base().orElse("");
    return new SolvedSides(
        texts,
        SideLines.between(base, texts.ours().orElse("")),
        SideLines.between(base, texts.theirs().orElse("")));
  }
}

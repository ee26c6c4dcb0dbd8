package dev.meshwright.history.merging;

import dev.meshwright.model.merge.TextMerge;
import java.util.Locale;
import org.eclipse.jgit.lib.Config;

/// How a repository wants its merges.
///
/// @param style how conflicts are written
/// @param renames whether a file that one side renamed gets what the other changed in it
/// @param texts merges the texts
public record MergeRules(MarkedText.Style style, boolean renames, TextMerge texts) {

  public static MergeRules of(Config config, TextMerge texts) {
    String style = config.getString("merge", null, "conflictStyle");
    String asInDiff = config.getString("diff", null, "renames");
    String renames = config.getString("merge", null, "renames");
    String wanted = renames == null ? asInDiff : renames;
    return new MergeRules(
        style != null && style.toLowerCase(Locale.ROOT).contains("diff3")
            ? MarkedText.Style.DIFF3
            : MarkedText.Style.MERGE,
        wanted == null || !(wanted.equalsIgnoreCase("false") || wanted.equals("0")),
        texts);
  }
}

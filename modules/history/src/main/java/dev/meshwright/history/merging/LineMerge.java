package dev.meshwright.history.merging;

import dev.meshwright.model.merge.MergedPart;
import dev.meshwright.model.merge.MergedText;
import dev.meshwright.model.merge.TextMerge;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;
import org.eclipse.jgit.merge.MergeResult;

/// Merges texts by their lines.
public final class LineMerge implements TextMerge {

  @Override
  public MergedText merge(String path, String base, String ours, String theirs) {
    MergeResult<RawText> result =
        new MergeAlgorithm(new HistogramDiff())
            .merge(RawTextComparator.DEFAULT, raw(base), raw(ours), raw(theirs));
    List<MergedPart> parts = new ArrayList<>();
    StringBuilder settled = new StringBuilder();
    String ourSide = "";
    String baseSide = "";
    for (MergeChunk chunk : result) {
      String text = lines(result.getSequences().get(chunk.getSequenceIndex()), chunk);
      switch (chunk.getConflictState()) {
        case NO_CONFLICT -> settled.append(text);
        case FIRST_CONFLICTING_RANGE -> {
          ourSide = text;
          baseSide = "";
        }
        case BASE_CONFLICTING_RANGE -> baseSide = text;
        case NEXT_CONFLICTING_RANGE -> {
          if (!settled.isEmpty()) {
            parts.add(new MergedPart.Settled(settled.toString()));
            settled.setLength(0);
          }
          parts.add(new MergedPart.Conflict(baseSide, ourSide, text));
        }
      }
    }
    if (!settled.isEmpty()) {
      parts.add(new MergedPart.Settled(settled.toString()));
    }
    return new MergedText(parts);
  }

  private static RawText raw(String text) {
    return new RawText(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String lines(RawText text, MergeChunk chunk) {
    StringBuilder lines = new StringBuilder();
    for (int line = chunk.getBegin(); line < chunk.getEnd(); line++) {
      lines.append(text.getString(line, line + 1, false));
    }
    return lines.toString();
  }
}

package dev.meshwright.model.merge;

/// Merges the two changes of one text. By lines, as Git does, or by what the text means.
@FunctionalInterface
public interface TextMerge {

  /// @param path of the file, from the top of the working copy
  /// @param base what both sides started from; empty when both added the file
  MergedText merge(String path, String base, String ours, String theirs);
}

package dev.meshwright.model.git;

import java.util.List;

/// What of a file is staged, and what is not. All texts are as Git stores them.
///
/// @param staged the parts between the last commit and the index
/// @param unstaged the parts between the index and the disk
/// @param seen stands for the three texts: a part is staged only while they are the same
public record PartsOfFile(
    String path, List<ChangedPart> staged, List<ChangedPart> unstaged, String seen) {

  public PartsOfFile {
    staged = List.copyOf(staged);
    unstaged = List.copyOf(unstaged);
  }
}

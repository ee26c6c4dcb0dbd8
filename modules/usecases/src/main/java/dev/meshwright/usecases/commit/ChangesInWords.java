package dev.meshwright.usecases.commit;

import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.usecases.compare.VersionStep;
import java.util.List;

/// All changes of the working copy, said in words.
///
/// @param files what changed in each, by path
/// @param proposedMessage a first draft of the commit's message
/// @param proposed what the changes mean for the next version number
public record ChangesInWords(
    List<DescribedFile> files, String proposedMessage, VersionStep proposed) {

  public ChangesInWords {
    files = List.copyOf(files);
  }

  /// @param changes one sentence each, worst first; empty for what is no schema
  public record DescribedFile(ChangedFile file, List<DescribedChange> changes) {

    public DescribedFile {
      changes = List.copyOf(changes);
    }
  }
}

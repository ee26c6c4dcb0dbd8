package dev.meshwright.usecases.points;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.usecases.check.CheckReport;
import dev.meshwright.usecases.commit.ChangesInWords;
import dev.meshwright.usecases.commit.InspectCommits.FileVersions;
import java.nio.file.Path;
import java.util.List;

/// Holds points of the history against one another, and keeps those that are released. A point is a
/// commit, tag or branch by its name, [#WORKING_COPY], or a folder where no revision has its name.
/// Thread-safe.
///
/// Names and releases are not to be asked of a workspace without a repository; each call throws
/// [dev.meshwright.usecases.OperationFailedException] when the repository is broken.
public interface VisitPoints {

  /// The files as they are on disk, as Git would store them.
  String WORKING_COPY = ".";

  /// What changed from one point to another, in words.
  ///
  /// @return a problem when one of them names nothing
  Result<ChangesInWords> compare(String from, String to, Progress progress);

  /// What the change from one point to another means for those who read and write the data, schema
  /// by schema.
  ///
  /// @return as [#compare]
  Result<CheckReport> judge(String from, String to, Progress progress);

  /// The texts of a file at two points.
  Result<FileVersions> texts(String from, String to, ChangedFile file, Progress progress);

  /// Names that a point can be given by: tags, then branches; the newest tags first.
  List<String> names();

  /// Tags, the newest first.
  List<TaggedPoint> releases();

  /// Makes an annotated tag.
  ///
  /// @return a problem when the name or the message cannot be, or nobody is configured to tag
  Result<TaggedPoint> release(String name, String at, String message);

  /// Deletes a tag of this clone; remotes keep theirs.
  Result<TaggedPoint> delete(String name);

  /// Makes a deleted tag again, as it was.
  Result<TaggedPoint> restore(TaggedPoint deleted);

  /// Writes the files of a point to a folder outside the repository, where they can only be read.
  /// Nothing of the repository is changed, and no program of it runs.
  ///
  /// @param below where the folder is made, named after the repository and the commit
  Result<Path> checkOut(String point, Path below, Progress progress);
}

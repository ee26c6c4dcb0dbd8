package dev.meshwright.cli.preview;

import dev.meshwright.cli.frame.WrongCallException;
import dev.meshwright.usecases.explore.Against;
import dev.meshwright.usecases.explore.RowVersion;

/// The two versions that `--against` and `--to` name.
///
/// @param words for people
record VersionsOfCall(RowVersion before, RowVersion after, String words) {

  private static final String RANGE = "..";

  /// @param against `REV`, or `REV1..REV2`
  /// @param to `REV`; empty for the working copy
  static VersionsOfCall of(String against, String to) {
    int range = against.indexOf(RANGE);
    if (range >= 0 && !to.isEmpty()) {
      throw new WrongCallException("preview: give --to or a range in --against, not both");
    }
    String first = range < 0 ? against : against.substring(0, range);
    String second = range < 0 ? to : against.substring(range + RANGE.length());
    if (first.isEmpty()) {
      throw new WrongCallException("preview: --against names no revision");
    }
    return new VersionsOfCall(
        earlier(first),
        second.isEmpty() ? new RowVersion.Current() : earlier(second),
        second.isEmpty() ? first : first + RANGE + second);
  }

  private static RowVersion earlier(String revision) {
    return new RowVersion.Earlier(new Against.Revision(revision));
  }
}

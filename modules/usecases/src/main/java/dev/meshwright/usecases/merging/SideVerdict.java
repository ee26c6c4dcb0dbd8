package dev.meshwright.usecases.merging;

import dev.meshwright.usecases.merging.ForeseenChanges.Reading;

/// How a resolved schema stands to one of the versions that were merged.
///
/// @param readsOld whether it reads data of that version
/// @param oldReads whether that version reads data of it
public record SideVerdict(Side side, Reading readsOld, Reading oldReads) {

  /// Which version.
  public enum Side {
    BASE,
    OURS,
    THEIRS
  }
}

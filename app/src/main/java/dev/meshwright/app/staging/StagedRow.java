package dev.meshwright.app.staging;

import dev.meshwright.model.git.ChangedFile;

/// A changed file, and how much of it is in the next commit.
record StagedRow(ChangedFile file, Standing standing) {

  enum Standing {
    NOTHING,
    PART,
    ALL
  }
}

package dev.meshwright.app.staging;

import dev.meshwright.model.git.ChangedPart;

/// Lines that differ, in the next commit or not.
record PartRow(ChangedPart part, boolean staged) {}

package dev.meshwright.data.worker;

import dev.meshwright.data.wire.PartFile;
import dev.meshwright.data.wire.TableFiles;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A sample of a database, read when it is first named.
final class SampleTableState {

  private final TableFiles files;
  private final DecompressedCopy unpacked = new DecompressedCopy();
  private Optional<LoadedSample> loaded = Optional.empty();

  SampleTableState(TableFiles files) {
    this.files = files;
  }

  TableFiles files() {
    return files;
  }

  DecompressedCopy unpacked() {
    return unpacked;
  }

  /// The files that errors of the engine name: for a packed sample others than its own.
  TableFiles read() {
    return unpacked.sample().orElse(files);
  }

  Optional<LoadedSample> loaded() {
    return loaded;
  }

  void loaded(LoadedSample sample) {
    loaded = Optional.of(sample);
  }

  /// A warning for each part that is no longer the file that was read.
  List<Problem> changes() {
    List<Problem> changes = new ArrayList<>();
    for (PartFile part : files.parts()) {
      if (!part.unchanged()) {
        changes.add(
            Problem.warning(
                "sample-changed",
                Location.startOf(part.label()),
                part.label()
                    + " was changed or replaced while it was read; these rows may be mixed.",
                "Run the preview again."));
      }
    }
    return changes;
  }
}

package dev.meshwright.data.wire;

import dev.meshwright.model.data.CsvOptions;
import dev.meshwright.model.data.SampleFormat;
import java.util.List;
import java.util.Optional;

/// A sample as the worker gets it: its parts with what tells whether they have changed.
///
/// @param label what messages call the sample
/// @param folder whether it was given as a folder
public record TableFiles(
    String name,
    String label,
    boolean folder,
    List<PartFile> parts,
    Optional<SampleFormat> format,
    CsvOptions csv) {

  public TableFiles {
    parts = List.copyOf(parts);
  }
}

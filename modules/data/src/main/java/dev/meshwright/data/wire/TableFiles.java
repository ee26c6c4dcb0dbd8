package dev.meshwright.data.wire;

import dev.meshwright.model.Problem;
import dev.meshwright.model.data.CsvOptions;
import dev.meshwright.model.data.MessageDecoding;
import dev.meshwright.model.data.SampleFormat;
import java.util.List;
import java.util.Optional;

/// A sample as the worker gets it: its parts with what tells whether they have changed.
///
/// @param label what messages call the sample
/// @param folder whether it was given as a folder
/// @param messages how to decode it, for messages
/// @param problems why it cannot be read at all
public record TableFiles(
    String name,
    String label,
    boolean folder,
    List<PartFile> parts,
    Optional<SampleFormat> format,
    CsvOptions csv,
    Optional<MessageDecoding> messages,
    List<Problem> problems) {

  public TableFiles {
    parts = List.copyOf(parts);
    problems = List.copyOf(problems);
  }

  /// The same sample over other files.
  public TableFiles with(List<PartFile> others) {
    return new TableFiles(name, label, folder, others, format, csv, messages, problems);
  }
}

package dev.meshwright.cli.mutation;

import java.util.List;
import java.util.Map;

/// A kind of file that a worker process reads.
///
/// @param path where a mutated file is put
/// @param packing around the content of the file
/// @param beside other files of the workspace, by path
record DataKind(
    String name,
    String path,
    Form form,
    Packing packing,
    Map<String, String> beside,
    List<byte[]> seeds,
    Use use) {

  /// What reads it.
  enum Use {
    SAMPLE,
    SQL,
    SETTINGS,
    TESTS
  }

  @Override
  public String toString() {
    return name;
  }
}

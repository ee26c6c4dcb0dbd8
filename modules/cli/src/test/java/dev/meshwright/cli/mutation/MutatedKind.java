package dev.meshwright.cli.mutation;

import java.util.List;
import java.util.Map;

/// A kind of file, right examples of it, and the calls that read one.
///
/// @param packing around the content of the file
/// @param path where a mutated file is put, from the root of the workspace
/// @param beside other files of the workspace, by path
/// @param seeds the right examples; the first one is what was committed
/// @param calls as they are typed, without the name of the program
record MutatedKind(
    String name,
    String path,
    Form form,
    Packing packing,
    Map<String, String> beside,
    List<byte[]> seeds,
    List<String> calls) {

  @Override
  public String toString() {
    return name;
  }
}

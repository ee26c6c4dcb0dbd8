package dev.meshwright.model;

import java.util.List;

/// A way to make a problem or finding go away, ready to be applied.
///
/// @param title what applying does, as a command: "Add a default of null"
/// @param edits minimal edits on the text that was analysed
public record Fix(String title, List<FileEdit> edits) {

  public Fix {
    edits = List.copyOf(edits);
  }

  public static Fix inFile(String title, String file, List<TextEdit> edits) {
    return new Fix(title, edits.stream().map(edit -> new FileEdit(file, edit)).toList());
  }
}

package dev.meshwright.model;

import java.util.List;

/// A schema for the rows of a table.
///
/// @param notes what the language has no word for, and what was taken in its place
public record InferredSchema(String text, List<String> notes) {

  public InferredSchema {
    notes = List.copyOf(notes);
  }
}

package dev.meshwright.model;

import java.util.List;

/// A schema written in another language.
///
/// @param losses what the other language has no word for, each where the source says it: warnings
///   for what is left out, notes for what is said in another way
public record ConvertedSchema(String text, List<Problem> losses) {

  public ConvertedSchema {
    losses = List.copyOf(losses);
  }
}

package dev.meshwright.usecases.review.anchor;

import dev.meshwright.model.Location;

/// Where the place of a comment is now, and how it was found.
///
/// @param movedFile whether its file had another name when the comment was written
/// @param name of the part as it is called now; empty where none is known
public record FoundPlace(Location location, Way way, boolean movedFile, String name) {

  /// How a place was found, the surest first.
  public enum Way {
    /// The part has the same name, or the whole file is meant.
    PATH("in its place"),
    /// The part has another name, and knows the old one or has the old number.
    RENAMED("renamed since"),
    /// Its text was found.
    QUOTE("found by its text"),
    /// What was around it was found; the text between has changed.
    AROUND("found by the text around it; what is there was changed"),
    /// The line where it was, as far as other lines moved it.
    LINE("what it is about is gone; shown at the line where it was"),
    /// Nothing of it is left in the file.
    FILE("what it is about is gone; shown at its file"),
    /// The file is gone.
    GONE("its file is gone");

    private final String words;

    Way(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    /// Whether the very thing was found, and not only where it was.
    public boolean isSure() {
      return compareTo(LINE) < 0;
    }
  }

  /// How it was found, for people.
  public String words() {
    return movedFile ? way.words() + " (its file was moved)" : way.words();
  }
}

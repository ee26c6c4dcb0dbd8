package dev.meshwright.usecases.workspace;

/// Tells two contents of a file apart: a digest of the bytes, or the absence of the file.
///
/// @param digest hexadecimal; empty when there is no file
public record FileVersion(String digest) {

  public static final FileVersion ABSENT = new FileVersion("");
}

package dev.meshwright.uitesting;

/// Dresses every window of the application: the product's theme, seen from a test.
@FunctionalInterface
public interface Look {

  /// @param dark the dark scheme, else the light one
  /// @param zoom type size in percent
  void wear(boolean dark, int zoom);
}

package dev.meshwright.uikit.theme;

/// A type size in percent of the base size.
///
/// @param percent 80 to 200
public record Zoom(int percent) {

  public static final int LEAST = 80;
  public static final int MOST = 200;
  public static final Zoom NORMAL = new Zoom(100);

  private static final double BASE_PIXELS = 13;

  public Zoom {
    percent = Math.clamp(percent, LEAST, MOST);
  }

  /// The root font size in pixels.
  public double pixels() {
    return BASE_PIXELS * percent / 100;
  }
}

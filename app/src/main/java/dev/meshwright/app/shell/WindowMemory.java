package dev.meshwright.app.shell;

import java.util.HashMap;
import java.util.Map;

/// Place and size of the window and its dividers, as kept between runs. What is not a number, or
/// out of bounds, counts as never kept.
public final class WindowMemory {

  private static final double LEAST_SIDE = 300;
  private static final double MOST_SIDE = 20_000;

  private final Map<String, String> values;
  private Runnable changed = () -> {};

  public WindowMemory(Map<String, String> kept) {
    this.values = new HashMap<>(kept);
  }

  /// Has somebody told of each divider that is somewhere else now.
  public void tellDividers(Runnable told) {
    changed = told;
  }

  /// What to keep.
  public Map<String, String> values() {
    return Map.copyOf(values);
  }

  /// The position of a divider between 0 and 1.
  double divider(String name, double otherwise) {
    double kept = number("divider." + name, otherwise);
    return kept > 0.02 && kept < 0.98 ? kept : otherwise;
  }

  /// Whether somebody moved a divider.
  boolean knows(String name) {
    return divider(name, -1) >= 0;
  }

  void keepDivider(String name, double position) {
    String now = Double.toString(position);
    if (!now.equals(values.put("divider." + name, now))) {
      changed.run();
    }
  }

  /// The width or height of the window, in pixels.
  public double side(String name, double otherwise) {
    double kept = number("window." + name, otherwise);
    return kept >= LEAST_SIDE && kept <= MOST_SIDE ? kept : otherwise;
  }

  /// The left or upper edge of the window; not a number when never kept.
  public double edge(String name) {
    double kept = number("window." + name, Double.NaN);
    return Math.abs(kept) <= MOST_SIDE ? kept : Double.NaN;
  }

  public boolean maximized() {
    return Boolean.parseBoolean(values.get("window.maximized"));
  }

  public void keepWindow(double x, double y, double width, double height, boolean maximized) {
    values.put("window.maximized", Boolean.toString(maximized));
    if (!maximized) {
      values.put("window.x", Double.toString(x));
      values.put("window.y", Double.toString(y));
      values.put("window.width", Double.toString(width));
      values.put("window.height", Double.toString(height));
    }
  }

  private double number(String name, double otherwise) {
    String value = values.get(name);
    if (value == null) {
      return otherwise;
    }
    try {
      double number = Double.parseDouble(value);
      return Double.isFinite(number) ? number : otherwise;
    } catch (NumberFormatException notANumber) {
      return otherwise;
    }
  }
}

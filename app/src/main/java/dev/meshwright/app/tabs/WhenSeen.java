package dev.meshwright.app.tabs;

/// Has a page read when it is first seen, and again when it is seen after something changed.
public final class WhenSeen {

  private final Runnable read;
  private boolean seen;
  private boolean behind = true;

  public WhenSeen(Runnable read) {
    this.read = read;
  }

  /// The page is seen now, or no longer.
  public void seen(boolean is) {
    seen = is;
    readIfDue();
  }

  /// What the page shows may have changed.
  public void outOfDate() {
    behind = true;
    readIfDue();
  }

  private void readIfDue() {
    if (seen && behind) {
      behind = false;
      read.run();
    }
  }
}

package dev.meshwright.app.points;

/// Two points as a tab is named by them, with a blank between. A name of Git has none in it; the
/// path of a folder may.
record TwoPoints(String from, String to) {

  /// @param written two points, and what may follow behind another blank
  static TwoPoints read(String written) {
    String[] parts = written.split(" ", 3);
    return new TwoPoints(plain(parts[0]), plain(parts[1]));
  }

  String written() {
    return quoted(from) + " " + quoted(to);
  }

  private static String quoted(String point) {
    return point.replace("%", "%25").replace(" ", "%20");
  }

  private static String plain(String quoted) {
    return quoted.replace("%20", " ").replace("%25", "%");
  }
}

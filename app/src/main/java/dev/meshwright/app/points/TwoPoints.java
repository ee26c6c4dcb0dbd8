package dev.meshwright.app.points;

/// Two points as a tab is named by them. A name of Git has no blank in it.
record TwoPoints(String from, String to) {

  static TwoPoints read(String written) {
    int blank = written.indexOf(' ');
    return new TwoPoints(written.substring(0, blank), written.substring(blank + 1));
  }

  String written() {
    return from + " " + to;
  }
}

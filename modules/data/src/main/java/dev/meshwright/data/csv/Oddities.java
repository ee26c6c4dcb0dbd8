package dev.meshwright.data.csv;

/// What of a part is not as in a plain CSV file: where it is, for people to see, and reason to read
/// the part from a copy in plain CSV.
public final class Oddities {

  final LineTally shortRows = new LineTally();
  final LineTally longRows = new LineTally();
  final LineTally brokenQuotes = new LineTally();
  final LineTally zeroBytes = new LineTally();
  final LineTally blankRows = new LineTally();
  final LineTally comments = new LineTally();
  final LineEnds lineEnds = new LineEnds();
  boolean quotesInside;
  boolean escapes;

  Oddities() {}

  /// Takes those of the segment of a file that follows.
  ///
  /// @param before lines before that segment
  void append(Oddities next, long before) {
    shortRows.append(next.shortRows, before);
    longRows.append(next.longRows, before);
    brokenQuotes.append(next.brokenQuotes, before);
    zeroBytes.append(next.zeroBytes, before);
    blankRows.append(next.blankRows, before);
    comments.append(next.comments, before);
    lineEnds.append(next.lineEnds);
    quotesInside |= next.quotesInside;
    escapes |= next.escapes;
  }

  /// Whether any reader reads the part alike.
  boolean none() {
    return shortRows.none()
        && longRows.none()
        && brokenQuotes.none()
        && zeroBytes.none()
        && blankRows.none()
        && comments.none()
        && !quotesInside
        && !escapes
        && lineEnds.usual();
  }

  /// Rows with fewer cells than there are columns.
  public LineTally shortRows() {
    return shortRows;
  }

  /// Rows with more cells than the header.
  public LineTally longRows() {
    return longRows;
  }

  /// Rows with a quote that is not closed, or that text follows.
  public LineTally brokenQuotes() {
    return brokenQuotes;
  }

  /// Rows with a zero byte.
  public LineTally zeroBytes() {
    return zeroBytes;
  }

  public LineTally comments() {
    return comments;
  }
}

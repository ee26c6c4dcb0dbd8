package planted.history;

/// What the use cases of this tree write once more.
public record Mirrored(String path, int size) {

  /// Written once more as well.
  public enum Choice {
    FIRST,
    SECOND
  }
}

package planted.usecases.mirror;

/// The offender: the parts of `planted.history.Mirrored` under another name.
public record Copied(String path, int size) {

  /// The constants of its enum.
  public enum Answer {
    FIRST,
    SECOND
  }
}

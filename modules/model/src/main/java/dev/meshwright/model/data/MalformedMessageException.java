package dev.meshwright.model.data;

/// A message that its schema cannot decode, or that cannot be written by it. Who goes through
/// messages makes it a problem of that message.
public final class MalformedMessageException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String path;
  private final int offset;

  /// @param path of the field: `lines[2].price`; empty for the message itself
  /// @param offset of the byte, or of the character in JSON; negative when it is not known
  public MalformedMessageException(String path, int offset, String reason) {
    super(reason, null, false, false);
    this.path = path;
    this.offset = offset;
  }

  public String path() {
    return path;
  }

  public int offset() {
    return offset;
  }

  public String reason() {
    return String.valueOf(getMessage());
  }
}

package dev.meshwright.schema.proto.data;

/// Bytes or a text that are no message of the type asked for: a value for the caller to tell.
public final class MalformedMessage extends Exception {

  private static final long serialVersionUID = 1L;

  private final String path;
  private final int offset;

  /// @param path of the field; empty for the message itself
  /// @param offset of the byte, or of the character in JSON; negative when it is not known
  MalformedMessage(String path, int offset, String reason) {
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

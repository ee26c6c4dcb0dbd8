package dev.meshwright.data.message;

/// A message that its schema cannot decode. It never leaves the reading of the sample: it becomes a
/// problem there, and the next message is read.
public final class MalformedPayload extends Exception {

  private static final long serialVersionUID = 1L;

  private final String path;
  private final int offset;

  /// @param path of the field: `lines[2].price`; empty when it is not known
  /// @param offset of the byte in the payload; negative when it is not known
  public MalformedPayload(String path, int offset, String reason) {
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

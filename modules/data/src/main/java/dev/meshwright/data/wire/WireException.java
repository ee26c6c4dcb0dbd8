package dev.meshwright.data.wire;

import java.io.IOException;

/// The other side did not keep to the exchange's form: broken machinery.
public final class WireException extends IOException {

  private static final long serialVersionUID = 1L;

  public WireException(String message) {
    super(message);
  }
}

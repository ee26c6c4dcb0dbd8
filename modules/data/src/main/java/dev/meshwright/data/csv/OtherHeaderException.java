package dev.meshwright.data.csv;

import java.io.IOException;
import java.util.List;

/// A part whose first line names none of the columns of the first part.
public final class OtherHeaderException extends IOException {

  private static final long serialVersionUID = 1L;

  OtherHeaderException(List<String> expected) {
    super("Its first line names none of the columns " + String.join(", ", expected) + ".");
  }
}

package dev.meshwright.schema.name;

import java.nio.charset.StandardCharsets;

/// Texts as literals of Protobuf: what is no plain character of ASCII is written as its bytes.
public final class ProtoQuotes {

  private ProtoQuotes() {}

  public static String quote(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (b == '"' || b == '\\') {
        literal.append('\\').append((char) b);
      } else if (b >= ' ' && b < 0x7f) {
        literal.append((char) b);
      } else {
        literal.append(octal(b & 0xff));
      }
    }
    return literal.append('"').toString();
  }

  /// Always three digits, so that no digit behind it belongs to it.
  private static String octal(int value) {
    return "\\" + (value >> 6) + (value >> 3 & 7) + (value & 7);
  }
}

package dev.meshwright.schema.jsonschema.edit;

import java.nio.charset.StandardCharsets;

/// Spells names as steps of JSON pointers in fragments of URIs.
public final class FragmentText {

  /// What a fragment may have as it is, beside letters and digits.
  private static final String PLAIN = "-._~!$&'()*+,;=:@?";

  private FragmentText() {}

  /// A step, escaped as a pointer and a URI ask for it.
  ///
  /// @param like a reference whose author may have left letters beyond ASCII as they are
  public static String step(String name, String like) {
    boolean letters = like.chars().anyMatch(c -> c > 0x7f);
    StringBuilder step = new StringBuilder();
    name.replace("~", "~0")
        .replace("/", "~1")
        .codePoints()
        .forEach(c -> {
          boolean plain = isAscii(c) || (letters && c > 0x7f && Character.isLetterOrDigit(c));
          if (plain) {
            step.appendCodePoint(c);
          } else {
            for (byte part : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
              step.append("%%%02X".formatted(part & 0xff));
            }
          }
        });
    return step.toString();
  }

  private static boolean isAscii(int c) {
    return (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c < 0x80 && PLAIN.indexOf(c) >= 0);
  }
}

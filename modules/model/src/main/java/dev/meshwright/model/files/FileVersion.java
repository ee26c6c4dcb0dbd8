package dev.meshwright.model.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Tells two contents of a file apart.
///
/// @param digest SHA-256 of the bytes in hexadecimal; empty when there is no file
public record FileVersion(String digest) {

  /// There is no file.
  public static final FileVersion ABSENT = new FileVersion("");

  public static FileVersion of(byte[] bytes) {
    try {
      return new FileVersion(
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}

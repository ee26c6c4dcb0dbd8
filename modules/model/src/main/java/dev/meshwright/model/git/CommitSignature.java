package dev.meshwright.model.git;

/// Whether a commit or tag is signed, and what the signature is worth.
///
/// @param signer whom the key belongs to, as far as it is known
/// @param key its name or fingerprint; empty without a signature
/// @param words what the checking program said, for people
public record CommitSignature(Standing standing, String signer, String key, String words) {

  /// What a signature is worth.
  public enum Standing {
    /// There is none.
    NONE,
    /// It fits, and the key is known.
    GOOD,
    /// It does not fit to what it signs.
    BAD,
    /// It may fit, but nobody knows whose key it is.
    UNKNOWN_KEY,
    /// It fits, but it or its key has expired or was revoked.
    EXPIRED,
    /// There is no program to check it with, or that failed.
    UNCHECKED
  }

  public static CommitSignature none() {
    return new CommitSignature(Standing.NONE, "", "", "");
  }
}

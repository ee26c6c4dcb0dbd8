package dev.meshwright.history;

/// What of a repository a person has agreed to follow. Kept outside of it, so that nobody who
/// writes to the repository can agree for them.
public interface Agreements {

  /// @param what is followed: `hooks`
  /// @param fingerprint of what was shown; another one was not agreed to
  boolean isAgreed(String what, String fingerprint);

  void agree(String what, String fingerprint);

  /// Nothing is agreed to, and nothing remembered.
  static Agreements none() {
    return new Agreements() {
      @Override
      public boolean isAgreed(String what, String fingerprint) {
        return false;
      }

      @Override
      public void agree(String what, String fingerprint) {}
    };
  }
}

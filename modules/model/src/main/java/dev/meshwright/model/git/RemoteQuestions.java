package dev.meshwright.model.git;

import java.util.Optional;

/// What only a person can answer while a server is talked to. Asked from a background thread, which
/// waits for the answer.
public interface RemoteQuestions {

  /// @param url of the server, without a password
  /// @param user who is known already; empty when nobody is
  /// @param again whether the last answer was refused
  Optional<Login> login(String url, String user, boolean again);

  /// @param key file of a private key
  /// @param again whether the last answer did not open it
  Optional<String> passphrase(String key, boolean again);

  /// Whether a server that was never seen before is the right one.
  boolean trust(HostKey key);

  /// Nobody is there.
  static RemoteQuestions unanswered() {
    return new RemoteQuestions() {
      @Override
      public Optional<Login> login(String url, String user, boolean again) {
        return Optional.empty();
      }

      @Override
      public Optional<String> passphrase(String key, boolean again) {
        return Optional.empty();
      }

      @Override
      public boolean trust(HostKey key) {
        return false;
      }
    };
  }
}

package dev.meshwright.history.remotes;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.sshd.KeyPasswordProvider;
import org.jspecify.annotations.Nullable;

/// The passphrases of private keys: as typed before, else asked for.
final class AskedPassphrases implements KeyPasswordProvider {

  private static final int MOST = 3;

  private final RemoteAccess access;
  private int attempts = MOST;
  private Optional<String> last = Optional.empty();

  AskedPassphrases(RemoteAccess access) {
    this.access = access;
  }

  @Override
  public char @Nullable [] getPassphrase(URIish key, int attempt) throws IOException {
    String file = String.valueOf(key.getPath());
    Optional<String> kept = attempt == 0 ? access.memory().passphrase(file) : Optional.empty();
    last = kept.isPresent() ? kept : access.questions().passphrase(file, attempt > 0);
    return last.map(String::toCharArray).orElse(null);
  }

  @Override
  public void setAttempts(int numberOfPasswordPrompts) {
    attempts = Math.max(1, numberOfPasswordPrompts);
  }

  @Override
  public int getAttempts() {
    return attempts;
  }

  @Override
  public boolean keyLoaded(URIish key, int attempt, @Nullable Exception error)
      throws IOException, GeneralSecurityException {
    if (error == null) {
      last.ifPresent(good -> access.memory().keepPassphrase(String.valueOf(key.getPath()), good));
      return false;
    }
    return last.isPresent() && attempt + 1 < attempts;
  }
}

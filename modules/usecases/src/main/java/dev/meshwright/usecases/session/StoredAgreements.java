package dev.meshwright.usecases.session;

import dev.meshwright.history.Agreements;
import dev.meshwright.usecases.OperationFailedException;
import dev.meshwright.workspace.state.SettingsFile;
import java.io.IOException;
import java.util.Map;

/// What of a repository a person agreed to follow, in a file of their own folder for the
/// workspace's state.
final class StoredAgreements implements Agreements {

  private final SettingsFile file;

  StoredAgreements(SettingsFile file) {
    this.file = file;
  }

  @Override
  public boolean isAgreed(String what, String fingerprint) {
    return "agreed".equals(file.load().values().get(what + "." + fingerprint));
  }

  @Override
  public void agree(String what, String fingerprint) {
    try {
      file.update(Map.of(what + "." + fingerprint, "agreed"));
    } catch (IOException refused) {
      throw new OperationFailedException(
          "What you agreed to cannot be remembered: " + refused.getMessage(), refused);
    }
  }
}

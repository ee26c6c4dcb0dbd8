package dev.meshwright.history.remotes;

import dev.meshwright.model.git.Login;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What people typed, kept while the program runs and written nowhere.
public final class LoginMemory {

  private final Map<String, Login> logins = new ConcurrentHashMap<>();
  private final Map<String, String> passphrases = new ConcurrentHashMap<>();

  Optional<Login> login(String server) {
    return Optional.ofNullable(logins.get(server));
  }

  void keep(String server, Login login) {
    logins.put(server, login);
  }

  void forgetLogin(String server) {
    logins.remove(server);
  }

  Optional<String> passphrase(String key) {
    return Optional.ofNullable(passphrases.get(key));
  }

  void keepPassphrase(String key, String passphrase) {
    passphrases.put(key, passphrase);
  }
}

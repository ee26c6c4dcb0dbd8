package dev.meshwright.history;

import dev.meshwright.model.git.HostKey;
import dev.meshwright.model.git.Login;
import dev.meshwright.model.git.RemoteQuestions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// Somebody who answers as told, and remembers what was asked.
final class Answers implements RemoteQuestions {

  final Deque<Login> logins = new ArrayDeque<>();
  final Deque<String> passphrases = new ArrayDeque<>();
  boolean trusting;

  final List<String> asked = new CopyOnWriteArrayList<>();

  @Override
  public Optional<Login> login(String url, String user, boolean again) {
    asked.add("login " + url + " " + user + (again ? " again" : ""));
    return Optional.ofNullable(logins.poll());
  }

  @Override
  public Optional<String> passphrase(String key, boolean again) {
    asked.add("passphrase " + key.substring(key.lastIndexOf('/') + 1) + (again ? " again" : ""));
    return Optional.ofNullable(passphrases.poll());
  }

  @Override
  public boolean trust(HostKey key) {
    asked.add("trust " + key.host() + " " + key.type() + " " + key.fingerprint());
    return trusting;
  }
}

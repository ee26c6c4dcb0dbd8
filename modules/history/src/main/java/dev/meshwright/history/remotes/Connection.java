package dev.meshwright.history.remotes;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.RemoteConfig;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.URIish;

/// Talks to one remote of one repository.
final class Connection {

  /// Seconds without a byte after which a server counts as gone.
  private static final int MOST_SILENCE = 120;

  private static final List<String> HOOKS =
      List.of("pre-receive", "update", "post-receive", "post-update", "reference-transaction");

  private final Repository repository;
  private final Config own;
  private final RemoteAccess access;

  /// @param own the repository's configuration without the person's
  Connection(Repository repository, Config own, RemoteAccess access) {
    this.repository = repository;
    this.own = own;
    this.access = access;
  }

  /// What is done with a server.
  @FunctionalInterface
  interface Talk<T> {
    T with(Transport transport) throws IOException;
  }

  /// @param push whether commits are sent
  <T> Result<T> talk(RemoteConfig remote, boolean push, Progress progress, Talk<T> talk)
      throws IOException {
    Result<URIish> address = address(remote, push);
    if (address instanceof Result.Failed<URIish>(var problems)) {
      return new Result.Failed<>(problems);
    }
    URIish uri = address.optional().orElseThrow();
    Optional<Problem> obstacle = obstacle(remote, uri, push);
    if (obstacle.isPresent()) {
      return Result.failed(obstacle.get());
    }
    List<Problem> notes = new UnusedSettings(own, access).of(uri);
    Logins logins = new Logins(access);
    SshSessions ssh = new SshSessions(access);
    try (ssh;
        Transport transport = Transport.open(repository, uri)) {
      transport.applyConfig(remote);
      transport.setCredentialsProvider(logins);
      transport.setTimeout(remote.getTimeout() > 0 ? remote.getTimeout() : MOST_SILENCE);
      if (transport instanceof TransportHttp http) {
        http.setHttpConnectionFactory(
            new HttpConnections(access, repository.getConfig(), Optional.of(remote.getName())));
      }
      if (transport instanceof SshTransport overSsh) {
        overSsh.setSshSessionFactory(ssh.factory());
      }
      T done =
          CancellableCall.run(
              progress,
              () -> {
                T value = talk.with(transport);
                logins.succeeded();
                return value;
              });
      return Result.ok(done).with(notes);
    } catch (IOException | RuntimeException failure) {
      progress.checkCancelled();
      Problem problem =
          ssh.refusal()
              .map(SshRefusal::problem)
              .orElseGet(() ->
                  new TransportFailures(RemoteAddress.shown(uri.toString()), push)
                      .problem(failure, logins.refused()));
      return Result.<T>failed(problem).with(notes);
    }
  }

  private static Result<URIish> address(RemoteConfig remote, boolean push) {
    List<URIish> uris =
        push && !remote.getPushURIs().isEmpty() ? remote.getPushURIs() : remote.getURIs();
    if (uris.isEmpty()) {
      return refused(
          "git-no-remote",
          "The remote " + remote.getName() + " has no address.",
          "Add it with git remote set-url " + remote.getName() + ".");
    }
    return RemoteAddress.parse(uris.getFirst().toPrivateString());
  }

  /// A folder of this machine is read and written by this very process, and not by Git's programs.
  private Optional<Problem> obstacle(RemoteConfig remote, URIish uri, boolean push) {
    if (!RemoteAddress.isLocal(uri)) {
      return Optional.empty();
    }
    if (!remote.getUploadPack().equals("git-upload-pack")
        || !remote.getReceivePack().equals("git-receive-pack")) {
      return Optional.of(
          problem(
              "git-not-run",
              "The configuration of "
                  + remote.getName()
                  + " names a program to talk to it with (uploadpack or receivepack), and"
                  + " Meshwright runs no programs of a repository.",
              "Do this with git, or remove the setting."));
    }
    if (!push) {
      return Optional.empty();
    }
    File named = new File(uri.getPath());
    File there = named.isAbsolute() ? named : new File(repository.getDirectory(), uri.getPath());
    if (new File(there, ".git").exists()) {
      return Optional.of(
          problem(
              "git-remote-checked-out",
              uri + " is a working copy, not a bare repository: its files would not follow.",
              "Pull from there, or push to a bare repository."));
    }
    List<String> hooks =
        HOOKS.stream().filter(name -> new File(there, "hooks/" + name).canExecute()).toList();
    return hooks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            problem(
                "git-not-run",
                uri
                    + " checks what it is sent with hooks ("
                    + String.join(", ", hooks)
                    + "). It is a folder of this machine, so Meshwright would have to run them.",
                "Push with git."));
  }

  private static Problem problem(String rule, String message, String hint) {
    return Problem.error(rule, Location.startOf(""), message, hint);
  }

  private static <T> Result<T> refused(String rule, String message, String hint) {
    return Result.failed(problem(rule, message, hint));
  }
}

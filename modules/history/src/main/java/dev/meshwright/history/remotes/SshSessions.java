package dev.meshwright.history.remotes;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jgit.internal.transport.ssh.OpenSshConfigFile;
import org.eclipse.jgit.internal.transport.sshd.OpenSshServerKeyDatabase;
import org.eclipse.jgit.transport.sshd.SshdSessionFactory;
import org.eclipse.jgit.transport.sshd.SshdSessionFactoryBuilder;
import org.jspecify.annotations.Nullable;

/// Makes SSH sessions for one conversation with a server: keys of `~/.ssh` and of the agent, hosts
/// as `~/.ssh/config` names them, servers as `known_hosts` knows them.
final class SshSessions implements AutoCloseable {

  private final RemoteAccess access;
  private final AtomicReference<@Nullable SshRefusal> refusal = new AtomicReference<>();
  private @Nullable SshdSessionFactory factory;

  SshSessions(RemoteAccess access) {
    this.access = access;
  }

  /// Why no session was made, where that was our own decision. The library's client makes it on a
  /// thread of its own and loses it on the way.
  Optional<SshRefusal> refusal() {
    return Optional.ofNullable(refusal.get());
  }

  SshdSessionFactory factory() {
    if (factory == null) {
      File home = access.home().toFile();
      File folder = new File(home, ".ssh");
      factory =
          new SshdSessionFactoryBuilder()
              .setHomeDirectory(home)
              .setSshDirectory(folder)
              .setConfigFile(ssh -> new File(ssh, "config"))
              .setConfigStoreFactory((of, file, user) ->
                  new GuardedSshConfig(
                      new OpenSshConfigFile(of, file, user), file.toPath(), this::refuse))
              .setServerKeyDatabase((of, ssh) ->
                  new AskedHostKeys(
                      new OpenSshServerKeyDatabase(true, knownHosts(ssh)),
                      access.questions(),
                      this::refuse))
              .setDefaultKnownHostsFiles(SshSessions::knownHosts)
              .setConnectorFactory(new AgentConnectors(access.variables()))
              .setKeyPasswordProvider(asked -> new AskedPassphrases(access))
              .build(null);
    }
    return factory;
  }

  private static List<Path> knownHosts(File ssh) {
    return List.of(new File(ssh, "known_hosts").toPath(), new File(ssh, "known_hosts2").toPath());
  }

  private SshRefusal refuse(SshRefusal why) {
    refusal.compareAndSet(null, why);
    return why;
  }

  @Override
  public void close() {
    if (factory != null) {
      factory.close();
    }
  }
}

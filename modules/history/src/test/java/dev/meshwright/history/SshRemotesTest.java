package dev.meshwright.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.history.remotes.LoginMemory;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.PushOutcome;
import dev.meshwright.model.git.PushRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Cloning and pushing over SSH, against OpenSSH's server.
class SshRemotesTest {

  @TempDir Path temporary;
  private final Answers answers = new Answers();
  private final Map<String, String> variables = new HashMap<>();
  private LoginMemory memory = new LoginMemory();
  private RealGit git;
  private Path bare;
  private TestSshd server;
  private Path ssh;
  private int clones;

  @BeforeEach
  void begin() throws IOException {
    git = RealGit.init(temporary);
    git.write("a.txt", "a\n").commitAll("begin");
    bare = temporary.resolve("data.git");
    git.run("clone", "-q", "--bare", ".", bare.toString());
    ssh = Files.createDirectories(git.home.resolve(".ssh"));
    server = TestSshd.open(temporary.resolve("sshd"));
    answers.trusting = true;
  }

  @AfterEach
  void end() {
    server.close();
  }

  private GitEnvironment environment() {
    GitEnvironment plain = git.environment();
    return new GitEnvironment(
        plain.home(), plain.userConfigs(), plain.systemConfig(), plain.directory(), variables);
  }

  private Result<Path> cloned(String url) throws IOException {
    clones++;
    return new RepositoryCloner(environment(), answers, memory)
        .clone(url, temporary.resolve("clone" + clones), Progress.none());
  }

  private Result<Path> cloned() throws IOException {
    return cloned(server.url(bare));
  }

  private static Problem refused(Result<?> result) {
    return assertInstanceOf(Result.Failed.class, result).problem();
  }

  @Test
  void a_server_is_asked_about_once_and_a_key_opened_once() throws IOException {
    server.admit(TestSshd.key(ssh.resolve("id_ed25519"), "ed25519", "open sesame"));
    answers.passphrases.addAll(List.of("wrong", "open sesame"));
    RealGit clone = RealGit.at(RealGit.ok(cloned()), git.home);
    assertEquals(
        List.of(
            "trust 127.0.0.1:" + server.port() + " ssh-ed25519 " + server.fingerprint(),
            "passphrase id_ed25519",
            "passphrase id_ed25519 again"),
        answers.asked.stream().map(said -> said.replace("[127.0.0.1]", "127.0.0.1")).toList());
    assertTrue(Files.readString(ssh.resolve("known_hosts")).contains("ssh-ed25519 "));
    answers.asked.clear();
    String mine = clone.write("b.txt", "b\n").commitAll("b");
    clone.run("config", "core.sshCommand", "touch " + temporary.resolve("evil"));
    try (GitRepository repository =
        assertInstanceOf(
                RepositoryOpening.Opened.class, new GitRepositories(environment()).open(clone.root))
            .repository()) {
      Result<PushOutcome> pushed =
          repository.remotes(answers, memory).push(PushRequest.of("main"), Progress.none());
      assertInstanceOf(PushOutcome.Pushed.class, RealGit.ok(pushed));
      assertEquals("git-not-run", pushed.problems().getFirst().rule());
    }
    assertFalse(Files.exists(temporary.resolve("evil")));
    assertEquals(List.of(), answers.asked);
    assertEquals(mine, git.run("-C", bare.toString(), "rev-parse", "main"));
    git.run("-C", bare.toString(), "fsck", "--strict");
  }

  @Test
  void a_server_with_another_key_is_refused_and_the_way_on_is_told() throws IOException {
    server.admit(TestSshd.key(ssh.resolve("id_rsa"), "rsa", ""));
    answers.trusting = false;
    Problem unknown = refused(cloned());
    assertEquals("git-host-unknown", unknown.rule(), unknown.text());
    assertFalse(Files.exists(ssh.resolve("known_hosts")));
    answers.trusting = true;
    RealGit.ok(cloned());
    answers.asked.clear();
    server.changeKey();
    Problem changed = refused(cloned());
    assertEquals("git-host-key-changed", changed.rule(), changed.text());
    assertTrue(changed.message().contains(server.fingerprint()), changed.message());
    assertTrue(changed.hint().contains("ssh-keygen -R"), changed.hint());
    assertEquals(List.of(), answers.asked);
    String host = changed.hint().split("\"")[1];
    TestSshd.run(Map.of(), "ssh-keygen", "-R", host, "-f", ssh.resolve("known_hosts").toString());
    RealGit.ok(cloned());
    assertEquals(1, answers.asked.size());
  }

  @Test
  void keys_of_the_agent_are_offered() throws IOException {
    Path key = TestSshd.key(temporary.resolve("elsewhere/id"), "ed25519", "");
    server.admit(key);
    Problem none = refused(cloned());
    assertEquals("git-login-refused", none.rule(), none.text());
    Path socket = Files.createTempDirectory("ma").resolve("s");
    Process agent =
        new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      while (!Files.exists(socket)) {
        assertTrue(agent.isAlive());
        java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
      }
      TestSshd.run(Map.of("SSH_AUTH_SOCK", socket.toString()), "ssh-add", key.toString());
      variables.put("SSH_AUTH_SOCK", socket.toString());
      RealGit.ok(cloned());
      assertTrue(answers.asked.stream().noneMatch(said -> said.startsWith("pass")));
    } finally {
      agent.destroy();
      Files.deleteIfExists(socket);
      Files.deleteIfExists(socket.getParent());
    }
  }

  @Test
  void hosts_are_read_from_the_configuration_and_programs_of_it_are_not_run() throws IOException {
    server.admit(TestSshd.key(temporary.resolve("elsewhere/id"), "ecdsa", ""));
    Path config = ssh.resolve("config");
    String host =
        "Host data\n  HostName 127.0.0.1\n  Port "
            + server.port()
            + "\n  User "
            + System.getProperty("user.name")
            + "\n  IdentityFile "
            + temporary.resolve("elsewhere/id")
            + "\n  IdentitiesOnly yes\n";
    Files.writeString(config, host + "Match host other exec \"false\"\n  Port 1\n");
    RealGit.ok(cloned("data:" + bare));
    Files.writeString(config, host + "  ProxyCommand touch " + temporary.resolve("evil") + "\n");
    Problem proxy = refused(cloned("data:" + bare));
    assertEquals("git-ssh-config", proxy.rule(), proxy.text());
    assertTrue(proxy.message().contains("ProxyCommand"), proxy.message());
    Files.writeString(
        config, "Match exec \"touch " + temporary.resolve("evil") + "\"\n  Port 1\n" + host);
    Problem match = refused(cloned("data:" + bare));
    assertEquals("git-ssh-config", match.rule(), match.text());
    assertFalse(Files.exists(temporary.resolve("evil")));
  }
}

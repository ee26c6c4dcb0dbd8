package dev.meshwright.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.history.remotes.LoginMemory;
import dev.meshwright.jobs.CancelledException;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.Login;
import dev.meshwright.model.git.PullOutcome;
import dev.meshwright.model.git.PushOutcome;
import dev.meshwright.model.git.PushRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Cloning, fetching, pulling and pushing over HTTP, against `git http-backend`.
class HttpRemotesTest {

  @TempDir Path temporary;
  private final Answers answers = new Answers();
  private final LoginMemory memory = new LoginMemory();
  private Path served;
  private RealGit git;
  private RealGit shared;

  @BeforeEach
  void begin() throws IOException {
    git = RealGit.init(temporary);
    git.write("a.txt", "a\n").commitAll("begin");
    served = Files.createDirectories(temporary.resolve("served"));
    git.run("clone", "-q", "--bare", ".", served.resolve("data.git").toString());
    shared = RealGit.at(served.resolve("data.git"), git.home);
    shared.run("config", "http.receivepack", "true");
  }

  @AfterEach
  void end() throws IOException {
    shared.run("fsck", "--strict");
    git.run("fsck", "--strict");
  }

  private GitRemotes remotes(GitRepository repository) {
    return repository.remotes(answers, memory);
  }

  private Result<Path> cloned(String url) throws IOException {
    return cloned(url, Progress.none());
  }

  private Result<Path> cloned(String url, Progress progress) throws IOException {
    return new RepositoryCloner(git.environment(), answers, memory)
        .clone(url, temporary.resolve("made/clone"), progress);
  }

  private RealGit clone(String url) throws IOException {
    return RealGit.at(RealGit.ok(cloned(url)), git.home);
  }

  private static Problem refused(Result<?> result) {
    return assertInstanceOf(Result.Failed.class, result).problem();
  }

  private PushOutcome push(RealGit from, PushRequest request) throws IOException {
    try (GitRepository repository = from.open()) {
      return RealGit.ok(remotes(repository).push(request, Progress.none()));
    }
  }

  private Result<PullOutcome> pull(RealGit to) throws IOException {
    try (GitRepository repository = to.open()) {
      GitRemotes remotes = remotes(repository);
      return remotes
          .fetchToPull(Progress.none())
          .flatMap(fetched -> {
            try {
              return remotes.forward(Progress.none());
            } catch (IOException broken) {
              throw new java.io.UncheckedIOException(broken);
            }
          });
    }
  }

  private void config(String lines) throws IOException {
    Path file = git.home.resolve(".gitconfig");
    Files.writeString(file, Files.readString(file) + lines);
  }

  /// A helper that writes down what it is asked and told, and answers with what it is given.
  private Path helper(String answer) throws IOException {
    Path log = temporary.resolve("helper.log");
    Path program = temporary.resolve("helper.sh");
    Files.writeString(
        program,
        "#!/bin/sh\n"
            + "{ echo \"action=$1\"; cat; } >> '"
            + log
            + "'\n[ \"$1\" = get ] && printf '"
            + answer
            + "'\nexit 0\n");
    assertTrue(program.toFile().setExecutable(true));
    Files.createFile(log);
    config("[credential]\n\thelper = " + program + "\n");
    return log;
  }

  private static List<String> told(Path log) throws IOException {
    return Files.readAllLines(log).stream()
        .filter(line -> line.startsWith("action=") || line.startsWith("password="))
        .toList();
  }

  @Test
  void a_clone_is_as_git_makes_it_and_gives_and_takes_commits() throws IOException {
    try (HttpGit server = HttpGit.open(served)) {
      RealGit clone = clone(server.url("data.git"));
      git.run("clone", "-q", server.url("data.git"), "../by-git");
      RealGit other = RealGit.at(temporary.resolve("by-git"), git.home);
      for (RealGit each : List.of(clone, other)) {
        assertEquals("## main...origin/main", each.run("status", "-sb"));
        assertEquals("origin/main", each.run("rev-parse", "--abbrev-ref", "origin/HEAD"));
        assertEquals("a", each.run("show", "HEAD:a.txt"));
      }
      String mine = clone.write("b.txt", "b\n").commitAll("b");
      PushOutcome.Pushed pushed =
          assertInstanceOf(PushOutcome.Pushed.class, push(clone, PushRequest.of("main")));
      assertEquals(new PushOutcome.Pushed("origin/main", 1, false), pushed);
      assertEquals(mine, shared.run("rev-parse", "main"));
      assertEquals("## main...origin/main", clone.run("status", "-sb"));
      clone.run("switch", "-q", "-c", "side");
      clone.write("c.txt", "c\n").commitAll("c");
      assertEquals(
          new PushOutcome.Pushed("origin/side", 1, true), push(clone, PushRequest.of("side")));
      assertEquals("origin/side", clone.run("rev-parse", "--abbrev-ref", "side@{u}"));
      assertEquals(new PullOutcome.Forwarded("main", "origin/main", 1), RealGit.ok(pull(other)));
      assertEquals("## main...origin/main", other.run("status", "-sb"));
      assertEquals("pull: Fast-forward", other.run("log", "-g", "-1", "--format=%gs"));
      assertEquals(
          0, assertInstanceOf(PullOutcome.Forwarded.class, RealGit.ok(pull(other))).commits());
      clone.run("fsck", "--strict");
    }
  }

  @Test
  void a_helper_of_the_person_is_asked_and_told_and_one_of_the_repository_never()
      throws IOException {
    Path log = helper("username=ada\\npassword=s3cret\\n");
    Path evil = temporary.resolve("evil");
    try (HttpGit server = HttpGit.with("ada:s3cret", served)) {
      RealGit clone = clone(server.url("data.git"));
      assertEquals(List.of("action=get", "action=store", "password=s3cret"), told(log));
      assertEquals(List.of(), answers.asked);
      clone.run("config", "credential.helper", "!touch '" + evil + "'; true");
      clone.write("b.txt", "b\n").commitAll("b");
      try (GitRepository repository = clone.open()) {
        Result<PushOutcome> pushed =
            remotes(repository).push(PushRequest.of("main"), Progress.none());
        RealGit.ok(pushed);
        assertEquals(
            List.of("git-not-run"), pushed.problems().stream().map(Problem::rule).toList());
      }
      assertFalse(Files.exists(evil));
    }
  }

  @Test
  void a_refused_login_is_erased_and_the_person_asked() throws IOException {
    Path log = helper("username=ada\\npassword=old\\n");
    try (HttpGit server = HttpGit.with("ada:new", served)) {
      answers.logins.add(new Login("ada", "wrong"));
      answers.logins.add(new Login("ada", "new"));
      clone(server.url("data.git"));
      assertEquals(
          List.of(
              "action=get",
              "action=erase",
              "password=old",
              "action=erase",
              "password=wrong",
              "action=store",
              "password=new"),
          told(log));
      String at = "http://127.0.0.1:" + server.port();
      assertEquals(List.of("login " + at + "  again", "login " + at + "  again"), answers.asked);
      answers.asked.clear();
      config("[credential]\n\thelper =\n");
      try (GitRepository repository =
          RealGit.at(temporary.resolve("made/clone"), git.home).open()) {
        RealGit.ok(remotes(repository).fetch(Optional.empty(), Progress.none()));
      }
      assertEquals(List.of(), answers.asked, "kept in memory");
    }
  }

  @Test
  void without_a_login_that_the_server_takes_nothing_is_left() throws IOException {
    try (HttpGit server = HttpGit.with("ada:new", served)) {
      Problem none = refused(cloned(server.url("data.git")));
      assertEquals("git-login-refused", none.rule());
      answers.logins.add(new Login("ada", "1"));
      Problem wrong = refused(cloned(server.url("data.git")));
      assertEquals("git-login-refused", wrong.rule());
      assertFalse(wrong.text().contains("ada:"), wrong.text());
      assertFalse(Files.exists(temporary.resolve("made")));
      assertEquals(
          "git-remote-missing",
          refused(cloned("http://ada:new@127.0.0.1:" + server.port() + "/x")).rule());
    }
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = closed.getLocalPort();
      closed.close();
      assertEquals(
          "git-remote-unreachable",
          refused(cloned("http://127.0.0.1:" + port + "/data.git")).rule());
    }
  }

  @Test
  void the_proxy_of_the_configuration_is_used_with_its_login() throws IOException {
    try (HttpGit server = HttpGit.open(served);
        LoopbackProxy proxy = new LoopbackProxy(Optional.of("ada:door"))) {
      config("[http]\n\tproxy = http://127.0.0.1:1\n");
      config("[http \"" + server.url("") + "\"]\n\tproxy = " + proxy.url() + "\n");
      RealGit clone = clone(server.url("data.git"));
      clone.write("b.txt", "b\n").commitAll("b");
      push(clone, PushRequest.of("main"));
      assertTrue(proxy.asked.getFirst().startsWith("GET http://"), proxy.asked.toString());
      assertTrue(proxy.asked.size() >= 4, proxy.asked.toString());
    }
  }

  @Test
  void only_certificates_that_the_person_trusts_are_taken() throws Exception {
    try (HttpGit server = HttpGit.secure(certificate(), served);
        LoopbackProxy proxy = new LoopbackProxy(Optional.of("ada:door"))) {
      Problem untrusted = refused(cloned(server.url("data.git")));
      assertEquals("git-certificate", untrusted.rule(), untrusted.text());
      config(
          "[http]\n\tsslCAInfo = "
              + temporary.resolve("ca.pem")
              + "\n\tproxy = "
              + proxy.url()
              + "\n");
      RealGit clone = clone(server.url("data.git"));
      assertTrue(proxy.asked.getFirst().startsWith("CONNECT "), proxy.asked.toString());
      Files.delete(git.home.resolve(".gitconfig"));
      clone.run("config", "http.sslVerify", "false");
      try (GitRepository repository = clone.open()) {
        Result<?> fetched = remotes(repository).fetch(Optional.empty(), Progress.none());
        assertEquals(
            List.of("git-not-run", "git-certificate"),
            fetched.problems().stream().map(Problem::rule).toList());
      }
    }
  }

  private SSLContext certificate() throws Exception {
    Path store = temporary.resolve("server.p12");
    Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    run(
        tool.toString(),
        "-genkeypair",
        "-keyalg",
        "EC",
        "-alias",
        "s",
        "-dname",
        "CN=127.0.0.1",
        "-ext",
        "SAN=ip:127.0.0.1",
        "-storetype",
        "PKCS12",
        "-storepass",
        "changeit",
        "-keystore",
        store.toString());
    run(
        tool.toString(),
        "-exportcert",
        "-rfc",
        "-alias",
        "s",
        "-storepass",
        "changeit",
        "-keystore",
        store.toString(),
        "-file",
        temporary.resolve("ca.pem").toString());
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream file = Files.newInputStream(store)) {
      keys.load(file, "changeit".toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, "changeit".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private static void run(String... command) throws Exception {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertEquals(0, process.waitFor());
  }

  @Test
  void a_line_that_is_cut_in_the_middle_of_a_push_leaves_the_server_as_it_was() throws IOException {
    try (HttpGit server = HttpGit.open(served);
        LoopbackProxy proxy = new LoopbackProxy(Optional.empty())) {
      config("[http]\n\tproxy = " + proxy.url() + "\n");
      RealGit clone = clone(server.url("data.git"));
      byte[] noise = new byte[600_000];
      new Random(7).nextBytes(noise);
      Files.write(clone.root.resolve("noise.bin"), noise);
      String mine = clone.commitAll("noise");
      String before = shared.run("for-each-ref");
      for (long bytes : new long[] {1_000, 100_000, 500_000}) {
        proxy.left.set(bytes);
        try (GitRepository repository = clone.open()) {
          Problem lost = refused(remotes(repository).push(PushRequest.of("main"), Progress.none()));
          assertEquals("git-connection-lost", lost.rule(), lost.text());
        }
        assertEquals(before, shared.run("for-each-ref"));
        assertEquals("## main...origin/main [ahead 1]", clone.run("status", "-sb"));
        shared.run("fsck", "--strict");
      }
      proxy.left.set(Long.MAX_VALUE);
      push(clone, PushRequest.of("main"));
      assertEquals(mine, shared.run("rev-parse", "main"));
    }
  }

  @Test
  void what_a_forced_push_would_lose_is_named_and_lost_only_under_a_lease() throws IOException {
    try (HttpGit server = HttpGit.open(served)) {
      RealGit clone = clone(server.url("data.git"));
      String theirs = git.write("theirs.txt", "1\n").commitAll("theirs");
      git.run("push", "-q", served.resolve("data.git").toString(), "main");
      String mine = clone.write("mine.txt", "1\n").commitAll("mine");
      PushOutcome.WouldLose losing =
          assertInstanceOf(PushOutcome.WouldLose.class, push(clone, PushRequest.of("main")));
      assertEquals("theirs", losing.commits().getFirst().subject());
      assertEquals(1, losing.count());
      assertEquals(theirs, losing.lease());
      assertEquals("git-push-behind", losing.problem().rule());
      PullOutcome.Diverged both =
          assertInstanceOf(PullOutcome.Diverged.class, RealGit.ok(pull(clone)));
      assertEquals(1, both.tracking().ahead());
      assertEquals(1, both.tracking().behind());
      String later = git.write("theirs.txt", "2\n").commitAll("meanwhile");
      git.run("push", "-q", served.resolve("data.git").toString(), "main");
      PushRequest forced = PushRequest.of("main").replacing(losing.lease());
      PushOutcome.WouldLose more =
          assertInstanceOf(PushOutcome.WouldLose.class, push(clone, forced));
      assertEquals(2, more.count());
      assertEquals(later, shared.run("rev-parse", "main"));
      push(clone, PushRequest.of("main").replacing(more.lease()));
      assertEquals(mine, shared.run("rev-parse", "main"));
    }
  }

  @Test
  void what_the_server_decides_is_told_in_its_words() throws IOException {
    Path hook = served.resolve("data.git/hooks/pre-receive");
    Files.createDirectories(hook.getParent());
    Files.writeString(hook, "#!/bin/sh\necho 'main is protected'\nexit 1\n");
    assertTrue(hook.toFile().setExecutable(true));
    try (HttpGit server = HttpGit.open(served)) {
      RealGit clone = clone(server.url("data.git"));
      clone.write("b.txt", "b\n").commitAll("b");
      try (GitRepository repository = clone.open()) {
        Problem problem =
            refused(remotes(repository).push(PushRequest.of("main"), Progress.none()));
        assertEquals("git-push-refused", problem.rule());
        assertTrue(problem.message().contains("main is protected"), problem.message());
        shared.run("config", "http.receivepack", "false");
        Problem forbidden =
            refused(remotes(repository).push(PushRequest.of("main"), Progress.none()));
        assertEquals("git-remote-forbidden", forbidden.rule(), forbidden.text());
      }
      Files.delete(hook);
    }
  }

  @Test
  void a_branch_deleted_rewritten_or_of_another_project_is_told() throws IOException {
    try (HttpGit server = HttpGit.open(served)) {
      RealGit clone = clone(server.url("data.git"));
      clone.run("switch", "-q", "-c", "side");
      clone.write("c.txt", "c\n").commitAll("c");
      push(clone, PushRequest.of("side"));
      shared.run("branch", "-q", "-D", "side");
      assertEquals("git-upstream-gone", refused(pull(clone)).rule());
      clone.run("switch", "-q", "main");
      git.run("commit", "-q", "--amend", "-m", "rewritten");
      git.run("push", "-q", "-f", served.resolve("data.git").toString(), "main");
      PullOutcome.Diverged rewritten =
          assertInstanceOf(PullOutcome.Diverged.class, RealGit.ok(pull(clone)));
      assertEquals("git-unrelated", rewritten.problem().rule());
      assertEquals("## main...origin/main [ahead 1, behind 1]", clone.run("status", "-sb"));
      clone.run("switch", "-q", "--detach");
      assertEquals("git-detached", refused(pull(clone)).rule());
      clone.run("switch", "-q", "-c", "alone");
      assertEquals("git-no-upstream", refused(pull(clone)).rule());
    }
  }

  @Test
  void a_pull_that_would_overwrite_work_changes_nothing() throws IOException {
    try (HttpGit server = HttpGit.open(served)) {
      RealGit clone = clone(server.url("data.git"));
      git.write("a.txt", "theirs\n").commitAll("theirs");
      git.run("push", "-q", served.resolve("data.git").toString(), "main");
      clone.write("a.txt", "precious\n");
      assertEquals("git-would-overwrite", refused(pull(clone)).rule());
      assertEquals("precious\n", Files.readString(clone.root.resolve("a.txt")));
      assertEquals("## main...origin/main [behind 1]\n M a.txt", clone.run("status", "-sb"));
    }
  }

  @Test
  void a_clone_that_waits_for_a_silent_server_can_be_cancelled() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      CancelOnceAsked progress = new CancelOnceAsked();
      Thread canceller =
          Thread.ofVirtual()
              .start(() -> {
                try (var asked = silent.accept()) {
                  asked.getInputStream().read();
                  progress.cancel();
                  // Silent, until the other side goes.
                  asked.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
                } catch (IOException gone) {
                  // As it should.
                }
              });
      String url = "http://127.0.0.1:" + silent.getLocalPort() + "/data.git";
      assertThrows(CancelledException.class, () -> cloned(url, progress));
      canceller.join();
      assertFalse(Files.exists(temporary.resolve("made")));
    }
  }

  private static final class CancelOnceAsked implements Progress {

    private final AtomicReference<Runnable> hook = new AtomicReference<>(() -> {});
    private volatile boolean cancelled;

    void cancel() {
      cancelled = true;
      hook.get().run();
    }

    @Override
    public void report(String step, double done) {}

    @Override
    public void checkCancelled() {
      if (cancelled) {
        throw new CancelledException();
      }
    }

    @Override
    public Registration onCancel(Runnable told) {
      hook.set(told);
      if (cancelled) {
        told.run();
      }
      return () -> hook.set(() -> {});
    }
  }
}

package dev.meshwright.history;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// OpenSSH's `sshd` on the loopback address, for one login with its own keys.
final class TestSshd implements AutoCloseable {

  private static final List<Path> PROGRAM =
      List.of(Path.of("/usr/sbin/sshd"), Path.of("/usr/local/sbin/sshd"));

  private final Path folder;
  private final int port;
  private Process server;

  private TestSshd(Path folder, int port) throws IOException {
    this.folder = folder;
    this.port = port;
    this.server = started();
  }

  static TestSshd open(Path folder) throws IOException {
    Files.createDirectories(folder);
    key(folder.resolve("host"), "ed25519", "");
    Files.createFile(folder.resolve("authorized"));
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    return new TestSshd(folder, port);
  }

  /// Makes a pair of keys; the public one ends with `.pub`.
  static Path key(Path file, String type, String passphrase) throws IOException {
    Files.createDirectories(file.getParent());
    String bits = type.equals("rsa") ? "2048" : "256";
    run(
        Map.of(),
        "ssh-keygen",
        "-q",
        "-t",
        type,
        "-b",
        bits,
        "-N",
        passphrase,
        "-C",
        "test",
        "-f",
        file.toString());
    return file;
  }

  static String run(Map<String, String> variables, String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(variables);
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    Process process = builder.start();
    String output =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new AssertionError(List.of(command) + "\n" + output);
    }
    return output.strip();
  }

  void admit(Path key) throws IOException {
    Files.writeString(
        folder.resolve("authorized"),
        Files.readString(folder.resolve("authorized")) + Files.readString(Path.of(key + ".pub")));
  }

  String url(Path repository) {
    return "ssh://" + System.getProperty("user.name") + "@127.0.0.1:" + port + repository;
  }

  int port() {
    return port;
  }

  /// The fingerprint that people compare.
  String fingerprint() throws IOException {
    return run(Map.of(), "ssh-keygen", "-l", "-f", folder.resolve("host.pub").toString())
        .split(" ")[1];
  }

  /// The same server with another key.
  void changeKey() throws IOException {
    stop();
    Files.delete(folder.resolve("host"));
    Files.delete(folder.resolve("host.pub"));
    key(folder.resolve("host"), "ed25519", "");
    server = started();
  }

  private Process started() throws IOException {
    Files.writeString(
        folder.resolve("config"),
        "Port "
            + port
            + "\nListenAddress 127.0.0.1\nHostKey "
            + folder.resolve("host")
            + "\nAuthorizedKeysFile "
            + folder.resolve("authorized")
            + "\nPidFile none\nStrictModes no\nUsePAM no\nPasswordAuthentication no"
            + "\nKbdInteractiveAuthentication no\nPermitRootLogin yes\n");
    // As root it wants this folder; elsewhere it needs none.
    Path privileged = Path.of("/run/sshd");
    if (!Files.exists(privileged) && Files.isWritable(privileged.getParent())) {
      Files.createDirectory(privileged);
    }
    Path program =
        PROGRAM.stream()
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow(() -> new AssertionError("There is no sshd: install openssh-server."));
    Process process =
        new ProcessBuilder(
                program.toString(), "-D", "-e", "-f", folder.resolve("config").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    for (int tries = 0; !answers(); tries++) {
      if (!process.isAlive() || tries > 2_000) {
        throw new AssertionError("sshd does not start: " + Files.readString(folder.resolve("log")));
      }
      Thread.onSpinWait();
    }
    return process;
  }

  /// Waits at most a moment for the server's first line.
  private boolean answers() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(5_000);
      return socket.getInputStream().read() == 'S';
    } catch (IOException notYet) {
      java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
      return false;
    }
  }

  private void stop() {
    try (Stream<ProcessHandle> children = server.descendants()) {
      children.forEach(ProcessHandle::destroy);
    }
    server.destroy();
    server.onExit().join();
  }

  @Override
  public void close() {
    stop();
  }
}

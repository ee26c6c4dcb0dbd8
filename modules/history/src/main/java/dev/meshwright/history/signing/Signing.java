package dev.meshwright.history.signing;

import dev.meshwright.history.programs.OutsideProgram;
import dev.meshwright.history.programs.OutsideProgram.Ended;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Signs as `git` does: OpenPGP and X.509 through the person's `gpg` and `gpgsm`, SSH through
/// `ssh-keygen -Y sign`, which asks the agent.
public final class Signing {

  private final SigningSettings settings;
  private final Path folder;
  private final Path home;

  /// @param folder where the programs run
  /// @param home what `~` stands for
  public Signing(SigningSettings settings, Path folder, Path home) {
    this.settings = settings;
    this.folder = folder;
    this.home = home;
  }

  /// The signature of a commit or tag, as Git stores it.
  ///
  /// @param payload the object without a signature
  /// @param committer whose key is used where none is configured: `Name <address>`
  public Result<String> sign(byte[] payload, String committer, Progress progress)
      throws IOException {
    progress.report("Signing", -1);
    try {
      return switch (settings.format()) {
        case OPENPGP, X509 -> byGpg(payload, settings.key().orElse(committer), progress);
        case SSH -> bySsh(payload, progress);
      };
    } catch (IOException notStarted) {
      progress.checkCancelled();
      return refused(
          "The program that signs cannot be run: " + notStarted.getMessage() + ".",
          "Install it, or name another one with git config --global gpg.program.");
    }
  }

  private Result<String> byGpg(byte[] payload, String key, Progress progress) throws IOException {
    Ended ended =
        run(List.of(settings.program(), "--status-fd=2", "-bsau", key), payload, progress);
    return ended.well() && ended.errors().contains("[GNUPG:] SIG_CREATED ")
        ? Result.ok(ended.output())
        : refused(
            settings.program() + " did not sign with the key " + key + ": " + said(ended),
            "Check user.signingKey and gpg.format of your Git configuration.");
  }

  private Result<String> bySsh(byte[] payload, Progress progress) throws IOException {
    Optional<String> key = sshKey(progress);
    if (key.isEmpty()) {
      return refused(
          "Git's configuration says to sign with SSH, and names no key.",
          "Name one with git config --global user.signingKey ~/.ssh/id_ed25519.pub.");
    }
    Path work = Files.createTempDirectory("meshwright-sign");
    try {
      Path message = Files.write(work.resolve("message"), payload);
      List<String> command =
          new ArrayList<>(List.of(settings.program(), "-Y", "sign", "-n", "git", "-f"));
      Optional<String> literal = literal(key.get());
      if (literal.isPresent()) {
        command.add(Files.writeString(work.resolve("key"), literal.get() + "\n").toString());
        command.add("-U");
      } else {
        command.add(SigningSettings.path(key.get(), home).toString());
      }
      command.add(message.toString());
      Ended ended = run(command, new byte[0], progress);
      Path signature = work.resolve("message.sig");
      return ended.well() && Files.isRegularFile(signature)
          ? Result.ok(Files.readString(signature, StandardCharsets.US_ASCII))
          : refused(
              settings.program() + " did not sign with the key " + key.get() + ": " + said(ended),
              "A key with a passphrase has to be known to the SSH agent (ssh-add). Check"
                  + " user.signingKey of your Git configuration.");
    } finally {
      for (String name : List.of("message.sig", "message", "key")) {
        Files.deleteIfExists(work.resolve(name));
      }
      Files.deleteIfExists(work);
    }
  }

  private Optional<String> sshKey(Progress progress) throws IOException {
    if (settings.key().isPresent() || settings.keyCommand().isEmpty()) {
      return settings.key();
    }
    List<String> command = List.of(settings.keyCommand().get().strip().split("\\s+"));
    return run(command, new byte[0], progress)
        .output()
        .lines()
        .findFirst()
        .filter(line -> literal(line).isPresent());
  }

  /// A key that stands in the configuration itself.
  private static Optional<String> literal(String key) {
    return key.startsWith("key::")
        ? Optional.of(key.substring("key::".length()))
        : Optional.of(key).filter(text -> text.startsWith("ssh-"));
  }

  private Ended run(List<String> command, byte[] input, Progress progress) throws IOException {
    return new OutsideProgram(command, folder, Map.of("HOME", home.toString()))
        .run(input, progress);
  }

  /// Without the lines that are for programs.
  private static String said(Ended ended) {
    String words =
        (ended.errors() + "\n" + ended.output())
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("[GNUPG:]"))
            .reduce((before, line) -> before + " " + line)
            .orElse("it ended with the exit code " + ended.exit());
    return words.endsWith(".") ? words : words + ".";
  }

  private static Result<String> refused(String message, String hint) {
    return Result.failed(Problem.error("git-signing", Location.startOf(""), message, hint));
  }
}

package dev.meshwright.history.signing;

import dev.meshwright.history.programs.OutsideProgram;
import dev.meshwright.history.programs.OutsideProgram.Ended;
import dev.meshwright.history.signing.SigningSettings.Format;
import dev.meshwright.history.signing.SigningSettings.Values;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.git.CommitSignature;
import dev.meshwright.model.git.CommitSignature.Standing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Checks signatures with the person's own programs and lists of keys.
public final class SignatureCheck {

  private static final DateTimeFormatter OF_SSH =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final Pattern STATUS =
      Pattern.compile(
          "^\\[GNUPG:\\] (GOODSIG|BADSIG|EXPSIG|EXPKEYSIG|REVKEYSIG|ERRSIG) (\\S+) ?(.*)$",
          Pattern.MULTILINE);
  private static final Pattern SSH_KEY = Pattern.compile("with (\\S+) key (SHA256:\\S+)");

  private final Values values;
  private final SigningSettings settings;
  private final Path folder;
  private final Path home;

  /// @param values the person's configuration; nothing that a repository says
  public SignatureCheck(Values values, Path folder, Path home) {
    this.values = values;
    this.settings = SigningSettings.of(values, home);
    this.folder = folder;
    this.home = home;
  }

  /// @param payload what was signed
  /// @param signature as Git stores it
  /// @param made when, by the committer's clock
  public CommitSignature check(byte[] payload, String signature, Instant made, Progress progress) {
    Format format =
        signature.startsWith("-----BEGIN SSH SIGNATURE-----")
            ? Format.SSH
            : signature.startsWith("-----BEGIN SIGNED MESSAGE-----") ? Format.X509 : Format.OPENPGP;
    String program = SigningSettings.program(values, format, home);
    try {
      Path file = Files.createTempFile("meshwright-", ".sig");
      try {
        Files.writeString(file, signature, StandardCharsets.ISO_8859_1);
        return format == Format.SSH
            ? bySsh(program, payload, file, made, progress)
            : byGpg(program, payload, file, progress);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException notStarted) {
      progress.checkCancelled();
      return new CommitSignature(
          Standing.UNCHECKED, "", "", program + " cannot be run: " + notStarted.getMessage());
    }
  }

  private CommitSignature byGpg(String program, byte[] payload, Path file, Progress progress)
      throws IOException {
    Ended ended =
        run(
            List.of(
                program, "--keyid-format=long", "--status-fd=1", "--verify", file.toString(), "-"),
            payload,
            progress);
    Matcher status = STATUS.matcher(ended.output());
    if (!status.find()) {
      return new CommitSignature(Standing.UNCHECKED, "", "", ended.errors().strip());
    }
    Standing standing =
        switch (status.group(1)) {
          case "GOODSIG" -> Standing.GOOD;
          case "BADSIG" -> Standing.BAD;
          case "EXPSIG", "EXPKEYSIG", "REVKEYSIG" -> Standing.EXPIRED;
          default ->
              ended.output().contains("[GNUPG:] NO_PUBKEY ")
                  ? Standing.UNKNOWN_KEY
                  : Standing.UNCHECKED;
        };
    String signer = status.group(1).equals("ERRSIG") ? "" : status.group(3);
    return new CommitSignature(standing, signer, status.group(2), ended.errors().strip());
  }

  private CommitSignature bySsh(
      String program, byte[] payload, Path file, Instant made, Progress progress)
      throws IOException {
    String time = "-Overify-time=" + OF_SSH.format(made);
    Optional<Path> allowed = settings.allowedSigners().filter(Files::isRegularFile);
    if (allowed.isPresent()) {
      List<String> find = List.of("-Y", "find-principals", "-f", allowed.get().toString());
      Ended known = ssh(program, find, List.of("-s", file.toString(), time), payload, progress);
      for (String principal : known.well() ? known.output().lines().toList() : List.<String>of()) {
        List<String> rest = new ArrayList<>(List.of("-I", principal, "-s", file.toString(), time));
        settings.revoked().map(Path::toString).ifPresent(list -> rest.addAll(List.of("-r", list)));
        List<String> verify = List.of("-Y", "verify", "-n", "git", "-f", allowed.get().toString());
        Ended ended = ssh(program, verify, rest, payload, progress);
        if (ended.well()) {
          return new CommitSignature(Standing.GOOD, principal, key(ended), ended.output().strip());
        }
      }
    }
    List<String> alone = List.of("-Y", "check-novalidate", "-n", "git");
    Ended ended = ssh(program, alone, List.of("-s", file.toString()), payload, progress);
    String words = (ended.output() + ended.errors()).strip();
    return ended.well()
        ? new CommitSignature(Standing.UNKNOWN_KEY, "", key(ended), words)
        : new CommitSignature(Standing.BAD, "", "", words);
  }

  private Ended ssh(
      String program, List<String> what, List<String> rest, byte[] payload, Progress progress)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(what);
    command.addAll(rest);
    return run(command, payload, progress);
  }

  private static String key(Ended ended) {
    Matcher key = SSH_KEY.matcher(ended.output() + ended.errors());
    return key.find() ? key.group(2) : "";
  }

  private Ended run(List<String> command, byte[] input, Progress progress) throws IOException {
    return new OutsideProgram(command, folder, Map.of("HOME", home.toString(), "LC_ALL", "C"))
        .run(input, progress);
  }
}

package dev.meshwright.history;

import dev.meshwright.history.signing.SignatureCheck;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.git.CommitSignature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;

/// A commit or tag, taken apart into what was signed and the signature.
final class SignedObject {

  private static final String HEADER = "gpgsig ";
  private static final Pattern START =
      Pattern.compile(
          "^-----BEGIN (?:PGP|SSH) SIGNATURE-----|^-----BEGIN PGP MESSAGE-----|"
              + "^-----BEGIN SIGNED MESSAGE-----",
          Pattern.MULTILINE);
  private static final Pattern TIME =
      Pattern.compile("^(?:committer|tagger) .*> (\\d{1,12}) [-+]\\d{4}$", Pattern.MULTILINE);

  private final OpenedRepository repository;
  private final GitEnvironment environment;

  SignedObject(OpenedRepository repository, GitEnvironment environment) {
    this.repository = repository;
    this.environment = environment;
  }

  CommitSignature check(Revision object, Progress progress) throws IOException {
    Optional<Parts> parts;
    try (ObjectReader reader = repository.newObjectReader()) {
      ObjectLoader loader = reader.open(Commits.id(object));
      // Every byte is a character, so that lines can be cut out of it unchanged.
      String text = new String(loader.getCachedBytes(), StandardCharsets.ISO_8859_1);
      parts = loader.getType() == Constants.OBJ_TAG ? ofTag(text) : ofCommit(text);
    }
    if (parts.isEmpty()) {
      return CommitSignature.none();
    }
    return new SignatureCheck(
            new SigningPlan(repository, environment).personsValues(),
            repository.getWorkTree().toPath(),
            environment.home())
        .check(
            parts.get().payload().getBytes(StandardCharsets.ISO_8859_1),
            parts.get().signature(),
            made(parts.get().payload()),
            progress);
  }

  private record Parts(String payload, String signature) {}

  private static Optional<Parts> ofCommit(String text) {
    int end = text.indexOf("\n\n");
    String headers = end < 0 ? text : text.substring(0, end + 1);
    StringBuilder payload = new StringBuilder();
    StringBuilder signature = new StringBuilder();
    boolean inside = false;
    for (String line : headers.split("(?<=\n)", -1)) {
      if (line.startsWith(HEADER)) {
        inside = true;
        signature.append(line.substring(HEADER.length()));
      } else if (inside && line.startsWith(" ")) {
        signature.append(line.substring(1));
      } else {
        inside = false;
        payload.append(line);
      }
    }
    return signature.isEmpty()
        ? Optional.empty()
        : Optional.of(new Parts(payload + text.substring(headers.length()), signature.toString()));
  }

  private static Optional<Parts> ofTag(String text) {
    Matcher start = START.matcher(text);
    return start.find()
        ? Optional.of(new Parts(text.substring(0, start.start()), text.substring(start.start())))
        : Optional.empty();
  }

  private static Instant made(String payload) {
    Matcher time = TIME.matcher(payload);
    return time.find() ? Instant.ofEpochSecond(Long.parseLong(time.group(1))) : Instant.EPOCH;
  }
}

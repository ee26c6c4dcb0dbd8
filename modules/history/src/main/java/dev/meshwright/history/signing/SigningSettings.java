package dev.meshwright.history.signing;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// How commits and tags are signed.
///
/// @param commits whether commits are signed without being asked
/// @param tags whether annotated tags are
/// @param key the signing key; empty for the program's own choice
/// @param program what signs; the person's own one, or named by a configuration they agreed to
/// @param keyCommand says which SSH key is used where none is configured
/// @param allowedSigners file with the SSH keys that are known
/// @param revoked file with the SSH keys that are not trusted any more
public record SigningSettings(
    boolean commits,
    boolean tags,
    Format format,
    Optional<String> key,
    String program,
    Optional<String> keyCommand,
    Optional<Path> allowedSigners,
    Optional<Path> revoked) {

  /// The kinds of signatures that Git knows.
  public enum Format {
    OPENPGP("gpg"),
    X509("gpgsm"),
    SSH("ssh-keygen");

    private final String usual;

    Format(String usual) {
      this.usual = usual;
    }
  }

  /// Values of a configuration.
  @FunctionalInterface
  public interface Values {
    /// @param part the subsection; empty for none
    Optional<String> value(String section, String part, String name);
  }

  /// @param home what `~` stands for
  public static SigningSettings of(Values values, Path home) {
    Format format =
        switch (values.value("gpg", "", "format").orElse("openpgp").toLowerCase(Locale.ROOT)) {
          case "ssh" -> Format.SSH;
          case "x509" -> Format.X509;
          default -> Format.OPENPGP;
        };
    return new SigningSettings(
        isOn(values.value("commit", "", "gpgSign")),
        isOn(values.value("tag", "", "gpgSign")),
        format,
        values.value("user", "", "signingKey"),
        program(values, format, home),
        values.value("gpg", "ssh", "defaultKeyCommand"),
        values.value("gpg", "ssh", "allowedSignersFile").map(file -> path(file, home)),
        values.value("gpg", "ssh", "revocationFile").map(file -> path(file, home)));
  }

  /// The same for another kind of signature, as the person's programs check it.
  static String program(Values values, Format format, Path home) {
    Optional<String> named =
        switch (format) {
          case OPENPGP ->
              values
                  .value("gpg", "openpgp", "program")
                  .or(() -> values.value("gpg", "", "program"));
          case X509 -> values.value("gpg", "x509", "program");
          case SSH -> values.value("gpg", "ssh", "program");
        };
    return named
        .map(name -> name.startsWith("~/") ? path(name, home).toString() : name)
        .orElse(format.usual);
  }

  private static boolean isOn(Optional<String> value) {
    return value
        .map(word -> word.toLowerCase(Locale.ROOT))
        .filter(word -> word.isEmpty() || word.matches("true|yes|on|[1-9][0-9]*"))
        .isPresent();
  }

  static Path path(String written, Path home) {
    return written.startsWith("~/") ? home.resolve(written.substring(2)) : home.resolve(written);
  }
}

package dev.meshwright.history.remotes;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jgit.transport.URIish;

/// The address of a repository, of a kind that can be talked to without starting a program.
public final class RemoteAddress {

  private static final Set<String> SCHEMES =
      Set.of("http", "https", "ssh", "git+ssh", "ssh+git", "git", "file");
  private static final Pattern HELPER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9+.-]*::.*");

  private RemoteAddress() {}

  /// Why an address cannot be used.
  public static Optional<Problem> problem(String written) {
    return parse(written) instanceof Result.Failed<URIish> failed
        ? Optional.of(failed.problem())
        : Optional.empty();
  }

  static Result<URIish> parse(String written) {
    if (HELPER.matcher(written).matches()) {
      return refused(
          "\""
              + written
              + "\" would start a program (a transport helper), and Meshwright starts"
              + " none that an address names.",
          "Use an https, ssh, git or file address, or do this with git.");
    }
    if (written.isBlank() || written.startsWith("-")) {
      return refused("\"" + written + "\" cannot be the address of a repository.", EXAMPLES);
    }
    try {
      URIish uri = new URIish(written);
      String scheme = uri.getScheme();
      if (scheme != null && !SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) {
        return refused(
            "Meshwright cannot talk to " + scheme + " addresses.",
            "Use an https, ssh, git or file address, or do this with git.");
      }
      if (startsWithDash(uri.getHost()) || startsWithDash(uri.getUser())) {
        return refused(
            "\"" + shown(written) + "\" cannot be the address of a repository.", EXAMPLES);
      }
      return Result.ok(uri);
    } catch (URISyntaxException malformed) {
      return refused("\"" + shown(written) + "\" cannot be the address of a repository.", EXAMPLES);
    }
  }

  private static final String EXAMPLES =
      "Write it as https://example.com/team/data.git or git@example.com:team/data.git.";

  private static boolean startsWithDash(@org.jspecify.annotations.Nullable String part) {
    return part != null && part.startsWith("-");
  }

  /// The address without a password.
  public static String shown(String written) {
    try {
      return new URIish(written).setPass(null).toString();
    } catch (URISyntaxException malformed) {
      return written.replaceFirst("//[^/@]*@", "//");
    }
  }

  /// Whether it is a folder or file of this machine.
  static boolean isLocal(URIish uri) {
    return uri.getScheme() == null
        ? uri.getHost() == null
        : uri.getScheme().equalsIgnoreCase("file");
  }

  static boolean isSsh(URIish uri) {
    return uri.getScheme() == null
        ? uri.getHost() != null
        : uri.getScheme().toLowerCase(Locale.ROOT).contains("ssh");
  }

  private static <T> Result<T> refused(String message, String hint) {
    return Result.failed(Problem.error("git-remote-address", Location.startOf(""), message, hint));
  }
}

package dev.meshwright.history.remotes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.eclipse.jgit.transport.SshConfigStore;
import org.jspecify.annotations.Nullable;

/// `~/.ssh/config`, where what it asks for can be done without starting a program. The library
/// reads past `ProxyCommand` and `Match`: it would go another way than the person wants, and say
/// nothing.
final class GuardedSshConfig implements SshConfigStore {

  private final SshConfigStore read;
  private final Path file;
  private final UnaryOperator<SshRefusal> refusing;

  GuardedSshConfig(SshConfigStore read, Path file, UnaryOperator<SshRefusal> refusing) {
    this.read = read;
    this.file = file;
    this.refusing = refusing;
  }

  @Override
  public HostConfig lookup(String host, int port, String user) {
    return checked(host, user, read.lookup(host, port, user));
  }

  @Override
  public HostConfig lookupDefault(String host, int port, String user) {
    return checked(host, user, read.lookupDefault(host, port, user));
  }

  private HostConfig checked(String host, @Nullable String user, HostConfig config) {
    String proxy = config.getValue("ProxyCommand");
    if (proxy != null && !proxy.isBlank() && !proxy.equalsIgnoreCase("none")) {
      throw refused(
          "reaches "
              + host
              + " through a program (ProxyCommand "
              + proxy
              + "), and Meshwright starts none for that.",
          "Use ProxyJump where the program only jumps over another host, or do this with git.");
    }
    Optional<String> block = match(host, user == null ? "" : user);
    if (block.isPresent()) {
      throw refused(
          "has \""
              + block.get()
              + "\", which may say how to reach "
              + host
              + ", and Meshwright reads only blocks of Host.",
          "Write it as a block \"Host " + host + "\", or do this with git.");
    }
    return config;
  }

  private SshRefusal refused(String message, String hint) {
    return refusing.apply(new SshRefusal("git-ssh-config", file + " " + message, hint));
  }

  /// A block that may concern the host.
  private Optional<String> match(String host, String user) {
    List<String> lines;
    try {
      lines = Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
    return lines.stream()
        .map(String::strip)
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("match "))
        .filter(line -> concerns(line.split("\\s+"), host, user))
        .findFirst();
  }

  private static boolean concerns(String[] words, String host, String user) {
    for (int i = 1; i + 1 < words.length; i++) {
      boolean not = words[i].startsWith("!");
      String about = words[i].substring(not ? 1 : 0).toLowerCase(Locale.ROOT);
      boolean decided =
          switch (about) {
            case "host", "originalhost" -> not == fits(words[i + 1], host);
            case "user" -> !user.isEmpty() && not == fits(words[i + 1], user);
            default -> false;
          };
      if (decided) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(String patterns, String name) {
    boolean fits = false;
    for (String pattern : patterns.replace("\"", "").split(",", -1)) {
      boolean not = pattern.startsWith("!");
      String plain = pattern.substring(not ? 1 : 0);
      String regex = Pattern.quote(plain).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
      if (Pattern.compile(regex, Pattern.CASE_INSENSITIVE).matcher(name).matches()) {
        if (not) {
          return false;
        }
        fits = true;
      }
    }
    return fits;
  }
}

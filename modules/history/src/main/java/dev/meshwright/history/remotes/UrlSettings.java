package dev.meshwright.history.remotes;

import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.transport.URIish;

/// Settings that count for some servers only: `http.https://example.com.proxy`.
final class UrlSettings {

  private final Config config;
  private final String section;
  private final URIish uri;

  UrlSettings(Config config, String section, URIish uri) {
    this.config = config;
    this.section = section;
    this.uri = uri;
  }

  /// The value of the setting that is the most special for the server.
  Optional<String> value(String name) {
    return Stream.concat(
            special().sorted(Comparator.comparingInt(String::length).reversed()), Stream.of(""))
        .map(part -> values(part, name))
        .filter(values -> !values.isEmpty())
        .findFirst()
        .map(List::getLast);
  }

  /// All values, the general ones first.
  List<String> all(String name) {
    return Stream.concat(Stream.of(""), special().sorted(Comparator.comparingInt(String::length)))
        .flatMap(part -> values(part, name).stream())
        .toList();
  }

  private List<String> values(String part, String name) {
    return Arrays.stream(config.getStringList(section, part.isEmpty() ? null : part, name))
        .map(value -> value == null ? "" : value)
        .toList();
  }

  private Stream<String> special() {
    return config.getSubsections(section).stream().filter(this::fits);
  }

  private boolean fits(String pattern) {
    try {
      URIish wanted = new URIish(pattern);
      return same(wanted.getScheme(), uri.getScheme())
          && host(lower(wanted.getHost()), lower(uri.getHost()))
          && port(wanted) == port(uri)
          && (wanted.getUser() == null || wanted.getUser().equals(uri.getUser()))
          && path(text(wanted.getPath()), text(uri.getPath()));
    } catch (URISyntaxException notAnAddress) {
      return false;
    }
  }

  private static boolean host(String pattern, String host) {
    String[] wanted = pattern.split("\\.", -1);
    String[] names = host.split("\\.", -1);
    if (wanted.length != names.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (!wanted[i].equals("*") && !wanted[i].equals(names[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean path(String prefix, String path) {
    String folder = prefix.endsWith("/") ? prefix : prefix + "/";
    return (path.endsWith("/") ? path : path + "/").startsWith(folder);
  }

  static int port(URIish uri) {
    if (uri.getPort() > 0) {
      return uri.getPort();
    }
    return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
  }

  private static boolean same(
      @org.jspecify.annotations.Nullable String one,
      @org.jspecify.annotations.Nullable String other) {
    return text(one).equalsIgnoreCase(text(other));
  }

  private static String lower(@org.jspecify.annotations.Nullable String text) {
    return text(text).toLowerCase(Locale.ROOT);
  }

  private static String text(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text;
  }
}

package dev.meshwright.history.remotes;

import java.io.IOException;
import java.net.Authenticator;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.transport.URIish;
import org.jspecify.annotations.Nullable;

/// The proxy on the way to a server: `remote.NAME.proxy`, `http.proxy` (also for some servers
/// only), else the variables that curl heeds.
///
/// @param login `name:password` by which the proxy knows the person
record HttpProxy(Proxy proxy, Optional<String> login) {

  private static final HttpProxy NONE = new HttpProxy(Proxy.NO_PROXY, Optional.empty());

  static HttpProxy of(
      Config config, Optional<String> remote, Map<String, String> variables, URL url)
      throws IOException {
    Optional<String> configured =
        remote
            .map(name -> config.getString("remote", name, "proxy"))
            .or(() -> new UrlSettings(config, "http", new URIish(url)).value("proxy"));
    Optional<String> written = configured.or(() -> ofVariables(variables, url));
    return written.isEmpty() || written.get().isBlank() ? NONE : parsed(written.get().strip());
  }

  private static Optional<String> ofVariables(Map<String, String> variables, URL url) {
    if (isExcepted(variables, url.getHost())) {
      return Optional.empty();
    }
    // HTTP_PROXY in capitals can be set by a request to a server, and is not heeded by curl either.
    List<String> names =
        url.getProtocol().equals("https")
            ? List.of("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
            : List.of("http_proxy", "all_proxy", "ALL_PROXY");
    return names.stream()
        .map(name -> variables.getOrDefault(name, ""))
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  private static boolean isExcepted(Map<String, String> variables, String host) {
    String excepted = variables.getOrDefault("no_proxy", variables.getOrDefault("NO_PROXY", ""));
    String name = host.toLowerCase(Locale.ROOT);
    for (String entry : excepted.toLowerCase(Locale.ROOT).split("[,\\s]+", -1)) {
      String domain = entry.startsWith(".") ? entry.substring(1) : entry;
      if (entry.equals("*")
          || (!domain.isEmpty() && (name.equals(domain) || name.endsWith("." + domain)))) {
        return true;
      }
    }
    return false;
  }

  private static HttpProxy parsed(String written) throws IOException {
    try {
      URI uri = URI.create(written.contains("://") ? written : "http://" + written);
      String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
      boolean socks = scheme.startsWith("socks");
      if (uri.getHost() == null || !(socks || scheme.equals("http"))) {
        throw new IOException("\"" + withoutPassword(written) + "\" cannot be used as a proxy");
      }
      int port = uri.getPort() > 0 ? uri.getPort() : socks ? 1080 : 80;
      return new HttpProxy(
          new Proxy(
              socks ? Proxy.Type.SOCKS : Proxy.Type.HTTP,
              new InetSocketAddress(uri.getHost(), port)),
          Optional.ofNullable(uri.getUserInfo()));
    } catch (IllegalArgumentException malformed) {
      throw new IOException(
          "\"" + withoutPassword(written) + "\" cannot be read as the address of a proxy",
          malformed);
    }
  }

  /// Tells a connection that was not made yet. Java sends its own headers only when it makes a
  /// tunnel, and asks again after a refusal only when nothing was sent; so each gets its own way.
  void applyTo(HttpURLConnection connection) {
    if (login.isEmpty()) {
      return;
    }
    String[] parts = login.get().split(":", 2);
    String password = parts.length > 1 ? parts[1] : "";
    if (connection instanceof HttpsURLConnection) {
      connection.setAuthenticator(
          new Authenticator() {
            @Override
            protected @Nullable PasswordAuthentication getPasswordAuthentication() {
              return getRequestorType() == RequestorType.PROXY
                  ? new PasswordAuthentication(parts[0], password.toCharArray())
                  : null;
            }
          });
    } else {
      byte[] plain = (parts[0] + ":" + password).getBytes(StandardCharsets.UTF_8);
      connection.setRequestProperty(
          "Proxy-Authorization", "Basic " + Base64.getEncoder().encodeToString(plain));
    }
  }

  private static String withoutPassword(String written) {
    return written.replaceFirst("//[^/@]*@", "//");
  }
}

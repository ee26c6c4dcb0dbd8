package dev.meshwright.history.remotes;

import java.io.IOException;
import java.net.Proxy;
import java.net.URL;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.net.ssl.TrustManager;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.transport.HttpConfig;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory2;
import org.jspecify.annotations.Nullable;

/// Connections as Git's configuration wants them: proxy, trusted certificates.
///
/// Whom to trust is taken from the person's configuration only: a repository from elsewhere cannot
/// choose who may read along.
final class HttpConnections implements HttpConnectionFactory2 {

  private static final String TUNNEL_LOGIN = "jdk.http.auth.tunneling.disabledSchemes";

  private final RemoteAccess access;
  private final Config config;
  private final Optional<String> remote;

  /// @param config of the repository, with the person's below it
  /// @param remote the name of the remote, where it has one
  HttpConnections(RemoteAccess access, Config config, Optional<String> remote) {
    this.access = access;
    this.config = config;
    this.remote = remote;
    // Java sends a proxy no name and password for a tunnel unless told so before its first request;
    // who writes them into http.proxy wants them sent.
    if (System.getProperty(TUNNEL_LOGIN) == null) {
      System.setProperty(TUNNEL_LOGIN, "");
    }
  }

  @Override
  public HttpConnection create(URL url) throws IOException {
    return new JavaHttpConnection(url, HttpProxy.of(config, remote, access.variables(), url));
  }

  @Override
  public HttpConnection create(URL url, Proxy ofJava) throws IOException {
    return create(url);
  }

  @Override
  public GitSession newSession() {
    return new Session();
  }

  private final class Session implements GitSession {

    private TrustManager @Nullable [] trusted;

    @Override
    public HttpConnection configure(HttpConnection connection, boolean sslVerify)
        throws IOException, GeneralSecurityException {
      URL url = connection.getURL();
      if (url.getProtocol().equals("https")) {
        boolean verified = verifies(url);
        if (trusted == null) {
          trusted =
              verified
                  ? TrustedCertificates.managers(certificates(url))
                  : TrustedCertificates.everybody();
        }
        connection.configure(null, trusted, null);
        if (!verified) {
          connection.setHostnameVerifier((host, session) -> true);
        }
      }
      return connection;
    }

    @Override
    public void close() {}
  }

  private boolean verifies(URL url) {
    return !access.variables().containsKey("GIT_SSL_NO_VERIFY")
        && new HttpConfig(access.ofPerson(), new URIish(url)).isSslVerify();
  }

  private Optional<Path> certificates(URL url) {
    return Optional.ofNullable(access.variables().get("GIT_SSL_CAINFO"))
        .or(() -> new UrlSettings(access.ofPerson(), "http", new URIish(url)).value("sslCAInfo"))
        .filter(file -> !file.isBlank())
        .map(file ->
            file.startsWith("~/")
                ? access.home().resolve(file.substring(2))
                : access.home().resolve(file));
  }
}

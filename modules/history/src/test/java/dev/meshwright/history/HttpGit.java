package dev.meshwright.history;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/// `git http-backend` behind Java's own server, on the loopback address.
final class HttpGit implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Path root;
  private final Optional<String> login;

  /// The names and passwords that were sent, in order; empty where there was none.
  final List<String> logins = new CopyOnWriteArrayList<>();

  private HttpGit(HttpServer server, Path root, Optional<String> login) {
    this.server = server;
    this.root = root;
    this.login = login;
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  /// @param root folder of bare repositories
  static HttpGit open(Path root) throws IOException {
    return new HttpGit(HttpServer.create(loopback(), 0), root, Optional.empty());
  }

  /// @param login `name:password`
  static HttpGit with(String login, Path root) throws IOException {
    return new HttpGit(HttpServer.create(loopback(), 0), root, Optional.of(login));
  }

  static HttpGit secure(SSLContext context, Path root) throws IOException {
    HttpsServer server = HttpsServer.create(loopback(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    return new HttpGit(server, root, Optional.empty());
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  int port() {
    return server.getAddress().getPort();
  }

  String url(String name) {
    String scheme = server instanceof HttpsServer ? "https" : "http";
    return scheme + "://127.0.0.1:" + port() + "/" + name;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Optional<String> given =
          Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
              .map(header -> header.substring("Basic ".length()))
              .map(coded -> new String(Base64.getDecoder().decode(coded), StandardCharsets.UTF_8));
      logins.add(given.orElse(""));
      if (login.isPresent() && !login.equals(given)) {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"data\"");
        exchange.sendResponseHeaders(401, -1);
        return;
      }
      Process backend = backend(exchange.getRequestURI(), exchange, given);
      try (OutputStream input = backend.getOutputStream()) {
        exchange.getRequestBody().transferTo(input);
      }
      relay(backend.getInputStream(), exchange);
    }
  }

  private Process backend(URI uri, HttpExchange exchange, Optional<String> given)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder("git", "http-backend");
    Map<String, String> variables = builder.environment();
    variables.keySet().removeIf(name -> name.startsWith("GIT_"));
    variables.put("GIT_PROJECT_ROOT", root.toString());
    variables.put("GIT_HTTP_EXPORT_ALL", "1");
    variables.put("GIT_CONFIG_NOSYSTEM", "1");
    variables.put("HOME", root.toString());
    variables.put("PATH_INFO", uri.getPath());
    variables.put("QUERY_STRING", uri.getQuery() == null ? "" : uri.getQuery());
    variables.put("REQUEST_METHOD", exchange.getRequestMethod());
    given.ifPresent(name -> variables.put("REMOTE_USER", name.split(":", 2)[0]));
    header(exchange, "Content-Type").ifPresent(type -> variables.put("CONTENT_TYPE", type));
    header(exchange, "Content-Encoding")
        .ifPresent(coding -> variables.put("HTTP_CONTENT_ENCODING", coding));
    header(exchange, "Git-Protocol").ifPresent(version -> variables.put("GIT_PROTOCOL", version));
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static Optional<String> header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }

  private static void relay(InputStream output, HttpExchange exchange) throws IOException {
    int status = 200;
    for (String line = line(output); !line.isEmpty(); line = line(output)) {
      int colon = line.indexOf(':');
      String name = line.substring(0, colon);
      String value = line.substring(colon + 1).strip();
      if (name.equals("Status")) {
        status = Integer.parseInt(value.substring(0, 3));
      } else {
        exchange.getResponseHeaders().add(name, value);
      }
    }
    exchange.sendResponseHeaders(status, 0);
    output.transferTo(exchange.getResponseBody());
  }

  private static String line(InputStream output) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = output.read(); c >= 0 && c != '\n'; c = output.read()) {
      if (c != '\r') {
        line.write(c);
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}

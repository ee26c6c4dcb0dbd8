package dev.meshwright.history;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/// A small HTTP proxy on the loopback address: passes requests and tunnels on, and can cut the line
/// after some bytes.
final class LoopbackProxy implements AutoCloseable {

  private final ServerSocket server;
  private final Optional<String> login;

  /// First lines of what was asked for.
  final List<String> asked = new CopyOnWriteArrayList<>();

  /// Bytes that may still go to servers before the line is cut.
  final AtomicLong left = new AtomicLong(Long.MAX_VALUE);

  /// @param login `name:password`, where one is wanted
  LoopbackProxy(Optional<String> login) throws IOException {
    this.login = login;
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  String url() {
    return "http://" + login.map(who -> who + "@").orElse("") + "127.0.0.1:" + port();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      String head = head(client.getInputStream());
      String first = head.lines().findFirst().orElse("");
      asked.add(first);
      if (login.isPresent() && !head.toLowerCase(Locale.ROOT).contains(wanted())) {
        say(
            client,
            "HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic realm=\"p\"\r\nContent-Length:"
                + " 0\r\nConnection: close\r\n\r\n");
        // What is closed with bytes unread is reset, and the client may lose the answer.
        client.shutdownOutput();
        client.getInputStream().transferTo(OutputStream.nullOutputStream());
        return;
      }
      String target = first.split(" ")[1];
      if (first.startsWith("CONNECT ")) {
        String[] place = target.split(":");
        try (Socket upstream = new Socket(place[0], Integer.parseInt(place[1]))) {
          say(client, "HTTP/1.1 200 Go\r\n\r\n");
          pass(client, upstream);
        }
      } else {
        URI uri = URI.create(target);
        try (Socket upstream = new Socket(uri.getHost(), uri.getPort())) {
          String path =
              uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
          String request =
              head.replaceFirst(java.util.regex.Pattern.quote(target), path)
                  .replaceAll("(?i)\r\nProxy-[^\r]*", "");
          upstream.getOutputStream().write(bytes(lastOfItsLine(request)));
          Thread.ofVirtual().start(() -> copy(client, upstream, true));
          say(client, lastOfItsLine(head(upstream.getInputStream())));
          copy(upstream, client, false);
        }
      }
    } catch (IOException ended) {
      // As a proxy that goes away.
    }
  }

  private void pass(Socket client, Socket upstream) throws IOException {
    Thread.ofVirtual().start(() -> copy(client, upstream, true));
    copy(upstream, client, false);
  }

  private void copy(Socket from, Socket to, boolean counted) {
    byte[] buffer = new byte[8192];
    try {
      InputStream input = from.getInputStream();
      OutputStream output = to.getOutputStream();
      for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
        if (counted && left.addAndGet(-read) < 0) {
          from.close();
          to.close();
          return;
        }
        output.write(buffer, 0, read);
        output.flush();
      }
      to.shutdownOutput();
    } catch (IOException ended) {
      // The other side sees it.
    }
  }

  private String wanted() {
    String coded =
        Base64.getEncoder().encodeToString(login.orElse("").getBytes(StandardCharsets.UTF_8));
    return ("Proxy-Authorization: Basic " + coded).toLowerCase(Locale.ROOT);
  }

  private static String head(InputStream input) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    String text = "";
    while (!text.endsWith("\r\n\r\n")) {
      int c = input.read();
      if (c < 0) {
        throw new IOException("no request");
      }
      head.write(c);
      if (c == '\n') {
        text = head.toString(StandardCharsets.ISO_8859_1);
      }
    }
    return text;
  }

  /// A head that tells both sides that the connection ends here: a client that sends its next
  /// request on it would lose that request.
  private static String lastOfItsLine(String head) {
    return head.replaceAll("(?i)\r\n(Connection|Keep-Alive):[^\r]*", "")
        .replaceFirst("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
  }

  private static byte[] bytes(String words) {
    return words.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void say(Socket client, String words) throws IOException {
    client.getOutputStream().write(bytes(words));
    client.getOutputStream().flush();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}

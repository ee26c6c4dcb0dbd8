package dev.meshwright.history.remotes;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.errors.RemoteRepositoryException;

/// Says in plain words why talking to a server failed, and what can be done.
final class TransportFailures {

  private final String shown;
  private final boolean sending;

  /// @param shown the address without a password
  /// @param sending whether commits were on their way to the server
  TransportFailures(String shown, boolean sending) {
    this.shown = shown;
    this.sending = sending;
  }

  Problem problem(Exception failure, boolean loginRefused) {
    if (loginRefused || says(failure, "not authorized")) {
      return problem(
          "git-login-refused",
          shown + " did not take the name and password" + (loginRefused ? "." : ", or got none."),
          "Check both. Many servers want a token in place of the password, with the right to "
              + (sending ? "write" : "read")
              + " this repository.");
    }
    if (says(failure, "Cannot log in") || says(failure, "No more authentication methods")) {
      return problem(
          "git-login-refused",
          shown + " knows none of the keys that were offered.",
          "Add your public key to your account there, or name the right key in ~/.ssh/config"
              + " (IdentityFile), or load it into the agent with ssh-add.");
    }
    if (cause(failure, NoRemoteRepositoryException.class).isPresent() || says(failure, "404")) {
      return problem(
          "git-remote-missing",
          "There is no repository at " + shown + ", or it may not be seen.",
          "Check the address; many servers also say so when the login has no right to it.");
    }
    if (says(failure, "not permitted") || says(failure, "403")) {
      return problem(
          "git-remote-forbidden",
          shown + " does not allow this" + (sending ? ": the login may not write there." : "."),
          "Ask for the right to it, or log in as somebody who has it.");
    }
    return unreachable(failure);
  }

  private Problem unreachable(Exception failure) {
    if (cause(failure, UnknownHostException.class).isPresent()
        || says(failure, "Failed to resolve")) {
      return problem(
          "git-remote-unreachable",
          "The server of " + shown + " was not found.",
          "Check the address, the network, and http.proxy if there has to be one.");
    }
    Optional<SSLException> certificate = cause(failure, SSLException.class);
    if (certificate.isPresent() || says(failure, "Secure connection")) {
      return problem(
          "git-certificate",
          "The certificate of " + shown + " is not trusted" + reason(certificate) + ".",
          "If it is the certificate of your own organisation, name its file: git config --global"
              + " http.sslCAInfo FILE.");
    }
    if (cause(failure, ConnectException.class).isPresent()
        || cause(failure, NoRouteToHostException.class).isPresent()) {
      return problem(
          "git-remote-unreachable",
          "Nothing answers at " + shown + ".",
          "Check the address and the network, and http.proxy if there has to be one.");
    }
    Optional<RemoteRepositoryException> said = cause(failure, RemoteRepositoryException.class);
    if (said.isPresent()) {
      return problem("git-remote-refused", text(said.get()) + ".", "");
    }
    if (cause(failure, SocketException.class).isPresent()
        || cause(failure, SocketTimeoutException.class).isPresent()
        || cause(failure, EOFException.class).isPresent()
        || says(failure, "Short read")
        || says(failure, "Premature EOF")
        || says(failure, "hung up")
        || says(failure, "closed")) {
      return lost();
    }
    return problem(
        "git-remote-failed",
        "Talking to " + shown + " failed: " + text(failure) + ".",
        sending ? SENT : "Nothing was changed here.");
  }

  private static final String SENT =
      "A server takes a push as a whole or not at all: fetch to see whether it did, then push"
          + " again if it did not.";

  private Problem lost() {
    return problem(
        "git-connection-lost",
        "The connection to " + shown + " was lost in the middle.",
        sending ? SENT : "Nothing was changed here. Try again.");
  }

  private static Problem problem(String rule, String message, String hint) {
    return Problem.error(rule, Location.startOf(""), message, hint);
  }

  private static String reason(Optional<SSLException> failure) {
    return failure.map(thrown -> " (" + text(thrown) + ")").orElse("");
  }

  private static String text(Throwable failure) {
    Throwable deepest = failure;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    String message = deepest.getMessage();
    String said = message == null || message.isBlank() ? failure.toString() : message;
    String stripped = said.strip().lines().findFirst().orElse(said);
    return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
  }

  private static boolean says(Throwable failure, String words) {
    String wanted = words.toLowerCase(Locale.ROOT);
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = cause.getMessage();
      if (message != null && message.toLowerCase(Locale.ROOT).contains(wanted)) {
        return true;
      }
    }
    return false;
  }

  private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return Optional.of(type.cast(cause));
      }
    }
    return Optional.empty();
  }
}

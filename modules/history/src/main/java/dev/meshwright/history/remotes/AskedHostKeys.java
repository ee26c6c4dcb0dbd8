package dev.meshwright.history.remotes;

import dev.meshwright.model.git.HostKey;
import dev.meshwright.model.git.RemoteQuestions;
import java.net.InetSocketAddress;
import java.security.PublicKey;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.OpenSshCertificate;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.sshd.ServerKeyDatabase;
import org.jspecify.annotations.Nullable;

/// Whether a server is the one that it says it is: by `known_hosts`, and where that knows nothing
/// of it, by what a person says. A server that shows another key than the one that is known is
/// refused.
final class AskedHostKeys implements ServerKeyDatabase {

  private final ServerKeyDatabase files;
  private final RemoteQuestions questions;
  private final UnaryOperator<SshRefusal> refusing;

  AskedHostKeys(
      ServerKeyDatabase files, RemoteQuestions questions, UnaryOperator<SshRefusal> refusing) {
    this.files = files;
    this.questions = questions;
    this.refusing = refusing;
  }

  @Override
  public List<PublicKey> lookup(String host, InetSocketAddress address, Configuration config) {
    return files.lookup(host, address, config);
  }

  @Override
  public boolean accept(
      String host,
      InetSocketAddress address,
      PublicKey shown,
      Configuration config,
      CredentialsProvider asked) {
    boolean certificate = shown instanceof OpenSshCertificate;
    List<PublicKey> known = files.lookup(host, address, config);
    boolean same = known.stream().anyMatch(key -> KeyUtils.compareKeys(key, shown));
    HostKey key = key(host, shown);
    if (!known.isEmpty() && !same && !certificate) {
      throw refused(changed(key, config));
    }
    if (files.accept(host, address, shown, config, new Answer(false))) {
      return true;
    }
    boolean asks = config.getStrictHostKeyChecking() == Configuration.StrictHostKeyChecking.ASK;
    if (same) {
      throw refused(revoked(key, config));
    }
    if (certificate || !asks || !questions.trust(key)) {
      throw refused(unknown(key));
    }
    return files.accept(host, address, shown, config, new Answer(true));
  }

  private SshRefusal refused(SshRefusal why) {
    return refusing.apply(why);
  }

  private static HostKey key(String host, PublicKey shown) {
    String name =
        host.startsWith("[") && host.endsWith("]:22")
            ? host.substring(1, host.length() - 4)
            : host.endsWith(":22") ? host.substring(0, host.length() - 3) : host;
    return new HostKey(
        name, String.valueOf(KeyUtils.getKeyType(shown)), KeyUtils.getFingerPrint(shown));
  }

  private static SshRefusal changed(HostKey key, Configuration config) {
    return new SshRefusal(
        "git-host-key-changed",
        key.host()
            + " shows another key ("
            + key.type()
            + " "
            + key.fingerprint()
            + ") than the one in "
            + files(config)
            + ". Somebody may be between you and the server, or it got a new key.",
        "Ask who keeps the server. If the new key is right, forget the old one with ssh-keygen -R"
            + " \""
            + key.host()
            + "\" and try again: you are asked about the new one then.");
  }

  private static SshRefusal revoked(HostKey key, Configuration config) {
    return new SshRefusal(
        "git-host-key-revoked",
        "The key of " + key.host() + " is marked as revoked in " + files(config) + ".",
        "Do not connect before who keeps the server has given it a new key.");
  }

  private static SshRefusal unknown(HostKey key) {
    return new SshRefusal(
        "git-host-unknown",
        key.host()
            + " was never connected to, and its key ("
            + key.type()
            + " "
            + key.fingerprint()
            + ") was not trusted.",
        "Compare the fingerprint with the one that the server's keeper publishes, and trust it if"
            + " they are the same.");
  }

  private static String files(Configuration config) {
    // The library says nothing where the configuration says nothing.
    @Nullable List<String> named = config.getUserKnownHostsFiles();
    return named == null || named.isEmpty() ? "~/.ssh/known_hosts" : named.getFirst();
  }

  /// Answers the library's own questions: whether to trust, and to write it down.
  private static final class Answer extends CredentialsProvider {

    private final boolean yes;

    Answer(boolean yes) {
      this.yes = yes;
    }

    @Override
    public boolean isInteractive() {
      return true;
    }

    @Override
    public boolean supports(CredentialItem... items) {
      return true;
    }

    @Override
    public boolean get(URIish uri, CredentialItem... items) {
      for (CredentialItem item : items) {
        if (item instanceof CredentialItem.YesNoType question) {
          question.setValue(yes);
        }
      }
      return yes;
    }
  }
}

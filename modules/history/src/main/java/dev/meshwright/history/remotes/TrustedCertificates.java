package dev.meshwright.history.remotes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/// Which certificates of servers are trusted: those that `http.sslCAInfo` names, else those of the
/// machine and of Java.
final class TrustedCertificates {

  /// Where systems keep them: Debian, Red Hat, SUSE, macOS and BSD.
  private static final List<Path> SYSTEM =
      List.of(
          Path.of("/etc/ssl/certs/ca-certificates.crt"),
          Path.of("/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem"),
          Path.of("/etc/ssl/ca-bundle.pem"),
          Path.of("/etc/ssl/cert.pem"));

  /// The stores of Windows and macOS, which not every Java has.
  private static final List<String> SYSTEM_STORES =
      List.of("Windows-ROOT", "KeychainStore", "KeychainStore-ROOT");

  private TrustedCertificates() {}

  /// @param named the file of `http.sslCAInfo`
  static TrustManager[] managers(Optional<Path> named) throws IOException {
    try {
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      if (named.isPresent()) {
        add(trusted, named.get());
      } else {
        Optional<Path> system = SYSTEM.stream().filter(Files::isReadable).findFirst();
        if (system.isPresent()) {
          add(trusted, system.get());
        }
        SYSTEM_STORES.forEach(store -> addStore(trusted, store));
        addOfJava(trusted);
      }
      return managers(trusted);
    } catch (GeneralSecurityException broken) {
      throw new IOException("certificates cannot be read: " + broken.getMessage(), broken);
    }
  }

  /// Trusts everybody, as somebody wants who set `http.sslVerify` to false.
  static TrustManager[] everybody() {
    return new TrustManager[] {
      new X509TrustManager() {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
          return new X509Certificate[0];
        }
      }
    };
  }

  private static TrustManager[] managers(@Nullable KeyStore trusted)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(trusted);
    return factory.getTrustManagers();
  }

  private static void add(KeyStore trusted, Path file)
      throws IOException, GeneralSecurityException {
    try (InputStream certificates = Files.newInputStream(file)) {
      for (Certificate certificate :
          CertificateFactory.getInstance("X.509").generateCertificates(certificates)) {
        trusted.setCertificateEntry(String.valueOf(trusted.size()), certificate);
      }
    }
  }

  private static void addStore(KeyStore trusted, String name) {
    try {
      KeyStore store = KeyStore.getInstance(name);
      store.load(null, null);
      for (String alias : java.util.Collections.list(store.aliases())) {
        trusted.setCertificateEntry(String.valueOf(trusted.size()), store.getCertificate(alias));
      }
    } catch (GeneralSecurityException | IOException notOfThisSystem) {
      // The others have to do.
    }
  }

  private static void addOfJava(KeyStore trusted) throws GeneralSecurityException {
    List<X509Certificate> ofJava =
        Stream.of(managers((KeyStore) null))
            .filter(X509TrustManager.class::isInstance)
            .flatMap(manager -> Stream.of(((X509TrustManager) manager).getAcceptedIssuers()))
            .toList();
    for (X509Certificate certificate : ofJava) {
      trusted.setCertificateEntry(String.valueOf(trusted.size()), certificate);
    }
  }
}

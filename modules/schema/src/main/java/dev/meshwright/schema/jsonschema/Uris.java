package dev.meshwright.schema.jsonschema;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Optional;

/// URIs of schemas. Files have URIs of a scheme of their own, so that relative references work and
/// nothing can be taken for an address on a network.
final class Uris {

  private static final String SCHEME = "workspace";

  private Uris() {}

  static URI ofFile(String file) {
    try {
      return new URI(SCHEME, null, "/" + file, null);
    } catch (URISyntaxException impossible) {
      throw new IllegalArgumentException("not a file name: " + file, impossible);
    }
  }

  /// The path of a workspace URI; empty for any other, and for one that leaves the workspace.
  static Optional<String> path(URI uri) {
    if (!SCHEME.equals(uri.getScheme()) || uri.getPath() == null) {
      return Optional.empty();
    }
    String path = uri.getPath().replaceFirst("^/+", "");
    boolean leaves = Arrays.asList(path.split("[/\\\\]", -1)).contains("..");
    return leaves || path.isEmpty() ? Optional.empty() : Optional.of(path);
  }

  /// Whether a workspace URI points out of the workspace.
  static boolean leaves(URI uri) {
    return SCHEME.equals(uri.getScheme()) && path(uri).isEmpty();
  }

  static Optional<URI> resolve(URI base, String reference) {
    try {
      URI relative = new URI(reference.isEmpty() ? "#" : reference);
      if (reference.startsWith("#") || reference.isEmpty()) {
        String bare = withoutFragment(base).toString();
        return Optional.of(new URI(bare + (reference.isEmpty() ? "" : reference)));
      }
      return Optional.of(base.isOpaque() ? relative : base.resolve(relative));
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  /// The same URI where nothing would be left of it: `https://#here`.
  static URI withoutFragment(URI uri) {
    String text = uri.toString();
    int hash = text.indexOf('#');
    try {
      return hash < 0 ? uri : new URI(text.substring(0, hash));
    } catch (URISyntaxException onlyFragment) {
      return uri;
    }
  }

  /// The decoded fragment, empty when there is none.
  static String fragment(URI uri) {
    return uri.getFragment() == null ? "" : uri.getFragment();
  }
}

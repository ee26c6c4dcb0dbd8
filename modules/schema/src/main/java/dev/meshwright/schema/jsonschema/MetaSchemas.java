package dev.meshwright.schema.jsonschema;

import dev.meshwright.model.jsonschema.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The meta-schemas, as the validator's library carries them.
final class MetaSchemas {

  /// The text of a meta-schema by its URI, without fragment.
  Optional<String> text(URI uri) {
    String path = uri.getPath();
    boolean known =
        "json-schema.org".equals(uri.getHost())
            && path != null
            && (Dialect.ofUri(uri.toString()).isPresent()
                || path.matches("/draft/20(19-09|20-12)/meta/[a-z-]+"));
    return known ? read(path) : Optional.empty();
  }

  private static Optional<String> read(String resource) {
    try (InputStream in = MetaSchemas.class.getResourceAsStream(resource)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read the meta-schema " + resource, broken);
    }
  }
}

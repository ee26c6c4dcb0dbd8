package dev.meshwright.model.jsonschema;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The drafts of JSON Schema, oldest first.
public enum Dialect {
  DRAFT_04("draft-04", "http://json-schema.org/draft-04/schema"),
  DRAFT_06("draft-06", "http://json-schema.org/draft-06/schema"),
  DRAFT_07("draft-07", "http://json-schema.org/draft-07/schema"),
  DRAFT_2019_09("2019-09", "https://json-schema.org/draft/2019-09/schema"),
  DRAFT_2020_12("2020-12", "https://json-schema.org/draft/2020-12/schema");

  private final String title;
  private final String uri;

  Dialect(String title, String uri) {
    this.title = title;
    this.uri = uri;
  }

  /// As people name it: `draft-07`, `2020-12`.
  public String title() {
    return title;
  }

  /// The URI of the meta-schema, without `#`.
  public String uri() {
    return uri;
  }

  public boolean atLeast(Dialect other) {
    return compareTo(other) >= 0;
  }

  /// The dialect that a `$schema` value names; `http` and `https`, with and without `#`, alike.
  public static Optional<Dialect> ofUri(String text) {
    String bare = withoutScheme(text.endsWith("#") ? text.substring(0, text.length() - 1) : text);
    return Arrays.stream(values()).filter(d -> withoutScheme(d.uri).equals(bare)).findFirst();
  }

  /// The dialect of a name as people write it: a URI, `2020-12`, `draft-07`, `draft7`, `7`.
  public static Optional<Dialect> named(String text) {
    String bare = text.strip().toLowerCase(Locale.ROOT);
    return ofUri(text.strip())
        .or(() -> Arrays.stream(values()).filter(dialect -> dialect.isShort(bare)).findFirst());
  }

  private boolean isShort(String text) {
    String word = text.startsWith("draft") ? text.substring("draft".length()) : text;
    String number = word.replaceFirst("^[-_/ ]", "");
    String own = title.replaceFirst("^draft-", "");
    return number.equals(own) || number.equals(own.replaceFirst("^0", ""));
  }

  private static String withoutScheme(String uri) {
    int colon = uri.indexOf("://");
    return colon < 0 ? uri : uri.substring(colon);
  }
}

package dev.meshwright.history;

import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Config;

/// What a repository's own configuration asks of its readers, and we cannot give.
final class UnsupportedFeatures {

  /// Extensions that change nothing for a reader of files and commits, or that the library knows.
  private static final Set<String> KNOWN =
      Set.of(
          "noop",
          "preciousobjects",
          "partialclone",
          "refstorage",
          "objectformat",
          "worktreeconfig",
          "relativeworktrees");

  private UnsupportedFeatures() {}

  /// A description that completes "This repository uses ...".
  static Optional<String> in(Config config) {
    String format = config.getString("extensions", null, "objectFormat");
    if (format != null && !format.equalsIgnoreCase("sha1")) {
      return Optional.of("the object format " + format);
    }
    String refs = config.getString("extensions", null, "refStorage");
    if (refs != null && !Set.of("files", "reftable").contains(refs)) {
      return Optional.of("the ref storage " + refs);
    }
    int version = config.getInt("core", "repositoryformatversion", 0);
    if (version > 1) {
      return Optional.of("the repository format " + version);
    }
    return config.getNames("extensions").stream()
        .filter(name -> version == 1 && !KNOWN.contains(name.toLowerCase(java.util.Locale.ROOT)))
        .findFirst()
        .map(name -> "the extension " + name);
  }
}

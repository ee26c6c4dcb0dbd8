package dev.meshwright.model;

import java.util.Optional;

/// Files whose contents have ids, so that equal ones are recognized without reading them.
public interface IdentifiedFiles extends FileSource {

  /// An id of the content, equal for equal contents; empty when it has none or there is no such
  /// file.
  Optional<String> contentId(String path);
}

package dev.meshwright.model.proto;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Files that were read together, with an index of their types.
public final class ProtoFileSet implements ProtoIndex {

  private final Map<String, ProtoFile> files;
  private final Map<String, ProtoTypes> types;

  /// @param types of each of the files, in the same order
  private ProtoFileSet(Map<String, ProtoFile> files, Map<String, ProtoTypes> types) {
    this.files = Collections.unmodifiableMap(files);
    this.types = Collections.unmodifiableMap(types);
  }

  /// Takes what an index has at some paths; a path it does not know is left out.
  ///
  /// @param paths in order
  public static ProtoFileSet of(Iterable<String> paths, ProtoIndex index) {
    Map<String, ProtoFile> files = new LinkedHashMap<>();
    Map<String, ProtoTypes> types = new LinkedHashMap<>();
    for (String path : paths) {
      index
          .file(path)
          .ifPresent(file -> {
            files.put(path, file);
            types.put(path, index.types(path));
          });
    }
    return new ProtoFileSet(files, types);
  }

  /// All files, by path.
  public Map<String, ProtoFile> files() {
    return files;
  }

  @Override
  public Optional<ProtoFile> file(String path) {
    return Optional.ofNullable(files.get(path));
  }

  @Override
  public ProtoTypes types(String path) {
    return types.getOrDefault(path, ProtoTypes.NONE);
  }
}

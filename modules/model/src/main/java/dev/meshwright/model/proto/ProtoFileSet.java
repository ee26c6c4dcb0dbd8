package dev.meshwright.model.proto;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Files that were read together, with an index of their types.
public final class ProtoFileSet {

  private final Map<String, ProtoFile> files;
  private final Map<String, ProtoTypes> types = new HashMap<>();

  /// @param files by path, in order
  public ProtoFileSet(Map<String, ProtoFile> files) {
    this.files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    files.forEach((path, file) -> types.put(path, ProtoTypes.of(file)));
  }

  /// All files, by path.
  public Map<String, ProtoFile> files() {
    return files;
  }

  public Optional<ProtoFile> file(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /// The types a file declares; none when there is no such file.
  public ProtoTypes types(String path) {
    return types.getOrDefault(path, ProtoTypes.NONE);
  }

  public Optional<ProtoMessage> message(ProtoTarget.OfMessage target) {
    return types(target.file()).message(target.fullName());
  }

  public Optional<ProtoEnum> enumeration(ProtoTarget.OfEnum target) {
    return types(target.file()).enumeration(target.fullName());
  }
}

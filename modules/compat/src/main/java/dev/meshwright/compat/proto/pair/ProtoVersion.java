package dev.meshwright.compat.proto.pair;

import dev.meshwright.model.proto.ProtoDeclarations;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoFileSet;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.model.proto.ProtoTypes;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One of the two versions: the files that are compared, and what they import.
public final class ProtoVersion {

  private final ProtoFileSet files;
  private final List<ProtoFile> compared;
  private final ProtoDeclarations state;
  private final Map<String, MessageIn> messages = new LinkedHashMap<>();
  private final Map<String, EnumIn> enums = new LinkedHashMap<>();

  /// @param compared the files that are compared as a whole; others count where they are used
  /// @param state of which they are a part: where types may be that left them
  public ProtoVersion(ProtoFileSet files, List<ProtoFile> compared, ProtoDeclarations state) {
    this.files = files;
    this.state = state;
    this.compared = List.copyOf(compared);
    for (ProtoFile file : compared) {
      ProtoTypes types = files.types(file.path());
      types.messages().forEach((name, m) -> messages.putIfAbsent(name, new MessageIn(file, m)));
      types.enums().forEach((name, e) -> enums.putIfAbsent(name, new EnumIn(file, e)));
    }
  }

  public List<ProtoFile> compared() {
    return compared;
  }

  public ProtoFileSet files() {
    return files;
  }

  /// The messages of the compared files, by full name, in order.
  public Map<String, MessageIn> messages() {
    return Collections.unmodifiableMap(messages);
  }

  /// The enums of the compared files, by full name, in order.
  public Map<String, EnumIn> enums() {
    return Collections.unmodifiableMap(enums);
  }

  public Optional<MessageIn> message(ProtoTarget.OfMessage target) {
    return file(target.file())
        .flatMap(file ->
            types(file).message(target.fullName()).map(message -> new MessageIn(file, message)));
  }

  public Optional<EnumIn> enumeration(ProtoTarget.OfEnum target) {
    return file(target.file())
        .flatMap(
            file -> types(file).enumeration(target.fullName()).map(type -> new EnumIn(file, type)));
  }

  /// All files of the state.
  ProtoDeclarations state() {
    return state;
  }

  /// A file of the state, compared or imported or neither.
  public Optional<ProtoFile> file(String path) {
    return files.file(path).or(() -> state.file(path));
  }

  /// The types that a file of the state declares.
  public ProtoTypes types(ProtoFile file) {
    return files.file(file.path()).isPresent()
        ? files.types(file.path())
        : state.types(file.path());
  }

  /// A full name within its package.
  public static String withoutPackage(ProtoFile file, String fullName) {
    String prefix = file.packageText();
    return prefix.isEmpty() || !fullName.startsWith(prefix + ".")
        ? fullName
        : fullName.substring(prefix.length() + 1);
  }
}

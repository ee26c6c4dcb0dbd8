package dev.meshwright.compat.proto.pair;

import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoService;
import dev.meshwright.model.proto.ProtoTypes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Finds the types of a version that its compared files do not declare: a type is its full name,
/// not its file.
///
/// What the compared files import comes first, then the files of the state that declare the type
/// and did not in the other version; a copy that was there all along took nothing over.
public final class Elsewhere {

  private final ProtoVersion side;
  private final ProtoVersion other;
  private final Roots roots;
  private Optional<Map<String, List<ProtoFile>>> imported = Optional.empty();

  public Elsewhere(ProtoVersion side, ProtoVersion other) {
    this.side = side;
    this.other = other;
    this.roots = Roots.of(side, other);
  }

  public Optional<MessageIn> message(String fullName) {
    return first(
        fullName,
        file -> side.types(file).message(fullName).map(message -> new MessageIn(file, message)));
  }

  public Optional<EnumIn> enumeration(String fullName) {
    return first(
        fullName, file -> side.types(file).enumeration(fullName).map(e -> new EnumIn(file, e)));
  }

  public Optional<ServiceIn> service(String fullName) {
    return first(fullName, file -> service(file, fullName).map(s -> new ServiceIn(file, s)));
  }

  /// As [#message], but only where the other version does not have it any more at the same place.
  public Optional<MessageIn> movedMessage(String fullName) {
    return message(fullName).filter(found -> isMoved(found.file(), fullName));
  }

  /// As [#movedMessage(String)].
  public Optional<EnumIn> movedEnumeration(String fullName) {
    return enumeration(fullName).filter(found -> isMoved(found.file(), fullName));
  }

  /// As [#movedMessage(String)].
  public Optional<ServiceIn> movedService(String fullName) {
    return service(fullName).filter(found -> isMoved(found.file(), fullName));
  }

  private static Optional<ProtoService> service(ProtoFile file, String fullName) {
    return file.services().stream().filter(s -> s.fullName().equals(fullName)).findFirst();
  }

  private <T> Optional<T> first(String fullName, Function<ProtoFile, Optional<T>> declared) {
    return Stream.concat(
            imported().getOrDefault(fullName, List.of()).stream(),
            Stream.of(fullName).flatMap(this::takenOver))
        .flatMap(file -> declared.apply(file).stream())
        .findFirst();
  }

  private Map<String, List<ProtoFile>> imported() {
    if (imported.isEmpty()) {
      Map<String, List<ProtoFile>> found = new HashMap<>();
      for (ProtoFile file : side.files().files().values()) {
        if (!side.compared().contains(file)) {
          ProtoTypes types = side.types(file);
          Stream.of(
                  types.messages().keySet().stream(),
                  types.enums().keySet().stream(),
                  file.services().stream().map(ProtoService::fullName))
              .flatMap(names -> names)
              .forEach(name -> found.computeIfAbsent(name, n -> new ArrayList<>(1)).add(file));
        }
      }
      imported = Optional.of(found);
    }
    return imported.get();
  }

  private Stream<ProtoFile> takenOver(String fullName) {
    return side.state().declaring(fullName).stream()
        .filter(path -> side.files().file(path).isEmpty())
        .flatMap(path -> side.state().file(path).stream())
        .filter(file -> isMoved(file, fullName))
        .sorted(Comparator.comparing((ProtoFile file) -> !roots.isBelow(file.path())));
  }

  private boolean isMoved(ProtoFile file, String fullName) {
    return other
        .file(roots.inOther(file.path()))
        .filter(same ->
            other.types(same).message(fullName).isPresent()
                || other.types(same).enumeration(fullName).isPresent()
                || service(same, fullName).isPresent())
        .isEmpty();
  }
}

package dev.meshwright.usecases.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Earlier versions that are kept as files of their own: `v1.0/order.json` beside
/// `v1.1/order.json`, or `order/1-0-0` beside `order/1-0-1`.
public final class VersionFolders {

  private VersionFolders() {}

  /// The earlier versions of a file, newest first; none when its path says no version.
  ///
  /// @param paths of all files
  public static List<String> earlier(String path, List<String> paths) {
    Optional<Versioned> own = Versioned.of(path);
    if (own.isEmpty()) {
      return List.of();
    }
    return paths.stream()
        .map(Versioned::of)
        .flatMap(Optional::stream)
        .filter(other -> other.pattern().equals(own.get().pattern()))
        .filter(other -> other.version().compareTo(own.get().version()) < 0)
        .sorted(Comparator.comparing(Versioned::version).reversed())
        .map(Versioned::path)
        .toList();
  }

  /// @param pattern the path with its version left out
  private record Versioned(String path, String pattern, VersionNumber version) {

    /// The last part of a path that is nothing but a version.
    static Optional<Versioned> of(String path) {
      int end = path.length();
      while (end > 0) {
        int start = path.lastIndexOf('/', end - 1) + 1;
        String part = path.substring(start, end);
        Optional<Versioned> found = ofPart(path, start, part);
        if (found.isPresent()) {
          return found;
        }
        end = start - 1;
      }
      return Optional.empty();
    }

    private static Optional<Versioned> ofPart(String path, int start, String part) {
      String name = withoutExtension(part);
      boolean digits = name.matches("[vV]?\\d+([._-]\\d+){0,3}");
      return digits
          ? VersionNumber.of(name)
              .map(version ->
                  new Versioned(
                      path,
                      path.substring(0, start) + "*" + path.substring(start + name.length()),
                      version))
          : Optional.empty();
    }

    private static String withoutExtension(String part) {
      int dot = part.lastIndexOf('.');
      boolean extension =
          dot > 0 && !Character.isDigit(part.charAt(Math.min(dot + 1, part.length() - 1)));
      return extension ? part.substring(0, dot) : part;
    }
  }
}

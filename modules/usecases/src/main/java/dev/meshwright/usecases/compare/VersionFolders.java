package dev.meshwright.usecases.compare;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Earlier versions that are kept as files of their own: `v1.0/order.json` beside
/// `v1.1/order.json`, or `order/1-0-0` beside `order/1-0-1`.
public final class VersionFolders {

  private final Map<String, List<Versioned>> byPattern;

  private VersionFolders(Map<String, List<Versioned>> byPattern) {
    this.byPattern = byPattern;
  }

  /// @param paths of all files
  public static VersionFolders of(Collection<String> paths) {
    return new VersionFolders(
        paths.stream()
            .map(Versioned::of)
            .flatMap(Optional::stream)
            .collect(Collectors.groupingBy(Versioned::pattern)));
  }

  /// The earlier versions of a file, newest first; none when its path says no version.
  public List<String> earlier(String path) {
    return earlier(path, false);
  }

  /// The earlier versions of a file that it must be compatible with, newest first: those with the
  /// same first number, since another one says that there is a break.
  public List<String> compatible(String path) {
    return earlier(path, true);
  }

  private List<String> earlier(String path, boolean sameMajor) {
    Optional<Versioned> own = Versioned.of(path);
    return own.map(Versioned::pattern).map(byPattern::get).orElse(List.of()).stream()
        .filter(other -> other.version().compareTo(own.orElseThrow().version()) < 0)
        .filter(other -> !sameMajor || other.major().equals(own.orElseThrow().major()))
        .sorted(Comparator.comparing(Versioned::version).reversed())
        .map(Versioned::path)
        .toList();
  }

  /// @param pattern the path with its version left out
  private record Versioned(String path, String pattern, VersionNumber version) {

    BigInteger major() {
      return version.numbers().getFirst();
    }

    private static final Pattern VERSION =
        Pattern.compile(
            "[vV]?\\d{1,9}([._-]\\d{1,9}){0,3}(-(?i:rc|alpha|beta|preview)[0-9A-Za-z.-]{0,20})?");

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
      boolean digits = VERSION.matcher(name).matches();
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

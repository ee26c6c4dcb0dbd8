package dev.meshwright.installer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Copies the program's jars for one platform: natives of others are left out, and DuckDB's library
/// is laid beside the jars, so that it is loaded without being unpacked at each start. Signatures
/// are left out too: they were checked when the build fetched the jar, would be checked again with
/// each class at each start, and keep a jar's classes out of the AOT cache. So are the sheets of
/// themes and the map that nothing of the program asks for.
///
/// Arguments: the folder of jars, the folder to write (emptied first).
public final class CollectLibraries {

  private static final List<String> NATIVE_ENDINGS =
      List.of(".so", ".dll", ".dylib", ".jnilib", ".a");

  private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");

  private static final Pattern UNUSED =
      Pattern.compile(
          "atlantafx/base/theme/(nord|cupertino|dracula).*[.](css|bss)"
              + "|org/controlsfx/control/worldmap.*[.]properties");

  private final Platform platform;
  private final Path target;

  private CollectLibraries(Platform platform, Path target) {
    this.platform = platform;
    this.target = target;
  }

  public static void main(String[] args) throws IOException {
    Path source = Path.of(args[0]);
    Path target = Path.of(args[1]);
    Remove.tree(target);
    Files.createDirectories(target);
    CollectLibraries collect = new CollectLibraries(Platform.current(), target);
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(source, "*.jar")) {
      for (Path jar : jars) {
        collect.copy(jar);
      }
    }
    collect.copyLibraryBeside(source);
  }

  /// A folder that was collected before, as the start script does, has the library beside its jars.
  private void copyLibraryBeside(Path source) throws IOException {
    Path library = source.resolve(platform.duckDbFile());
    Path copy = target.resolve(platform.duckDbFile());
    if (Files.exists(library) && Files.notExists(copy)) {
      Files.copy(library, copy);
    }
  }

  private void copy(Path jar) throws IOException {
    Path copy = target.resolve(jar.getFileName());
    try (ZipFile in = new ZipFile(jar.toFile())) {
      if (!isSealed(in)
          && in.stream()
              .noneMatch(entry -> isNative(entry.getName()) || isLeftOut(entry.getName()))) {
        Files.copy(jar, copy);
        return;
      }
      try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
        for (ZipEntry entry : in.stream().map(ZipEntry.class::cast).toList()) {
          copy(in, entry, out);
        }
      }
    }
  }

  private void copy(ZipFile in, ZipEntry entry, ZipOutputStream out) throws IOException {
    String name = entry.getName();
    if (name.equals(platform.duckDbEntry())) {
      try (InputStream content = in.getInputStream(entry)) {
        Files.copy(content, target.resolve(platform.duckDbFile()));
      }
    } else if (name.equals(JarFile.MANIFEST_NAME)) {
      put(entry, out);
      ofTheWhole(in, entry).write(out);
      out.closeEntry();
    } else if (isLeftOut(name)) {
      return;
    } else if (!isNative(name) || platform.nativeFolders().stream().anyMatch(name::startsWith)) {
      put(entry, out);
      transfer(in, entry, out);
      out.closeEntry();
    }
  }

  private static void put(ZipEntry entry, ZipOutputStream out) throws IOException {
    ZipEntry kept = new ZipEntry(entry.getName());
    kept.setTime(entry.getTime());
    out.putNextEntry(kept);
  }

  /// What the manifest says of the jar as a whole.
  private static Manifest ofTheWhole(ZipFile in, ZipEntry entry) throws IOException {
    Manifest manifest = manifest(in, entry);
    manifest.getEntries().clear();
    manifest.getMainAttributes().remove(Attributes.Name.SEALED);
    return manifest;
  }

  private static boolean isSealed(ZipFile in) throws IOException {
    ZipEntry entry = in.getEntry(JarFile.MANIFEST_NAME);
    if (entry == null) {
      return false;
    }
    Manifest manifest = manifest(in, entry);
    return manifest.getMainAttributes().containsKey(Attributes.Name.SEALED)
        || manifest.getEntries().values().stream()
            .anyMatch(of -> of.containsKey(Attributes.Name.SEALED));
  }

  private static Manifest manifest(ZipFile in, ZipEntry entry) throws IOException {
    try (InputStream content = in.getInputStream(entry)) {
      return new Manifest(content);
    }
  }

  private static boolean isLeftOut(String name) {
    return SIGNATURE.matcher(name).matches() || UNUSED.matcher(name).matches();
  }

  private static void transfer(ZipFile in, ZipEntry entry, OutputStream out) throws IOException {
    try (InputStream content = in.getInputStream(entry)) {
      content.transferTo(out);
    }
  }

  private static boolean isNative(String name) {
    return name.startsWith("libduckdb_java.so_")
        || NATIVE_ENDINGS.stream().anyMatch(name::endsWith);
  }
}

package dev.meshwright.installer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The files of a package as they lie on the user's machine.
final class PackageTree {

  private static final String HOME = "opt/meshwright";
  static final List<Integer> ICON_SIZES = List.of(48, 64, 128, 256, 512);
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r--r--");
  private static final Set<PosixFilePermission> PROGRAM =
      PosixFilePermissions.fromString("rwxr-xr-x");

  private PackageTree() {}

  static void stage(Path root, Path image, Path icons, Path licence) throws IOException {
    Remove.tree(root);
    copy(image, root.resolve(HOME));
    Path bin = Files.createDirectories(root.resolve("usr/bin"));
    Files.createSymbolicLink(
        bin.resolve("meshwright"), Path.of("/" + HOME).resolve("bin/meshwright"));
    write(root.resolve("usr/share/applications/meshwright.desktop"), "meshwright.desktop");
    write(root.resolve("usr/share/mime/packages/meshwright.xml"), "meshwright-mime.xml");
    for (int size : ICON_SIZES) {
      Path icon =
          root.resolve("usr/share/icons/hicolor/%1$dx%1$d/apps/meshwright.png".formatted(size));
      copy(icons.resolve("meshwright-" + size + ".png"), icon);
    }
    copy(licence, root.resolve("usr/share/doc/meshwright/copyright"));
    permit(root);
  }

  static String template(String name, Map<String, String> values) throws IOException {
    String text = new String(resource(name), StandardCharsets.UTF_8);
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace(value.getKey(), value.getValue());
    }
    return text;
  }

  static long bytes(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      long sum = 0;
      for (Path path :
          walk.filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)).toList()) {
        sum += Files.size(path);
      }
      return sum;
    }
  }

  private static void write(Path file, String resource) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, resource(resource));
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = PackageTree.class.getResourceAsStream("/linux/" + name)) {
      if (in == null) {
        throw new IOException("the build lacks " + name);
      }
      return in.readAllBytes();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path path : walk.toList()) {
        Files.copy(
            path,
            to.resolve(from.relativize(path)),
            LinkOption.NOFOLLOW_LINKS,
            StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  /// Everyone may read all of it, whatever the mask of the one who builds.
  private static void permit(Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path path : walk.filter(each -> !Files.isSymbolicLink(each)).toList()) {
        boolean runs =
            Files.isDirectory(path)
                || Files.getPosixFilePermissions(path).contains(PosixFilePermission.OWNER_EXECUTE);
        Files.setPosixFilePermissions(path, runs ? PROGRAM : FILE);
      }
    }
  }
}

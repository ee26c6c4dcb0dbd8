package dev.meshwright.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Makes the packages of Linux from the finished image: a `.deb` with `dpkg-deb`, an `.rpm` with
/// `rpmbuild`, each where its tool is. One without a tool is said to be left out; without any, the
/// build fails.
///
/// They hold files only and run no script when they are installed or removed: menu, file kinds and
/// icons are files in the folders that desktops watch, so that a machine without a desktop, or
/// without a writable menu, installs them just as well.
///
/// Arguments: the image's folder, the folder of icons, the licence, the folder to write, the
/// version, the maintainer, the home page.
public final class LinuxPackages {

  private final Path staged;
  private final Path folder;
  private final Map<String, String> values;

  private LinuxPackages(Path staged, Path folder, Map<String, String> values) {
    this.staged = staged;
    this.folder = folder;
    this.values = values;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Path.of(args[3]).toAbsolutePath();
    Path staged = folder.resolve("root");
    PackageTree.stage(staged, Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
    Map<String, String> values =
        Map.of(
            "@VERSION@", args[4],
            "@MAINTAINER@", args[5],
            "@HOMEPAGE@", args[6],
            "@ARCHITECTURE@", debianArchitecture(),
            "@KILOBYTES@", String.valueOf(PackageTree.bytes(staged) / 1024));
    LinuxPackages packages = new LinuxPackages(staged, folder, values);
    List<String> missing = new ArrayList<>();
    if (isThere("dpkg-deb")) {
      packages.deb();
    } else {
      missing.add("no .deb: dpkg-deb is not installed");
    }
    if (isThere("rpmbuild")) {
      packages.rpm();
    } else {
      missing.add("no .rpm: rpmbuild is not installed");
    }
    missing.forEach(System.out::println);
    Remove.tree(staged);
    if (missing.size() == 2) {
      throw new IllegalStateException("no package could be made: " + String.join(", ", missing));
    }
  }

  private static String debianArchitecture() {
    String java = System.getProperty("os.arch");
    return java.equals("aarch64") ? "arm64" : java;
  }

  private void deb() throws IOException, InterruptedException {
    Path debian = Files.createDirectories(staged.resolve("DEBIAN"));
    Files.writeString(debian.resolve("control"), PackageTree.template("control", values));
    run("dpkg-deb", "--root-owner-group", "--build", staged.toString(), folder.toString());
    Remove.tree(debian);
  }

  private void rpm() throws IOException, InterruptedException {
    Path spec = folder.resolve("meshwright.spec");
    Files.writeString(spec, PackageTree.template("meshwright.spec", values));
    Path made = folder.resolve("rpm");
    run(
        "rpmbuild",
        "-bb",
        "--define",
        "_topdir " + made,
        "--define",
        "_rpmdir " + folder,
        "--define",
        "_rpmfilename meshwright-%{VERSION}-%{RELEASE}.%{ARCH}.rpm",
        "--define",
        "staged " + staged,
        spec.toString());
    Remove.tree(made);
    Files.delete(spec);
  }

  private static boolean isThere(String command) {
    return List.of(System.getenv("PATH").split(":")).stream()
        .anyMatch(each -> Files.isExecutable(Path.of(each, command)));
  }

  private static void run(String... command) throws IOException, InterruptedException {
    int status = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IllegalStateException("ended with " + status + ": " + List.of(command));
    }
  }
}

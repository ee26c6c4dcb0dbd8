package dev.meshwright.installer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// Puts a script in the place of the image's launcher on Linux. It gives Java a locale in which it
/// can open files of any name: the virtual machine reads the encoding of file names from the
/// environment before it reads options. It also starts the virtual machine at once: the launcher of
/// jpackage asks `rpm` and `dpkg` at each start, twice, which package it belongs to, and that takes
/// longer than a short command.
///
/// Arguments: the image's folder, its launcher, its folder of jars with the launcher's settings.
public final class LinuxLauncher {

  private final List<String> classPath = new ArrayList<>();
  private final List<String> options = new ArrayList<>();
  private String mainClass = "";

  private LinuxLauncher() {}

  public static void main(String[] args) throws IOException {
    if (!System.getProperty("os.name", "").startsWith("Linux")) {
      return;
    }
    Path image = Path.of(args[0]);
    Path launcher = Path.of(args[1]);
    LinuxLauncher settings = new LinuxLauncher();
    Path written = Path.of(args[2]).resolve("meshwright.cfg");
    Files.readAllLines(written).forEach(settings::read);
    Files.writeString(launcher, settings.fill(template()));
    if (!launcher.toFile().setExecutable(true, false)) {
      throw new IOException("cannot make " + launcher + " executable");
    }
    // Lists of processes show the name of the program, not that of its machine.
    Path commands = image.resolve("lib/runtime/bin");
    Files.copy(
        commands.resolve("java"),
        commands.resolve("meshwright"),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.COPY_ATTRIBUTES);
    // What only the launcher of jpackage reads.
    Files.delete(written);
    Files.deleteIfExists(image.resolve("lib/libapplauncher.so"));
  }

  private void read(String line) {
    String value = line.substring(line.indexOf('=') + 1).replace("$APPDIR", "$app");
    if (line.startsWith("app.classpath=")) {
      classPath.add(value);
    } else if (line.startsWith("java-options=")) {
      options.add('"' + value + '"');
    } else if (line.startsWith("app.mainclass=")) {
      mainClass = value;
    }
  }

  private String fill(String template) {
    return template
        .replace("@OPTIONS@", String.join(" ", options))
        .replace("@CLASS_PATH@", String.join(":", classPath))
        .replace("@MAIN@", mainClass);
  }

  private static String template() throws IOException {
    try (InputStream script = LinuxLauncher.class.getResourceAsStream("/launcher.sh")) {
      if (script == null) {
        throw new IOException("the script of the launcher is missing");
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

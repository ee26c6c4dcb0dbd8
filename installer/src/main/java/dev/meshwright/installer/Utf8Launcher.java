package dev.meshwright.installer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Puts a script in front of the image's launcher on Linux, which gives Java a locale in which it
/// can open files of any name. No option of the virtual machine does that: it reads the encoding of
/// file names from the environment before it reads options.
///
/// Arguments: the image's launcher, the image's folder of jars with the launcher's settings.
public final class Utf8Launcher {

  private static final String NATIVE = "meshwright-java";

  private Utf8Launcher() {}

  public static void main(String[] args) throws IOException {
    if (!System.getProperty("os.name", "").startsWith("Linux")) {
      return;
    }
    Path launcher = Path.of(args[0]);
    Path settings = Path.of(args[1]).resolve("meshwright.cfg");
    // A launcher reads the settings that have its own name.
    Files.copy(
        settings, settings.resolveSibling(NATIVE + ".cfg"), StandardCopyOption.REPLACE_EXISTING);
    Files.move(launcher, launcher.resolveSibling(NATIVE), StandardCopyOption.REPLACE_EXISTING);
    try (InputStream script = Utf8Launcher.class.getResourceAsStream("/launcher.sh")) {
      if (script == null) {
        throw new IOException("the script of the launcher is missing");
      }
      Files.copy(script, launcher);
    }
    if (!launcher.toFile().setExecutable(true, false)) {
      throw new IOException("cannot make " + launcher + " executable");
    }
  }
}

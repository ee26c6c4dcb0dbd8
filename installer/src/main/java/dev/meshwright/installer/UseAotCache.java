package dev.meshwright.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Tells the image's launcher to use the AOT cache. This comes after the training run: a virtual
/// machine takes either a cache to read or one to write.
///
/// Argument: the image's folder of jars, which holds the cache and the launcher's settings.
public final class UseAotCache {

  private UseAotCache() {}

  public static void main(String[] args) throws IOException {
    Path app = Path.of(args[0]);
    Path cache = app.resolve("meshwright.aot");
    if (!Files.isRegularFile(cache)) {
      throw new IOException("the training run left no cache at " + cache);
    }
    // The file's last section is that of the virtual machine's options.
    Files.writeString(
        app.resolve("meshwright.cfg"),
        "java-options=-XX:AOTCache=$APPDIR/meshwright.aot" + System.lineSeparator(),
        StandardOpenOption.APPEND);
    System.out.printf("AOT cache: %.1f MB%n", Files.size(cache) / (1024.0 * 1024.0));
  }
}

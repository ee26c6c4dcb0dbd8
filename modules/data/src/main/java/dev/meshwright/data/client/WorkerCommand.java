package dev.meshwright.data.client;

import dev.meshwright.data.worker.WorkerMain;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How to start a worker: the same runtime and class path as this program.
///
/// @param javaHome folder of the runtime
/// @param classPath as `-cp` takes it
/// @param libraryPath folders in which the engine's native library may lie; empty for none
/// @param mainClass calls [WorkerMain#run] with the decoders that the worker is to have
record WorkerCommand(Path javaHome, String classPath, String libraryPath, String mainClass) {

  private static final long MIB = 1 << 20;

  /// The runtime that runs this program.
  static WorkerCommand ofThisProgram(Class<?> mainClass) {
    return new WorkerCommand(
        Path.of(System.getProperty("java.home", "")),
        System.getProperty("java.class.path", ""),
        System.getProperty("java.library.path", ""),
        mainClass.getName());
  }

  /// @param heap of the worker's Java part, in bytes
  /// @param folder for its temporary files: without a native library beside the program the driver
  ///   unpacks one of 70 MB for each worker, and a worker that is killed cannot remove it
  List<String> words(long heap, Path folder) {
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    List<String> words = new ArrayList<>();
    words.add(javaHome.resolve("bin").resolve(windows ? "java.exe" : "java").toString());
    words.add("-Xmx" + Math.max(64, heap / MIB) + "m");
    words.add("-XX:+UseSerialGC");
    words.add("-Xshare:auto");
    words.add("-XX:-UsePerfData");
    // Nothing but the exchange may appear on standard output.
    words.add("-XX:+DisplayVMOutputToStderr");
    words.add("-Xlog:disable");
    words.add("-Xlog:all=error:stderr");
    words.add("-Djava.awt.headless=true");
    words.add("-Djava.io.tmpdir=" + folder);
    words.add("--enable-native-access=ALL-UNNAMED");
    if (!libraryPath.isEmpty()) {
      words.add("-Djava.library.path=" + libraryPath);
    }
    words.add("-cp");
    words.add(classPath);
    words.add(mainClass);
    return words;
  }
}

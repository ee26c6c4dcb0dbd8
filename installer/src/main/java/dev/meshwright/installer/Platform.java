package dev.meshwright.installer;

import java.util.Locale;
import java.util.Set;

/// The platform an image is made for: the one the build runs on.
///
/// @param duckDbEntry the native library inside DuckDB's jar
/// @param duckDbFile its name when it lies beside the program
/// @param nativeFolders folder prefixes, in other jars, of natives that this platform loads
record Platform(String duckDbEntry, String duckDbFile, Set<String> nativeFolders) {

  static Platform current() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    boolean arm = Set.of("aarch64", "arm64").contains(System.getProperty("os.arch"));
    String duckDbArch = arm ? "arm64" : "amd64";
    String zstdArch = arm ? "aarch64" : os.contains("mac") ? "x86_64" : "amd64";
    String snappyArch = arm ? "aarch64" : "x86_64";
    if (os.contains("win")) {
      return new Platform(
          "libduckdb_java.so_windows_" + duckDbArch,
          "duckdb_java.dll",
          Set.of("win/" + zstdArch + "/", "org/xerial/snappy/native/Windows/" + snappyArch + "/"));
    }
    if (os.contains("mac")) {
      return new Platform(
          "libduckdb_java.so_macos_" + duckDbArch,
          "libduckdb_java.dylib",
          Set.of("darwin/" + zstdArch + "/", "org/xerial/snappy/native/Mac/" + snappyArch + "/"));
    }
    return new Platform(
        "libduckdb_java.so_linux_" + duckDbArch,
        "libduckdb_java.so",
        Set.of("linux/" + zstdArch + "/", "org/xerial/snappy/native/Linux/" + snappyArch + "/"));
  }
}

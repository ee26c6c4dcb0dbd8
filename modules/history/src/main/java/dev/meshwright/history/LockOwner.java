package dev.meshwright.history;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds out whether the program that made a lock still runs: one that has the lock open, or a
/// `git` that works in the repository, which may hold a lock that it has closed. Where the system
/// does not tell what a program has open, any `git` may be the one.
final class LockOwner {

  private static final Path PROCESSES = Path.of("/proc");

  private LockOwner() {}

  /// @param top of the working copy
  /// @return the program, for people; empty when it is gone
  static Optional<String> of(Path lock, Path top) {
    try (Stream<ProcessHandle> running = ProcessHandle.allProcesses()) {
      return running
          .filter(process -> holds(process, lock) || worksIn(process, top))
          .findFirst()
          .map(LockOwner::named);
    }
  }

  private static String named(ProcessHandle process) {
    String command =
        process
            .info()
            .command()
            .map(path -> String.valueOf(Path.of(path).getFileName()))
            .orElse("a program");
    return command + " (process " + process.pid() + ")";
  }

  private static boolean holds(ProcessHandle process, Path lock) {
    Path opened = PROCESSES.resolve(process.pid() + "/fd");
    if (!Files.isDirectory(opened)) {
      return false;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(opened)) {
      for (Path file : files) {
        if (lock.equals(target(file).orElse(null))) {
          return true;
        }
      }
      return false;
    } catch (IOException | DirectoryIteratorException ofSomebodyElse) {
      return false;
    }
  }

  private static boolean worksIn(ProcessHandle process, Path top) {
    boolean git =
        process
            .info()
            .command()
            .map(path -> String.valueOf(Path.of(path).getFileName()).toLowerCase(Locale.ROOT))
            .filter(name -> name.equals("git") || name.equals("git.exe"))
            .isPresent();
    return git
        && target(PROCESSES.resolve(process.pid() + "/cwd"))
            .map(folder -> folder.startsWith(top))
            .orElse(true);
  }

  private static Optional<Path> target(Path link) {
    try {
      return Optional.of(Files.readSymbolicLink(link));
    } catch (IOException | UnsupportedOperationException untold) {
      return Optional.empty();
    }
  }
}

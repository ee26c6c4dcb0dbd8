package dev.meshwright.history;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.WorkingTreeIterator;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.FS_POSIX;
import org.eclipse.jgit.util.FS_Win32;
import org.eclipse.jgit.util.ProcessResult;
import org.eclipse.jgit.util.SystemReader;
import org.eclipse.jgit.util.TemporaryBuffer;
import org.jspecify.annotations.Nullable;

/// File systems for the Git library that start no program: hooks are not found, and a filter
/// (`filter.NAME.clean`, `filter.NAME.smudge`) hands its input on as it is.
///
/// Passing through keeps the status of filtered files honest (an untouched file is recognized by
/// its size and time); writing through a filter is refused by those who write.
final class NonExecutingFileSystem {

  private NonExecutingFileSystem() {}

  static FS fileSystem(Path home) {
    FS fs = SystemReader.getInstance().isWindows() ? new Windows() : new Posix();
    return fs.setUserHome(home.toFile());
  }

  private static FS.ExecutionResult passThrough(InputStream input) throws IOException {
    TemporaryBuffer output = new TemporaryBuffer.LocalFile(null);
    input.transferTo(output);
    output.close();
    return new FS.ExecutionResult(output, new TemporaryBuffer.Heap(0), 0);
  }

  private static ProcessResult noHook() {
    return new ProcessResult(ProcessResult.Status.NOT_PRESENT);
  }

  /// Pipes, sockets and devices are not there for Git; opening one may never return.
  private static FileMode mode(
      FileTreeIterator.FileModeStrategy usual, File file, FS.Attributes attributes) {
    return attributes.isRegularFile() || attributes.isDirectory() || attributes.isSymbolicLink()
        ? usual.getMode(file, attributes)
        : FileMode.MISSING;
  }

  private static final class Posix extends FS_POSIX {

    Posix() {}

    private Posix(FS source) {
      super(source);
    }

    @Override
    public FS newInstance() {
      return new Posix(this);
    }

    @Override
    public WorkingTreeIterator.Entry[] list(
        File folder, FileTreeIterator.FileModeStrategy strategy) {
      return Arrays.stream(
              super.list(folder, (file, attributes) -> mode(strategy, file, attributes)))
          .filter(entry -> !entry.getMode().equals(FileMode.MISSING))
          .toArray(WorkingTreeIterator.Entry[]::new);
    }

    @Override
    protected @Nullable File discoverGitExe() {
      return null;
    }

    @Override
    public ProcessBuilder runInShell(String command, String[] arguments) {
      return new ProcessBuilder();
    }

    @Override
    public ExecutionResult execute(ProcessBuilder program, InputStream input) throws IOException {
      return passThrough(input);
    }

    @Override
    public @Nullable File findHook(Repository repository, String name) {
      return null;
    }

    @Override
    public ProcessResult runHookIfPresent(
        Repository repository,
        String name,
        String[] arguments,
        OutputStream output,
        OutputStream errors,
        String input) {
      return noHook();
    }
  }

  private static final class Windows extends FS_Win32 {

    Windows() {}

    private Windows(FS source) {
      super(source);
    }

    @Override
    public FS newInstance() {
      return new Windows(this);
    }

    @Override
    protected @Nullable File discoverGitExe() {
      return null;
    }

    @Override
    public ProcessBuilder runInShell(String command, String[] arguments) {
      return new ProcessBuilder();
    }

    @Override
    public ExecutionResult execute(ProcessBuilder program, InputStream input) throws IOException {
      return passThrough(input);
    }

    @Override
    public @Nullable File findHook(Repository repository, String name) {
      return null;
    }

    @Override
    public ProcessResult runHookIfPresent(
        Repository repository,
        String name,
        String[] arguments,
        OutputStream output,
        OutputStream errors,
        String input) {
      return noHook();
    }
  }
}

package dev.meshwright.history.programs;

import dev.meshwright.jobs.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A program with its arguments, in a folder. It gets no keyboard: what would ask in a terminal
/// fails instead of waiting for ever.
///
/// @param variables set in addition to those of this process
public record OutsideProgram(List<String> command, Path folder, Map<String, String> variables) {

  /// More of what a program writes is left out.
  private static final int MOST_BYTES = 4 << 20;

  public OutsideProgram {
    command = List.copyOf(command);
    variables = Map.copyOf(variables);
  }

  /// How it ended.
  ///
  /// @param output what it wrote to its standard output
  /// @param errors what it wrote to its standard error
  public record Ended(int exit, String output, String errors) {

    public boolean well() {
      return exit == 0;
    }
  }

  /// Runs it to its end.
  ///
  /// @param input what it reads
  /// @throws IOException when it cannot be started
  public Ended run(byte[] input, Progress progress) throws IOException {
    Path in = Files.createTempFile("meshwright-", ".in");
    Path errors = Files.createTempFile("meshwright-", ".err");
    try {
      Files.write(in, input);
      Process process = builder().redirectInput(in.toFile()).redirectError(errors.toFile()).start();
      Progress.Registration hook = progress.onCancel(() -> end(process));
      try {
        String output =
            new String(process.getInputStream().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        int exit = exit(process);
        progress.checkCancelled();
        return new Ended(exit, output, Files.readString(errors, StandardCharsets.ISO_8859_1));
      } finally {
        hook.close();
        end(process);
      }
    } finally {
      Files.deleteIfExists(in);
      Files.deleteIfExists(errors);
    }
  }

  /// Runs it to its end, and hands on each line that it writes, whether as output or as an error.
  ///
  /// @param input what it reads
  /// @return the exit code
  public int follow(byte[] input, Consumer<String> lines, Progress progress) throws IOException {
    Path in = Files.createTempFile("meshwright-", ".in");
    try {
      Files.write(in, input);
      return follow(in, lines, progress);
    } finally {
      Files.deleteIfExists(in);
    }
  }

  private int follow(Path input, Consumer<String> lines, Progress progress) throws IOException {
    Process process = builder().redirectInput(input.toFile()).redirectErrorStream(true).start();
    Progress.Registration hook = progress.onCancel(() -> end(process));
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.accept(line);
      }
      int exit = exit(process);
      progress.checkCancelled();
      return exit;
    } catch (IOException closed) {
      progress.checkCancelled();
      throw closed;
    } finally {
      hook.close();
      end(process);
    }
  }

  private ProcessBuilder builder() {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(variables);
    return builder;
  }

  private static int exit(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      InterruptedIOException stopped = new InterruptedIOException("stopped while waiting");
      stopped.initCause(interrupted);
      throw stopped;
    }
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }
}

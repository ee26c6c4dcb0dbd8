package dev.meshwright.cli.frame;

import dev.meshwright.model.data.PreviewLimits;
import dev.meshwright.usecases.RefusedException;
import dev.meshwright.usecases.session.DataServices;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// What a call reads from, writes to and runs queries with. What is for people is made harmless on
/// its way, see [InertStream]; what is for programs goes out as it is, its writers escape by the
/// rules of their format.
public final class Console {

  private final CheckedStream raw;
  private final PrintStream data;
  private final PrintStream out;
  private final PrintStream terminal;
  private final PrintStream err;
  private final InputStream in;
  private final Path directory;
  private final Map<String, String> environment;
  private final boolean colors;
  private final Function<WorkspaceServices, DataServices> engine;

  /// @param out results, UTF-8, buffered: the frame flushes it
  /// @param err messages and progress
  /// @param in standard input
  /// @param directory against which relative paths are resolved
  /// @param environment variables
  /// @param colors whether a person watches a terminal that shows colors
  public Console(
      OutputStream out,
      OutputStream err,
      InputStream in,
      Path directory,
      Map<String, String> environment,
      boolean colors) {
    this(
        out,
        err,
        in,
        directory,
        environment,
        colors,
        services -> services.dataServices(PreviewLimits.usual()));
  }

  /// @param engine starts what runs the queries of a workspace
  public Console(
      OutputStream out,
      OutputStream err,
      InputStream in,
      Path directory,
      Map<String, String> environment,
      boolean colors,
      Function<WorkspaceServices, DataServices> engine) {
    this.raw = new CheckedStream(out);
    this.data = printing(raw, false);
    this.out = printing(new InertStream(raw, colors), false);
    this.terminal = printing(err, true);
    this.err = printing(new InertStream(err, colors), true);
    this.in = in;
    this.directory = directory;
    this.environment = Map.copyOf(environment);
    this.colors = colors;
    this.engine = engine;
  }

  /// The console of this process.
  public static Console ofProcess() {
    Map<String, String> environment = System.getenv();
    return new Console(
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        System.in,
        Path.of("").toAbsolutePath(),
        environment,
        terminalWithColors(environment));
  }

  /// What would be written to standard output, without colors.
  public static String written(Consumer<Console> output) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Console console =
        new Console(
            bytes,
            OutputStream.nullOutputStream(),
            InputStream.nullInputStream(),
            Path.of(""),
            Map.of(),
            false);
    output.accept(console);
    console.out.flush();
    console.data.flush();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /// Results for people.
  public PrintStream out() {
    return out;
  }

  /// Results for programs, written as they are.
  public PrintStream data() {
    return data;
  }

  /// Messages for people.
  public PrintStream err() {
    return err;
  }

  public InputStream in() {
    return in;
  }

  public Map<String, String> environment() {
    return environment;
  }

  /// Whether a person watches a terminal that shows colors.
  public boolean colors() {
    return colors;
  }

  /// What runs the queries of a workspace, for the caller to close.
  public DataServices data(WorkspaceServices services) {
    return engine.apply(services);
  }

  /// The folder of the call.
  public Path directory() {
    return directory;
  }

  /// Resolves a path of the call.
  ///
  /// @throws RefusedException when it names a pipe, a socket or a device: they may have no end, and
  ///   are no files that could be read twice; or when no file can have that name
  public Path resolve(String path) {
    Path file;
    try {
      file = directory.resolve(path).normalize();
    } catch (InvalidPathException noName) {
      throw new RefusedException("no file can be named '" + path + "' here: " + noName.getReason());
    }
    if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
      throw new RefusedException(
          path + " is a pipe, socket or device and no file; write what it gives into a file first");
    }
    return file;
  }

  /// Tells a person who watches how far work is; nothing is written for anybody else.
  public ProgressLine progress() {
    PrintStream watched = colors ? terminal : new PrintStream(OutputStream.nullOutputStream());
    return new ProgressLine(watched, System::nanoTime);
  }

  /// Writes out what is buffered.
  ///
  /// @return why some of the results were lost, unless nobody wants to read them
  public Optional<IOException> flush() {
    out.flush();
    data.flush();
    err.flush();
    return raw.nobodyReads() ? Optional.empty() : raw.failure();
  }

  private static PrintStream printing(OutputStream stream, boolean atOnce) {
    return new PrintStream(stream, atOnce, StandardCharsets.UTF_8);
  }

  private static boolean terminalWithColors(Map<String, String> environment) {
    return Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal).isPresent()
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }
}

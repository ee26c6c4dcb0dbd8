package dev.meshwright.history;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/// What the Git library may know of the machine: configuration read from a [GitEnvironment],
/// without running the `git` program and without leaving files of its own in the user's home.
final class JGitSystemReader extends SystemReader {

  /// Coarser than any file system in use; saves the library from measuring it with probe files.
  private static final long TIMESTAMP_RESOLUTION_NANOS = 10_000_000;

  private final GitEnvironment environment;
  private final SystemReader process;

  private JGitSystemReader(GitEnvironment environment, SystemReader process) {
    this.environment = environment;
    this.process = process;
  }

  /// The library keeps its view of the machine once per process; a repository keeps the
  /// configuration it was opened with.
  static void install(GitEnvironment environment) {
    SystemReader current = SystemReader.getInstance();
    SystemReader process = current instanceof JGitSystemReader ours ? ours.process : current;
    SystemReader.setInstance(new JGitSystemReader(environment, process));
    Config.setTypedConfigGetter(new StrictConfigValues());
  }

  @Override
  public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
    return environment
        .systemConfig()
        .<FileBasedConfig>map(file -> new ConfigFiles.Guarded(parent, file.toFile(), fs))
        .orElseGet(() -> new NoFile(parent, fs));
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    FileBasedConfig config = new NoFile(parent, fs);
    for (Path file : environment.userConfigs()) {
      if (Files.isRegularFile(file)) {
        config = new LoadedWithBase(config, file, fs);
      }
    }
    return config;
  }

  @Override
  public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
    FileBasedConfig defaults = new NoFile(parent, fs);
    // As Git has it; the library leaves both off unless it is told.
    defaults.setBoolean("core", null, "commitGraph", true);
    defaults.setBoolean("commitGraph", null, "readChangedPaths", true);
    return defaults;
  }

  @Override
  public String getHostname() {
    return "localhost";
  }

  @Override
  public @Nullable String getenv(String variable) {
    return environment.variable(variable).orElse(null);
  }

  @Override
  public String getProperty(String key) {
    return process.getProperty(key);
  }

  @Override
  @SuppressWarnings("deprecation")
  public long getCurrentTime() {
    return process.getCurrentTime();
  }

  @Override
  @SuppressWarnings("deprecation")
  public int getTimezone(long when) {
    return process.getTimezone(when);
  }

  /// Knows the file systems' resolution of time. The library asks the user's configuration for it,
  /// and where it finds none it measures for three seconds and writes the result there.
  private abstract static class Measured extends ConfigFiles.Guarded {

    Measured(@Nullable Config parent, @Nullable File file, FS fs) {
      super(parent, file, fs);
    }

    @Override
    public long getTimeUnit(
        String section, @Nullable String subsection, String name, long fallback, TimeUnit unit) {
      return "filesystem".equals(section)
          ? unit.convert(TIMESTAMP_RESOLUTION_NANOS, TimeUnit.NANOSECONDS)
          : super.getTimeUnit(section, subsection, name, fallback, unit);
    }
  }

  /// A configuration that is always empty and never written.
  private static final class NoFile extends Measured {

    NoFile(@Nullable Config parent, FS fs) {
      super(parent, null, fs);
    }

    @Override
    public void load() {}

    @Override
    public void save() {}

    @Override
    public boolean isOutdated() {
      return false;
    }
  }

  /// A user's file over another one: the library itself knows of one only and loads just that.
  private static final class LoadedWithBase extends Measured {

    private final FileBasedConfig base;

    LoadedWithBase(FileBasedConfig base, Path file, FS fs) {
      super(base, file.toFile(), fs);
      this.base = base;
    }

    @Override
    public void load() throws java.io.IOException, org.eclipse.jgit.errors.ConfigInvalidException {
      base.load();
      super.load();
    }
  }
}

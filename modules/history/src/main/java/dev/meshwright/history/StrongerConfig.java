package dev.meshwright.history;

import dev.meshwright.history.CommandConfig.Setting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;

/// What is stronger than the configuration of a repository: `config.worktree` where
/// `extensions.worktreeConfig` is on, and above it what the command that started this process was
/// given (`git -c`, `GIT_CONFIG_COUNT`).
final class StrongerConfig extends ConfigFiles.Guarded {

  private final boolean ofWorktree;
  private final List<Setting> ofCommand;

  private StrongerConfig(
      FileBasedConfig weaker, Path file, FS fs, boolean ofWorktree, List<Setting> ofCommand) {
    super(weaker, file.toFile(), fs);
    this.ofWorktree = ofWorktree;
    this.ofCommand = ofCommand;
  }

  static StrongerConfig of(FileBasedConfig weaker, Path gitDir, FS fs, GitEnvironment environment)
      throws IOException {
    StrongerConfig config =
        new StrongerConfig(
            weaker,
            gitDir.resolve("config.worktree"),
            fs,
            weaker.getBoolean("extensions", "worktreeConfig", false),
            CommandConfig.of(environment));
    try {
      config.load();
    } catch (ConfigInvalidException invalid) {
      throw new IOException(GitProblems.reason(invalid), invalid);
    }
    return config;
  }

  /// This, read again when the file was written meanwhile.
  StrongerConfig current() {
    if (ofWorktree && isOutdated()) {
      try {
        load();
      } catch (IOException | ConfigInvalidException unreadable) {
        throw new UncheckedIOException(new IOException(unreadable));
      }
    }
    return this;
  }

  @Override
  public void load() throws IOException, ConfigInvalidException {
    if (ofWorktree) {
      super.load();
    }
    for (Setting setting : ofCommand) {
      setString(setting.section(), setting.part(), setting.name(), setting.value());
    }
  }

  /// What a command was given is written nowhere.
  @Override
  public void save() {
    throw new UnsupportedOperationException("settings are written with git config");
  }
}

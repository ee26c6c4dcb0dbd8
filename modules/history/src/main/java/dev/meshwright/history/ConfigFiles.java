package dev.meshwright.history;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/// The configuration files of one repository.
final class ConfigFiles {

  /// Hundreds of times what people write.
  static final int MOST_BYTES = 1 << 20;

  private ConfigFiles() {}

  /// The files of a repository, the strongest first.
  static Stream<Path> of(Path gitDir) throws IOException {
    return Stream.of(gitDir.resolve("config.worktree"), common(gitDir).resolve("config"));
  }

  /// The repository that a worktree belongs to; the folder itself when it is no worktree's.
  static Path common(Path gitDir) throws IOException {
    Path named = gitDir.resolve("commondir");
    return Files.exists(named)
        ? gitDir.resolve(SmallFile.text(named, 1 << 16).strip()).normalize()
        : gitDir;
  }

  /// Reads one file and what it includes.
  static Config read(Path file, FS fs) throws IOException, ConfigInvalidException {
    Guarded config = new Guarded(null, file.toFile(), fs);
    config.load();
    return config;
  }

  /// `core.worktree`, as it is written.
  static Optional<String> workTree(Path gitDir, FS fs) throws IOException, ConfigInvalidException {
    for (Path file : of(gitDir).toList()) {
      Optional<String> named =
          Optional.ofNullable(read(file, fs).getString("core", null, "worktree"));
      if (named.isPresent()) {
        return named;
      }
    }
    return Optional.empty();
  }

  /// Whether a repository has no working copy of its own. Worktrees that were added to a bare
  /// repository share its configuration, and have one.
  static boolean isBare(Path gitDir, FS fs) throws IOException, ConfigInvalidException {
    Path common = common(gitDir);
    return common.equals(gitDir)
        && read(common.resolve("config"), fs).getBoolean("core", "bare", false);
  }

  /// A configuration that opens only regular files of a sensible length.
  static class Guarded extends FileBasedConfig {

    private final FS fs;

    Guarded(@Nullable Config base, @Nullable File file, FS fs) {
      super(base, file, fs);
      this.fs = fs;
    }

    @Override
    public void load() throws IOException, ConfigInvalidException {
      SmallFile.check(getFile().toPath(), MOST_BYTES);
      super.load();
    }

    @Override
    protected byte @Nullable [] readIncludedConfig(String path) throws ConfigInvalidException {
      File named =
          path.startsWith("~/") ? new File(fs.userHome(), path.substring(2)) : new File(path);
      File file =
          named.isAbsolute() ? named : new File(getFile().getAbsoluteFile().getParentFile(), path);
      try {
        SmallFile.check(file.toPath(), MOST_BYTES);
      } catch (IOException unfit) {
        throw new ConfigInvalidException(unfit.getMessage(), unfit);
      }
      return super.readIncludedConfig(path);
    }
  }
}

package dev.meshwright.history;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.DefaultTypedConfigGetter;
import org.jspecify.annotations.Nullable;

/// Reads values of Git's configuration as the library does, and says which one it cannot read.
final class StrictConfigValues extends DefaultTypedConfigGetter {

  @Override
  public boolean getBoolean(
      Config config, String section, @Nullable String part, String name, boolean usual) {
    return named(
        config,
        section,
        part,
        name,
        "true or false",
        () -> super.getBoolean(config, section, part, name, usual));
  }

  @Override
  public @Nullable Boolean getBoolean(
      Config config, String section, @Nullable String part, String name, @Nullable Boolean usual) {
    return named(
        config,
        section,
        part,
        name,
        "true or false",
        () -> super.getBoolean(config, section, part, name, usual));
  }

  @Override
  public <T extends Enum<?>> T getEnum(
      Config config, T[] all, String section, @Nullable String part, String name, T usual) {
    return named(
        config,
        section,
        part,
        name,
        "one of the words that Git knows",
        () -> super.getEnum(config, all, section, part, name, usual));
  }

  @Override
  public int getInt(Config config, String section, @Nullable String part, String name, int usual) {
    return named(
        config,
        section,
        part,
        name,
        "a number",
        () -> super.getInt(config, section, part, name, usual));
  }

  @Override
  public @Nullable Integer getInt(
      Config config, String section, @Nullable String part, String name, @Nullable Integer usual) {
    return named(
        config,
        section,
        part,
        name,
        "a number",
        () -> super.getInt(config, section, part, name, usual));
  }

  @Override
  public long getLong(
      Config config, String section, @Nullable String part, String name, long usual) {
    return named(
        config,
        section,
        part,
        name,
        "a number",
        () -> super.getLong(config, section, part, name, usual));
  }

  @Override
  public @Nullable Long getLong(
      Config config, String section, @Nullable String part, String name, @Nullable Long usual) {
    return named(
        config,
        section,
        part,
        name,
        "a number",
        () -> super.getLong(config, section, part, name, usual));
  }

  @Override
  public long getTimeUnit(
      Config config,
      String section,
      @Nullable String part,
      String name,
      long usual,
      TimeUnit unit) {
    return named(
        config,
        section,
        part,
        name,
        "a time",
        () -> super.getTimeUnit(config, section, part, name, usual, unit));
  }

  private static <T extends @Nullable Object> T named(
      Config config,
      String section,
      @Nullable String part,
      String name,
      String wanted,
      Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException invalid) {
      String written = config.getString(section, part, name);
      throw new InvalidConfigValueException(
          section, part == null ? "" : part, name, written == null ? "" : written, wanted, invalid);
    }
  }
}

package dev.meshwright.usecases.settings;

import dev.meshwright.model.Problem;
import dev.meshwright.usecases.OperationFailedException;
import dev.meshwright.usecases.settings.KeySettings.Keymap;
import dev.meshwright.usecases.settings.Settings.Appearance;
import dev.meshwright.workspace.state.SettingsFile;
import dev.meshwright.workspace.state.UserFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Preferences in `settings.json` and recent workspaces in `recents.json`, in the person's folders.
public final class StoredPreferences implements Preferences {

  private static final int MOST_RECENTS = 12;
  private static final String OPEN = "open";
  private static final String WINDOW = "window.";
  private static final String KEYS = "keys.";

  private final SettingsFile settings;
  private final SettingsFile recents;

  private final List<Problem> problems = new CopyOnWriteArrayList<>();

  public StoredPreferences(UserFolders folders) {
    this.settings = new SettingsFile(folders.config().resolve("settings.json"));
    this.recents = new SettingsFile(folders.state().resolve("recents.json"));
  }

  /// In the folders of the user who runs this process.
  public static StoredPreferences ofProcess() {
    return new StoredPreferences(UserFolders.ofProcess());
  }

  @Override
  public Settings settings() {
    Map<String, String> values = load(settings);
    Settings usual = Settings.defaults();
    return new Settings(
        word(values.getOrDefault("appearance", ""), Appearance.values(), usual.appearance()),
        number(values, "zoomPercent", usual.zoomPercent()),
        number(values, "previewRows", usual.previewRows()),
        number(values, "previewMemoryMegabytes", usual.previewMemoryMegabytes()),
        number(values, "previewSeconds", usual.previewSeconds()),
        !"false".equals(values.get("runWhileTyping")),
        !"false".equals(values.get("keepQueries")),
        new KeySettings(
            word(values.getOrDefault("keymap", ""), Keymap.values(), usual.keys().keymap()),
            below(KEYS, values)),
        below(WINDOW, values));
  }

  /// The values whose names begin alike, by what follows.
  private static Map<String, String> below(String prefix, Map<String, String> values) {
    Map<String, String> below = new HashMap<>();
    values.forEach((key, value) -> {
      if (key.startsWith(prefix)) {
        below.put(key.substring(prefix.length()), value);
      }
    });
    return below;
  }

  private Map<String, String> load(SettingsFile file) {
    SettingsFile.Loaded loaded = file.load();
    loaded.notice().ifPresent(problems::add);
    return loaded.values();
  }

  @Override
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  @Override
  public void save(Settings changed) {
    Map<String, String> values = new HashMap<>();
    values.put("appearance", changed.appearance().name().toLowerCase(Locale.ROOT));
    values.put("zoomPercent", String.valueOf(changed.zoomPercent()));
    values.put("previewRows", String.valueOf(changed.previewRows()));
    values.put("previewMemoryMegabytes", String.valueOf(changed.previewMemoryMegabytes()));
    values.put("previewSeconds", String.valueOf(changed.previewSeconds()));
    values.put("runWhileTyping", String.valueOf(changed.runWhileTyping()));
    values.put("keepQueries", String.valueOf(changed.keepQueries()));
    values.put("keymap", changed.keys().keymap().name().toLowerCase(Locale.ROOT));
    changed.keys().changed().forEach((key, value) -> values.put(KEYS + key, value));
    changed.window().forEach((key, value) -> values.put(WINDOW + key, value));
    // Keys that are as usual again are not in the file.
    write(settings, values, name -> name.startsWith(KEYS));
  }

  @Override
  public List<Path> recents() {
    return remembered().stream().filter(Files::isDirectory).toList();
  }

  @Override
  public Optional<Path> last() {
    return path(load(recents).getOrDefault(OPEN, "")).filter(Files::isDirectory);
  }

  @Override
  public void opened(Path workspace) {
    remember(
        Stream.concat(Stream.of(workspace), others(workspace)).limit(MOST_RECENTS).toList(),
        Map.of(OPEN, workspace.toString()));
  }

  @Override
  public void closed() {
    write(recents, Map.of(OPEN, ""), name -> false);
  }

  private Stream<Path> others(Path workspace) {
    return remembered().stream().filter(path -> !path.equals(workspace));
  }

  private List<Path> remembered() {
    Map<String, String> values = load(recents);
    List<Path> paths = new ArrayList<>();
    for (int i = 0; i < MOST_RECENTS; i++) {
      path(values.getOrDefault(key(i), "")).ifPresent(paths::add);
    }
    return paths;
  }

  private void remember(List<Path> paths, Map<String, String> more) {
    Map<String, String> values = new HashMap<>(more);
    for (int i = 0; i < MOST_RECENTS; i++) {
      values.put(key(i), i < paths.size() ? paths.get(i).toString() : "");
    }
    write(recents, values, name -> false);
  }

  private static String key(int index) {
    return String.format(Locale.ROOT, "recent.%02d", index);
  }

  private static Optional<Path> path(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
    } catch (InvalidPathException ofAnotherSystem) {
      return Optional.empty();
    }
  }

  private static <E extends Enum<E>> E word(String word, E[] values, E usual) {
    return Arrays.stream(values)
        .filter(value -> value.name().equals(word.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElse(usual);
  }

  private static int number(Map<String, String> values, String key, int usual) {
    String text = values.getOrDefault(key, "");
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : usual;
  }

  private static void write(
      SettingsFile file, Map<String, String> values, Predicate<String> dropped) {
    try {
      file.update(values, dropped);
    } catch (IOException failure) {
      throw new OperationFailedException(
          "the settings cannot be kept: " + failure.getMessage(), failure);
    }
  }
}

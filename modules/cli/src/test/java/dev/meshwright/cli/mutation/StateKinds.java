package dev.meshwright.cli.mutation;

import dev.meshwright.model.files.FileVersion;
import dev.meshwright.model.files.UnsavedEdit;
import dev.meshwright.workspace.journal.EditJournal;
import dev.meshwright.workspace.state.SettingsFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What the desktop keeps outside of workspaces: settings, and edits that are not saved.
final class StateKinds {

  private static final String SETTINGS =
      """
      {
        "font.size": 13,
        "theme": "dark",
        "wrap": true,
        "recent": "/home/ada/shop",
        "later.version": {"list": [1, 2.5, null, "a"], "b": {}},
        "p/q.sql $day": "2026-01-31"
      }
      """;
  private static final UnsavedEdit LAST =
      new UnsavedEdit("last.sql", "SELECT 1", FileVersion.of(new byte[0]), Instant.ofEpochMilli(9));

  private StateKinds() {}

  /// Writes an input, lets it be read, and says what must not be.
  private interface Use {
    MutatedWorkspace.Outcome of(Path folder, byte[] input) throws IOException;
  }

  static void run(int inputs, Path scratch, StringBuilder complaints) throws IOException {
    run(
        "settings",
        inputs,
        List.of(SETTINGS.getBytes(StandardCharsets.UTF_8)),
        Form.MEMBERS,
        Packing.NONE,
        scratch,
        StateKinds::settings,
        complaints);
    byte[] journal = journal(Files.createDirectory(scratch.resolve("written")));
    run(
        "journal",
        inputs,
        List.of(journal),
        Form.BYTES,
        Packing.NONE,
        scratch,
        StateKinds::damagedJournal,
        complaints);
    run(
        "journal-resealed",
        inputs,
        List.of(journal),
        Form.BYTES,
        Packing.JOURNAL,
        scratch,
        StateKinds::journal,
        complaints);
  }

  private static void run(
      String name,
      int inputs,
      List<byte[]> seeds,
      Form form,
      Packing packing,
      Path scratch,
      Use use,
      StringBuilder complaints)
      throws IOException {
    MutationRun run = new MutationRun(name, seeds, form, packing);
    Path folder = Files.createDirectory(scratch.resolve(name));
    run.watched(
        inputs,
        input -> {
          try {
            return use.of(folder, input);
          } catch (RuntimeException | StackOverflowError | OutOfMemoryError thrown) {
            return new MutatedWorkspace.Outcome(false, List.of("threw " + thrown));
          } finally {
            empty(folder);
          }
        });
    complaints.append(run.complaints());
  }

  private static void empty(Path folder) throws IOException {
    for (Path file : list(folder)) {
      Files.delete(file);
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  /// What is read stays when something else is set; what cannot be read is kept and told of.
  private static MutatedWorkspace.Outcome settings(Path folder, byte[] input) throws IOException {
    List<String> complaints = new ArrayList<>();
    Path file = folder.resolve("settings.json");
    Files.write(file, input);
    SettingsFile settings = new SettingsFile(file);
    SettingsFile.Loaded loaded = settings.load();
    if (loaded.notice().isPresent()) {
      boolean kept =
          list(folder).size() == 1
              && Arrays.equals(input, Files.readAllBytes(list(folder).getFirst()));
      if (!kept) {
        complaints.add("unreadable settings are lost");
      }
      Said.complaints(loaded.notice().get().message(), complaints);
    }
    settings.update(Map.of("set.now", "x"));
    Map<String, String> after = new SettingsFile(file).load().values();
    boolean all =
        loaded.values().entrySet().stream()
            .filter(value -> !value.getKey().equals("set.now"))
            .allMatch(value -> value.getValue().equals(after.get(value.getKey())));
    if (!all || !"x".equals(after.get("set.now"))) {
      complaints.add("settings are lost by an update");
    }
    String text = new String(input, StandardCharsets.UTF_8);
    if (loaded.notice().isEmpty()
        && text.contains("\"later.version\": {\"list\": [1, 2.5, null, \"a\"], \"b\": {}}")
        && !Files.readString(file).contains("[1, 2.5, null, \"a\"]")) {
      complaints.add("what a later version set is lost by an update");
    }
    return new MutatedWorkspace.Outcome(loaded.notice().isEmpty(), complaints);
  }

  private static byte[] journal(Path folder) throws IOException {
    try (EditJournal journal = EditJournal.open(folder)) {
      for (int i = 0; i < 4; i++) {
        journal.keep(
            new UnsavedEdit(
                "p/" + i + ".avsc",
                "{\"type\": \"record\"}\n".repeat(10 * i),
                FileVersion.of(new byte[] {(byte) i}),
                Instant.ofEpochMilli(1_000 + i)));
      }
      journal.forget("p/2.avsc");
    }
    return Files.readAllBytes(list(folder).getFirst());
  }

  /// A whole record behind whatever is damaged is found.
  private static MutatedWorkspace.Outcome damagedJournal(Path folder, byte[] input)
      throws IOException {
    Path own = Files.createDirectories(folder.resolveSibling("last"));
    byte[] last;
    try (EditJournal journal = EditJournal.open(own)) {
      journal.keep(LAST);
    }
    Path written = list(own).getFirst();
    last = Files.readAllBytes(written);
    Files.delete(written);
    byte[] both = Arrays.copyOf(input, input.length + last.length);
    System.arraycopy(last, 0, both, input.length, last.length);
    return journal(folder, both, Optional.of(LAST));
  }

  private static MutatedWorkspace.Outcome journal(Path folder, byte[] input) throws IOException {
    return journal(folder, input, Optional.empty());
  }

  private static MutatedWorkspace.Outcome journal(
      Path folder, byte[] input, Optional<UnsavedEdit> expected) throws IOException {
    Files.write(folder.resolve("left.journal"), input);
    List<String> complaints = new ArrayList<>();
    List<UnsavedEdit> found;
    try (EditJournal journal = EditJournal.open(folder)) {
      found = journal.unsaved();
    }
    if (expected.isPresent() && !found.contains(expected.get())) {
      complaints.add("a whole record is lost");
    }
    try (EditJournal again = EditJournal.open(folder)) {
      if (!again.unsaved().equals(found)) {
        complaints.add("unsaved edits are lost when a journal is taken over");
      }
    }
    return new MutatedWorkspace.Outcome(found.size() > expected.stream().count(), complaints);
  }
}

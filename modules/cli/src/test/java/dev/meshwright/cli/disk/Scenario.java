package dev.meshwright.cli.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.cli.Cli;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.DesktopLauncher;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.model.files.FileVersion;
import dev.meshwright.model.files.SaveOutcome;
import dev.meshwright.model.files.UnsavedEdit;
import dev.meshwright.text.disk.AtomicWriter;
import dev.meshwright.workspace.WorkspaceRoot;
import dev.meshwright.workspace.files.OwnSaves;
import dev.meshwright.workspace.files.TextFiles;
import dev.meshwright.workspace.journal.EditJournal;
import dev.meshwright.workspace.state.SettingsFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Something that writes, and what must be true of the folder wherever it was cut short.
enum Scenario {
  SAVE {
    @Override
    void prepare(Path folder, int size) throws IOException {
      Files.writeString(folder.resolve(FILE), "old".repeat(size));
    }

    @Override
    void run(Path folder, int size) throws IOException {
      TextFiles files = new TextFiles(WorkspaceRoot.of(folder), new OwnSaves());
      if (!(files.overwrite(FILE, "new!".repeat(size)) instanceof SaveOutcome.Saved)) {
        throw new IOException("not saved");
      }
    }

    @Override
    void check(Path folder, int size, int done) throws IOException {
      oldOrNew(folder, "old".repeat(size), "new!".repeat(size), done);
    }
  },
  EXPORT {
    @Override
    void prepare(Path folder, int size) throws IOException {
      Files.writeString(folder.resolve(FILE), "old".repeat(size));
    }

    @Override
    void run(Path folder, int size) throws IOException {
      byte[] row = "new!".getBytes(StandardCharsets.UTF_8);
      new AtomicWriter()
          .write(
              folder.resolve(FILE),
              out -> {
                for (int i = 0; i < size; i++) {
                  out.write(row);
                }
              });
    }

    @Override
    void check(Path folder, int size, int done) throws IOException {
      oldOrNew(folder, "old".repeat(size), "new!".repeat(size), done);
    }
  },
  SETTINGS {
    @Override
    void prepare(Path folder, int size) throws IOException {
      settings(folder).update(Map.of("kept", "x".repeat(size), "zoom", "100"));
    }

    @Override
    void run(Path folder, int size) throws IOException {
      settings(folder).update(Map.of("zoom", "200"));
    }

    @Override
    void check(Path folder, int size, int done) {
      SettingsFile.Loaded loaded = settings(folder).load();
      assertTrue(loaded.notice().isEmpty(), "it is whole");
      assertEquals(size, loaded.values().getOrDefault("kept", "").length());
      String zoom = loaded.values().getOrDefault("zoom", "");
      assertTrue(zoom.equals("200") || (done == 0 && zoom.equals("100")), zoom);
    }
  },
  CONVERT {
    @Override
    void prepare(Path folder, int size) throws IOException {
      Files.writeString(
          folder.resolve("a.avsc"),
          "{\"type\":\"record\",\"name\":\"A\",\"doc\":\""
              + "x".repeat(size)
              + "\",\"fields\":[{\"name\":\"f\",\"type\":\"int\"}]}");
    }

    @Override
    void run(Path folder, int size) throws IOException {
      Console console =
          new Console(
              OutputStream.nullOutputStream(),
              OutputStream.nullOutputStream(),
              InputStream.nullInputStream(),
              folder,
              Map.of(),
              false);
      ExitCode code =
          new Cli(console, new NoDesktop()).run("convert", "a.avsc", "--to", "json", "--out", FILE);
      if (code != ExitCode.FINE) {
        throw new IOException("not converted: " + code);
      }
    }

    @Override
    void check(Path folder, int size, int done) throws IOException {
      boolean there = Files.exists(folder.resolve(FILE));
      assertTrue(there || done == 0, "acknowledged, so there");
      if (there) {
        String text = Files.readString(folder.resolve(FILE));
        assertTrue(text.length() > size && text.endsWith("}\n"), "whole");
      }
    }
  },
  COMMIT {
    @Override
    void prepare(Path folder, int size) throws IOException {
      CommitOfOne.prepare(folder, size);
    }

    @Override
    void run(Path folder, int size) throws IOException {
      CommitOfOne.run(folder);
    }

    @Override
    void check(Path folder, int size, int done) throws IOException {
      CommitOfOne.check(folder, size, done);
    }
  },
  JOURNAL {
    @Override
    void prepare(Path folder, int size) throws IOException {
      Files.createDirectories(folder.resolve("journal"));
    }

    @Override
    void run(Path folder, int size) throws IOException {
      EditJournal journal = EditJournal.open(folder.resolve("journal"));
      for (int i = 1; i <= EDITS; i++) {
        journal.keep(edit(i, size));
        System.out.println(DONE + i);
        System.out.flush();
      }
    }

    @Override
    void check(Path folder, int size, int done) throws IOException {
      try (EditJournal journal = EditJournal.open(folder.resolve("journal"))) {
        for (String path : List.of("f0", "f1")) {
          int kept =
              journal.unsaved().stream()
                  .filter(edit -> edit.path().equals(path))
                  .mapToInt(edit -> Integer.parseInt(edit.text().substring(0, 1)))
                  .findFirst()
                  .orElse(0);
          int acknowledged = path.equals("f0") ? done - done % 2 : done - 1 + done % 2;
          assertTrue(kept >= acknowledged, path + ": " + kept + " of " + acknowledged);
        }
        for (UnsavedEdit edit : journal.unsaved()) {
          assertEquals(edit(Integer.parseInt(edit.text().substring(0, 1)), size), edit, "whole");
        }
      }
    }
  };

  static final String DONE = "done ";
  static final String STEPS = "steps ";
  static final String FILE = "file.json";
  private static final int EDITS = 4;

  /// Before: what the folder holds first.
  abstract void prepare(Path folder, int size) throws IOException;

  /// What is cut short.
  abstract void run(Path folder, int size) throws IOException;

  /// Afterwards, also when it was not cut short.
  ///
  /// @param done how much of it was acknowledged
  abstract void check(Path folder, int size, int done) throws IOException;

  private static void oldOrNew(Path folder, String old, String fresh, int done) throws IOException {
    String now = Files.readString(folder.resolve(FILE));
    assertTrue(now.equals(fresh) || (done == 0 && now.equals(old)), "old or new, whole");
  }

  private static SettingsFile settings(Path folder) {
    return new SettingsFile(folder.resolve("settings.json"));
  }

  private static UnsavedEdit edit(int number, int size) {
    return new UnsavedEdit(
        "f" + number % 2,
        number + "x".repeat(size),
        new FileVersion("base"),
        Instant.EPOCH.plusMillis(number));
  }

  /// Nothing half written stays behind the next write.
  void leavesNothing(Path folder) throws IOException {
    new AtomicWriter().write(folder.resolve("next"), new byte[0]);
    Files.delete(folder.resolve("next"));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(
          List.of(),
          files
              .map(file -> String.valueOf(file.getFileName()))
              .filter(name -> name.endsWith(".tmp"))
              .toList());
    }
  }

  private record NoDesktop() implements DesktopLauncher {
    @Override
    public ExitCode open(Optional<Path> folder) {
      return ExitCode.FINE;
    }

    @Override
    public ExitCode demo(Path folder, boolean headless, Console console) {
      return ExitCode.FINE;
    }
  }

  /// Runs one, in a process to be killed.
  ///
  /// @param arguments name, folder, size
  public static void main(String[] arguments) throws IOException {
    Scenario scenario = valueOf(arguments[0]);
    scenario.run(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
    if (scenario != JOURNAL) {
      System.out.println(DONE + 1);
    }
    if (FileSystems.getDefault().provider() instanceof WatchedProvider watched
        && watched.disk() instanceof KilledDisk disk) {
      System.out.println(STEPS + disk.steps());
    }
    System.out.flush();
    Runtime.getRuntime().halt(0);
  }
}

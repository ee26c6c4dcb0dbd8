package dev.meshwright.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.model.git.FileState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// For any working copy, what we say changed is what the `git` program says, and the text of each
/// file is what `git add --all` would store.
class WorkingCopyLawTest {

  private static final List<String> NAMES =
      List.of("a.txt", "b.avsc", "sub/c.txt", "sub/d.proto", "sub/deep/e.txt", "f.id", "Ü/g.txt");

  @TempDir private Path temporary;

  @Test
  void changesAndContentsAreThoseOfGit() throws IOException {
    holds(1, 12, 3);
  }

  @Test
  @Tag("slow")
  void changesAndContentsAreThoseOfGitManyTimes() throws IOException {
    holds(100, 40, 12);
  }

  private void holds(int seed, int repositories, int states) throws IOException {
    for (int i = 0; i < repositories; i++) {
      Random random = new Random(seed + i);
      Path folder = temporary.resolve(seed + "-" + i);
      RealGit git = RealGit.init(folder);
      prepare(git, random);
      for (int step = 0; step < states; step++) {
        change(git, random);
        compare(git, "seed " + (seed + i) + ", step " + step);
        if (random.nextInt(3) == 0) {
          git.run("add", "-A", "--sparse");
          git.run("commit", "-q", "--allow-empty", "-m", "step " + step);
        }
      }
    }
  }

  private static void prepare(RealGit git, Random random) throws IOException {
    for (String name : NAMES) {
      git.write(name, text(name, random));
    }
    switch (random.nextInt(6)) {
      case 0 -> git.run("config", "core.autocrlf", "true");
      case 1 -> git.run("config", "core.autocrlf", "input");
      case 2 -> git.write(".gitattributes", "*.txt text eol=crlf\n*.avsc -text\n");
      case 3 -> git.write(".gitattributes", "* text=auto\n*.id ident\n");
      case 4 ->
          git.write(".gitattributes", "*.avsc text working-tree-encoding=UTF-16\n*.id ident\n");
      default -> git.write(".gitignore", "*.tmp\n");
    }
    put(git, "b.avsc", random);
    git.commitAll("first");
    // A fresh checkout writes the files as the attributes say.
    for (String name : NAMES) {
      Files.delete(git.root.resolve(name));
    }
    git.run("checkout", "-q", "--", ".");
    write(git, random);
  }

  /// Writes a file in the encoding that its attributes ask for: Git refuses to add any other.
  private static void put(RealGit git, String name, Random random) throws IOException {
    Path attributes = git.root.resolve(".gitattributes");
    boolean wide =
        name.endsWith(".avsc")
            && Files.exists(attributes)
            && Files.readString(attributes).contains("UTF-16");
    if (wide) {
      Files.write(git.root.resolve(name), text(name, random).getBytes(StandardCharsets.UTF_16));
    } else {
      git.write(name, text(name, random));
    }
  }

  /// Has Git write the index in one of its forms.
  private static void write(RealGit git, Random random) throws IOException {
    switch (random.nextInt(10)) {
      case 0 -> git.run("update-index", "--split-index");
      case 1 -> {
        git.run("config", "core.splitIndex", "true");
        git.run("config", "splitIndex.maxPercentChange", "100");
      }
      case 2 -> git.run("sparse-checkout", "set", "--cone", "--sparse-index", "sub");
      case 3 -> git.run("sparse-checkout", "set", "--cone", "--sparse-index", "sub/deep");
      case 4 -> git.run("update-index", "--index-version", "4");
      case 5 -> git.run("update-index", "--force-untracked-cache");
      case 6 -> git.run("config", "index.threads", "2");
      case 7 -> {
        git.run("update-index", "--index-version", "4");
        git.run("update-index", "--split-index");
      }
      case 8 -> git.run("-c", "core.fsmonitor=true", "update-index", "--fsmonitor");
      default -> git.run("update-index", "--index-version", "3");
    }
  }

  private static void change(RealGit git, Random random) throws IOException {
    for (int i = 0; i <= random.nextInt(3); i++) {
      String name = NAMES.get(random.nextInt(NAMES.size()));
      Path file = git.root.resolve(name);
      boolean there = Files.exists(file);
      switch (random.nextInt(14)) {
        case 0 -> Files.deleteIfExists(file);
        case 1 -> rewrite(git, name, "\n", "\r\n");
        case 2 -> rewrite(git, name, "\r\n", "\n");
        case 3 -> rewrite(git, name, "line 3", "other " + random.nextInt(100));
        case 4 -> {
          if (there) {
            Files.write(file, Files.readAllBytes(file));
          } else {
            put(git, name, random);
          }
        }
        case 5 -> git.write("new" + random.nextInt(5) + ".txt", text("new", random));
        case 6 -> git.write("left.tmp", "ignored?");
        case 7 -> {
          if (there) {
            git.run("add", "--sparse", name);
          }
        }
        case 8 -> flag(git, name, random.nextBoolean() ? "--skip-worktree" : "--assume-unchanged");
        case 9 -> flag(git, name, "--no-skip-worktree");
        case 10 -> flag(git, name, "--no-assume-unchanged");
        case 11 -> {
          if (there && git.run("ls-files", "--", name).isEmpty()) {
            git.run("add", "--sparse", "--intent-to-add", name);
          }
        }
        case 12 -> git.run("status", "--porcelain");
        default -> {
          if (there) {
            Files.setLastModifiedTime(
                file,
                java.nio.file.attribute.FileTime.fromMillis(
                    1_600_000_000_000L + random.nextInt(100_000_000) * 1000L));
          }
        }
      }
    }
  }

  private static final java.nio.charset.Charset LATIN = StandardCharsets.ISO_8859_1;

  private static void rewrite(RealGit git, String name, String from, String to) throws IOException {
    Path file = git.root.resolve(name);
    if (Files.exists(file)) {
      byte[] bytes = Files.readAllBytes(file);
      boolean wide = bytes.length > 1 && (bytes[0] == (byte) 0xFE || bytes[0] == (byte) 0xFF);
      if (!wide) {
        String text = new String(bytes, LATIN);
        String plain = from.equals("\n") ? text.replace("\r\n", "\n") : text;
        Files.write(file, plain.replace(from, to).getBytes(LATIN));
      }
    }
  }

  private static void flag(RealGit git, String name, String flag) throws IOException {
    if (!git.run("ls-files", "--", name).isEmpty()) {
      git.run("update-index", flag, "--", name);
    }
  }

  private static String text(String name, Random random) {
    StringBuilder text = new StringBuilder("name " + name + " $Id$\n");
    for (int i = 1; i < 12; i++) {
      text.append("line ").append(i).append(' ').append(random.nextInt(1000)).append('\n');
    }
    return text.toString();
  }

  private static void compare(RealGit git, String where) throws IOException {
    Map<String, String> expected = statusOfGit(git);
    try (GitRepository repository = git.open()) {
      Map<String, String> found = new TreeMap<>();
      for (ChangedFile file : repository.state(Progress.none()).changed()) {
        found.put(file.path(), letter(file.state()));
        file.previousPath().ifPresent(path -> found.put(path, "D"));
      }
      String all =
          where + "\n" + git.run("status", "--porcelain") + "\n" + git.run("ls-files", "-v");
      assertEquals(expected, found, all);
      WorkingCopy files = repository.workingCopy(disk(git.root), Set.of(), Progress.none());
      Map<String, String> stored = storedByGit(git);
      Map<String, String> ours = texts(files);
      assertEquals(stored.keySet(), ours.keySet(), where);
      stored.forEach((path, text) -> assertEquals(text, ours.get(path), where + ", " + path));
    }
  }

  /// What differs between the last commit and the index, and between the index and the disk. Of a
  /// file whose line ends alone are others, `git status` says that it is modified until the next
  /// `git add`, and `git diff` says nothing.
  private static Map<String, String> statusOfGit(RealGit git) throws IOException {
    Map<String, String> status = new TreeMap<>();
    for (List<String> words : List.of(List.of("diff", "--cached", "HEAD"), List.of("diff"))) {
      List<String> command = new ArrayList<>(List.of("-c", "core.quotePath=false"));
      command.addAll(words);
      command.addAll(List.of("--name-status", "--no-renames"));
      for (String line : git.run(command.toArray(String[]::new)).lines().toList()) {
        String[] parts = line.split("\t", 2);
        if (parts.length == 2) {
          status.merge(parts[1], parts[0], WorkingCopyLawTest::both);
        }
      }
    }
    String untracked =
        git.run("-c", "core.quotePath=false", "ls-files", "--others", "--exclude-standard");
    untracked.lines().forEach(path -> status.merge(path, "A", (first, second) -> "M"));
    return status;
  }

  private static String both(String staged, String onDisk) {
    return staged.equals("A") && onDisk.equals("D") ? "D" : onDisk.equals("D") ? "D" : staged;
  }

  private static String letter(FileState state) {
    return switch (state) {
      case ADDED, UNTRACKED, RENAMED -> "A";
      case DELETED -> "D";
      case MODIFIED, CONFLICTED -> "M";
      case UNCHANGED, IGNORED -> throw new IllegalStateException();
    };
  }

  /// What `git add --all` puts into an index of its own.
  private static Map<String, String> storedByGit(RealGit git) throws IOException {
    Path index = git.root.resolve(".git/index");
    byte[] before = Files.readAllBytes(index);
    try {
      git.run("-c", "core.safecrlf=false", "add", "-A", "--sparse");
      Map<String, String> texts = new TreeMap<>();
      for (String path : git.run("-c", "core.quotePath=false", "ls-files").lines().toList()) {
        if (!path.endsWith(".tmp")) {
          texts.put(path, git.run("cat-file", "blob", ":" + path));
        }
      }
      return texts;
    } finally {
      Files.write(index, before);
    }
  }

  private static Map<String, String> texts(WorkingCopy files) {
    Map<String, String> texts = new HashMap<>();
    for (String path : files.paths()) {
      files.text(path).ifPresent(text -> texts.put(path, text.stripTrailing()));
    }
    return new TreeMap<>(texts);
  }

  private static FileSource disk(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      Set<String> paths =
          files
              .filter(Files::isRegularFile)
              .map(file -> root.relativize(file).toString())
              .filter(path -> !path.startsWith(".git/") && !path.endsWith(".tmp"))
              .collect(Collectors.toCollection(TreeSet::new));
      Map<String, String> texts = new HashMap<>();
      for (String path : paths) {
        byte[] bytes = Files.readAllBytes(root.resolve(path));
        texts.put(path, new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
      }
      return FileSource.of(texts);
    }
  }
}

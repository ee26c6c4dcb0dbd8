package dev.meshwright.cli.mutation;

import dev.meshwright.cli.Call;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A repository with one file that changes, and what the calls say of it.
final class MutatedWorkspace {

  /// `proto-syntax`, and not `proto-syntax-changed`.
  private static final Pattern SYNTAX = Pattern.compile("-syntax\\b(?!-)");

  private final MutatedKind kind;
  private final Path root;
  private final List<byte[]> seeds;
  private final Optional<byte[]> written;

  /// @param written by Git, where the file is one of its own
  private MutatedWorkspace(
      MutatedKind kind, Path root, List<byte[]> seeds, Optional<byte[]> written) {
    this.kind = kind;
    this.root = root;
    this.seeds = List.copyOf(seeds);
    this.written = written;
  }

  static MutatedWorkspace make(MutatedKind kind, Path root) throws IOException {
    Git git = new Git(root);
    git.run("init", "-q", "-b", "main");
    for (var file : kind.beside().entrySet()) {
      write(root.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
    }
    boolean ofGit = kind.path().startsWith(".git/");
    if (!kind.path().startsWith(".git")) {
      write(root.resolve(kind.path()), kind.seeds().getFirst());
    }
    git.run("add", "-A");
    git.run("commit", "-q", "-m", "Begin");
    git.run("commit", "-q", "--allow-empty", "-m", "Go on");
    git.run("tag", "v1");
    Path file = root.resolve(kind.path());
    List<byte[]> seeds = new ArrayList<>();
    Optional<byte[]> written = Optional.empty();
    if (ofGit && Files.exists(file)) {
      written = Optional.of(Files.readAllBytes(file));
      seeds.add(written.get());
    }
    String commit = git.run("rev-parse", "HEAD").strip();
    String parent = git.run("rev-parse", "HEAD~1").strip();
    for (byte[] seed : kind.seeds()) {
      seeds.add(
          new String(seed, StandardCharsets.ISO_8859_1)
              .replace(GitKinds.COMMIT, commit)
              .replace(GitKinds.PARENT, parent)
              .getBytes(StandardCharsets.ISO_8859_1));
    }
    seeds.removeIf(seed -> seed.length == 0);
    return new MutatedWorkspace(kind, root, seeds, written);
  }

  /// Right examples, the one of Git among them.
  List<byte[]> seeds() {
    return seeds;
  }

  /// @param parsed whether no call said that the text is none of its language
  /// @param complaints what must not be
  record Outcome(boolean parsed, List<String> complaints) {}

  Outcome read(byte[] input) throws IOException {
    Path file = root.resolve(kind.path());
    write(file, input);
    List<String> complaints = new ArrayList<>();
    boolean parsed = true;
    try {
      for (String typed : kind.calls()) {
        Call call = Call.in(root, typed.split(" "));
        complaints.addAll(complaints(typed, call));
        parsed &= parsed(typed, call);
      }
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError thrown) {
      complaints.add("threw " + thrown);
    }
    if (kind.path().startsWith(".git/")) {
      if (written.isPresent()) {
        write(file, written.get());
      } else {
        Files.delete(file);
      }
    }
    return new Outcome(parsed, complaints);
  }

  /// What can be read cannot always be converted.
  private static boolean parsed(String typed, Call call) {
    return (typed.startsWith("convert") || call.code() != ExitCode.NOT_POSSIBLE)
        && !SYNTAX.matcher(call.out() + call.err()).find();
  }

  private List<String> complaints(String typed, Call call) {
    List<String> complaints = new ArrayList<>();
    Said.complaints(call.out() + call.err(), complaints);
    if (call.code() == ExitCode.NOT_POSSIBLE && call.err().isBlank()) {
      complaints.add(typed + ": status 3 without a word");
    }
    if (typed.startsWith("check") && call.out().startsWith("{")) {
      locations(JsonText.parse("out", call.out()).root(), complaints);
    }
    return complaints;
  }

  private void locations(TreeNode node, List<String> complaints) {
    switch (node) {
      case ObjectNode object -> {
        location(object).ifPresent(complaints::add);
        object.members().forEach(member -> locations(member.value(), complaints));
      }
      case ArrayNode array -> array.items().forEach(item -> locations(item, complaints));
      default -> {}
    }
  }

  /// What is wrong with a place, which must lie in a text that is there.
  private Optional<String> location(ObjectNode object) {
    Optional<TreeNode> file = object.get("file");
    Optional<TreeNode> start = object.get("range");
    if (file.isEmpty() || start.isEmpty()) {
      return Optional.empty();
    }
    String path = ((StringNode) file.get()).value();
    ObjectNode place = (ObjectNode) start.get();
    int line = number(place, "startLine");
    int column = number(place, "startColumn");
    Path named = root.resolve(path);
    if (!Files.isRegularFile(named)) {
      return Optional.of("located in " + path + ", which is not there");
    }
    try {
      byte[] bytes = Files.readAllBytes(named);
      String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\r\n|\r|\n", -1);
      boolean inside = line >= 1 && line <= lines.length && column >= 1;
      return inside
          ? Optional.empty()
          : Optional.of("located at " + path + ":" + line + ":" + column);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static int number(ObjectNode place, String key) {
    return place.get(key).map(it -> Integer.parseInt(((NumberNode) it).literal())).orElse(1);
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}

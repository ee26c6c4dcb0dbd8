package dev.meshwright.house;

import dev.meshwright.uikit.keys.KeyStroke;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The table of keys in the guide, as the sources of the commands have them.
final class Keys {

  private static final Path APP = Path.of("app/src/main/java/dev/meshwright/app");
  private static final Path EDITOR =
      Path.of("modules/ui-kit/src/main/java/dev/meshwright/uikit/editor/EditorAction.java");
  private static final Path EDITOR_TEXTS =
      Path.of("modules/ui-kit/src/main/resources/dev/meshwright/uikit/editor/texts.properties");

  /// `texts.get("command.save"), "Shortcut+S"`
  private static final Pattern COMMAND =
      Pattern.compile("texts\\.get\\(\"([\\w.]+)\"\\),\\s*\"([^\"]+)\"");

  /// `FIND("Shortcut+F")`, `REDO("Shortcut+Shift+Z, Shortcut+Y")`, and `case FIND ->
  /// texts.get("action.find")`
  private static final Pattern ACTION = Pattern.compile("  ([A-Z_]+)\\(\"([^\"]+)\"\\)[,;]");

  private static final Pattern TITLE =
      Pattern.compile("case ([A-Z_]+) -> texts\\.get\\(\"([\\w.]+)\"\\)");

  /// A row of the table.
  private record Row(String keys, String does) {

    @Override
    public String toString() {
      return "| " + keys + " | " + does + " |\n";
    }
  }

  private Keys() {}

  static String page() throws IOException {
    return """
    # Keys

    On macOS, read Cmd for Ctrl. Ctrl+Shift+P lists every command, those without a key too. These are the keys unless you choose the keymap of
    IntelliJ or VS Code, or set keys of your own.

    ## Everywhere

    | key | does |
    |---|---|
    """
        + table(commands("shell"))
        + table(panels())
        + table(fixes())
        + "\n## In the source\n\n| key | does |\n|---|---|\n"
        + table(actions(EDITOR, SourceTree.root().resolve(EDITOR_TEXTS)))
        + "\n## In the structure\n\n| key | does |\n|---|---|\n"
        + table(actions(APP.resolve("structure/FieldAction.java"), bundle("structure")));
  }

  private static String table(Stream<Row> rows) {
    return rows.map(Row::toString).collect(Collectors.joining());
  }

  /// Those of the panels, by package.
  private static Stream<Row> panels() throws IOException {
    List<Row> rows = new ArrayList<>();
    try (Stream<Path> packages = Files.list(SourceTree.root().resolve(APP)).sorted()) {
      for (Path feature : packages.filter(Files::isDirectory).toList()) {
        String name = feature.getFileName().toString();
        if (!name.equals("shell")) {
          commands(name).forEach(rows::add);
        }
      }
    }
    return rows.stream();
  }

  /// Those of a package, from its panel and its class of commands.
  private static Stream<Row> commands(String feature) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (Stream<Path> sources =
        Files.list(SourceTree.root().resolve(APP).resolve(feature)).sorted()) {
      for (Path source :
          sources
              .filter(file -> file.toString().matches(".*[a-z](Panel|Commands)\\.java"))
              .toList()) {
        Properties titles = titles(bundle(feature));
        COMMAND
            .matcher(Files.readString(source))
            .results()
            .map(found -> new Row(readable(found.group(2)), titles.getProperty(found.group(1))))
            .forEach(rows::add);
      }
    }
    return rows.stream();
  }

  private static Path bundle(String feature) {
    return SourceTree.root()
        .resolve("app/src/main/resources/dev/meshwright/app")
        .resolve(feature)
        .resolve("texts.properties");
  }

  /// The keys of fixes are a list of their own.
  private static Stream<Row> fixes() throws IOException {
    Path root = SourceTree.root();
    Properties titles = titles(bundle("compat"));
    String source = Files.readString(root.resolve(APP).resolve("compat/FixKeys.java"));
    List<String> keys =
        Pattern.compile("\"((?:Alt|Shortcut)\\+[^\"]+)\"")
            .matcher(source)
            .results()
            .map(found -> found.group(1))
            .toList();
    return IntStream.range(0, keys.size())
        .mapToObj(fix ->
            new Row(
                readable(keys.get(fix)),
                fix == 0
                    ? titles.getProperty("command.fix")
                    : titles.getProperty("command.fix.other").replace("{0}", "" + (fix + 1))));
  }

  /// Those that an enumeration has, with its keys and titles.
  private static Stream<Row> actions(Path enumeration, Path texts) throws IOException {
    String source = Files.readString(SourceTree.root().resolve(enumeration));
    Properties titles = titles(texts);
    List<MatchResult> names = TITLE.matcher(source).results().toList();
    return ACTION
        .matcher(source)
        .results()
        .map(found ->
            new Row(
                readable(found.group(2)),
                names.stream()
                    .filter(name -> name.group(1).equals(found.group(1)))
                    .map(name -> titles.getProperty(name.group(2)))
                    .findFirst()
                    .orElseThrow()));
  }

  private static Properties titles(Path file) throws IOException {
    Properties titles = new Properties();
    titles.load(new StringReader(Files.readString(file)));
    return titles;
  }

  /// `Shortcut+Shift+DIGIT0` as `Ctrl+Shift+0`.
  private static String readable(String keys) {
    return KeyStroke.text(KeyStroke.parseAll(keys));
  }
}

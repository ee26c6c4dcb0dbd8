package dev.meshwright.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The walls between the modules, for a given root package.
final class Walls {

  /// Engines: plain modules that do not know one another.
  private static final List<String> ENGINES =
      List.of("schema", "compat", "data", "history", "contract", "workspace", "graph", "search");

  /// Third-party packages and the only modules that may import them.
  private static final Map<String, List<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry("org.eclipse.jgit..", List.of("history")),
          Map.entry("org.apache.lucene..", List.of("search")),
          Map.entry("org.duckdb..", List.of("data")),
          Map.entry("java.sql..", List.of("data")),
          Map.entry("org.apache.avro..", List.of("schema", "data")),
          Map.entry("com.google.protobuf..", List.of("schema", "data")),
          Map.entry("com.networknt..", List.of("schema")),
          Map.entry("org.snakeyaml..", List.of("text")),
          Map.entry("org.eclipse.elk..", List.of("graph")),
          Map.entry("org.eclipse.emf..", List.of("graph")),
          Map.entry("com.github.difflib..", List.of("uikit", "cli")),
          Map.entry("org.commonmark..", List.of("uikit")),
          Map.entry("org.fxmisc..", List.of("uikit")),
          Map.entry("org.controlsfx..", List.of("uikit")),
          Map.entry("atlantafx..", List.of("uikit")),
          Map.entry("org.kordamp..", List.of("uikit")),
          Map.entry("picocli..", List.of("cli")));

  private Walls() {}

  static Map<String, ArchRule> of(String root) {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    for (String engine : ENGINES) {
      rules.put("engine " + engine + " knows no other engine", engineAlone(root, engine));
    }
    rules.put("base modules know only what is below", baseModules(root));
    rules.put("the app does not see an engine", appSeesNoEngine(root));
    rules.put("the shell sees panels, no feature", shellSeesNoFeature(root));
    rules.put("ui-kit sees only jobs and model", uiKitAlone(root));
    rules.put("the command line sees use cases, not engines", cliSeesNoEngine(root));
    rules.put("no JavaFX outside app and ui-kit", noScreenInEngines(root));
    LIBRARIES.forEach(
        (library, homes) -> rules.put("home of " + library, library(root, library, homes)));
    return rules;
  }

  private static ArchRule engineAlone(String root, String engine) {
    String[] forbidden =
        ENGINES.stream()
            .filter(other -> !other.equals(engine))
            .map(other -> tree(root, other))
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(tree(root, engine))
        .should()
        .dependOnClassesThat(
            anyOf(forbidden)
                .or(anyOf(tree(root, "usecases"), tree(root, "app"), tree(root, "cli"))))
        .allowEmptyShould(true);
  }

  private static ArchRule baseModules(String root) {
    return noClasses()
        .that()
        .resideInAnyPackage(tree(root, "model"), tree(root, "jobs"), tree(root, "text"))
        .should()
        .dependOnClassesThat(
            residesIn(root)
                .and(
                    DescribedPredicate.not(
                        anyOf(tree(root, "model"), tree(root, "jobs"), tree(root, "text")))))
        .allowEmptyShould(true);
  }

  private static ArchRule appSeesNoEngine(String root) {
    return noClasses()
        .that()
        .resideInAPackage(tree(root, "app"))
        .should()
        .dependOnClassesThat(anyOf(trees(root, ENGINES)))
        .allowEmptyShould(true);
  }

  /// What of the app the shell may know. Any other package is a feature.
  private static ArchRule shellSeesNoFeature(String root) {
    String[] shared =
        Stream.of(
                "shell",
                "panel",
                "command",
                "dialog",
                "document",
                "common",
                "session",
                "tabs",
                "settings",
                "keymap",
                "menu",
                "notices",
                "search",
                "status",
                "workspace")
            .map(name -> root + ".app." + name)
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(tree(root, "app.shell"))
        .should()
        .dependOnClassesThat(anyOf(tree(root, "app")).and(DescribedPredicate.not(anyOf(shared))))
        .allowEmptyShould(true);
  }

  private static ArchRule cliSeesNoEngine(String root) {
    return noClasses()
        .that()
        .resideInAPackage(tree(root, "cli"))
        .should()
        .dependOnClassesThat(
            anyOf(trees(root, ENGINES)).or(anyOf(tree(root, "app"), tree(root, "uikit"))))
        .allowEmptyShould(true);
  }

  private static ArchRule uiKitAlone(String root) {
    return noClasses()
        .that()
        .resideInAPackage(tree(root, "uikit"))
        .should()
        .dependOnClassesThat(
            residesIn(root)
                .and(
                    DescribedPredicate.not(
                        anyOf(tree(root, "uikit"), tree(root, "jobs"), tree(root, "model")))))
        .allowEmptyShould(true);
  }

  private static ArchRule noScreenInEngines(String root) {
    return noClasses()
        .that(
            residesIn(root)
                .and(DescribedPredicate.not(anyOf(tree(root, "app"), tree(root, "uikit")))))
        .should()
        .dependOnClassesThat(anyOf("javafx..", "java.awt.."))
        .allowEmptyShould(true);
  }

  private static ArchRule library(String root, String library, List<String> homes) {
    return noClasses()
        .that(residesIn(root).and(DescribedPredicate.not(anyOf(trees(root, homes)))))
        .should()
        .dependOnClassesThat(anyOf(library))
        .allowEmptyShould(true);
  }

  static DescribedPredicate<JavaClass> residesIn(String root) {
    return JavaClass.Predicates.resideInAPackage(root + "..");
  }

  static DescribedPredicate<JavaClass> anyOf(String... packages) {
    return JavaClass.Predicates.resideInAnyPackage(packages);
  }

  static String tree(String root, String module) {
    return root + "." + module + "..";
  }

  static String[] trees(String root, List<String> modules) {
    return modules.stream().map(module -> tree(root, module)).toArray(String[]::new);
  }
}

package dev.meshwright.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing is public, kept, named or managed without need. Each rule is also run on something that
/// breaks it; what breaks one today is in its list of exceptions, which only shrinks.
class NeedlessTest {

  private static JavaClasses product;
  private static Reach reach;
  private static Reach planted;

  @BeforeAll
  static void read() {
    product =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.meshwright");
    reach = new Reach(product, Imports.of(SourceTree.javaFiles()));
    planted =
        new Reach(
            new ClassFileImporter().importPackages("planted.reach"),
            Set.of("planted.reach.Start planted.reach.below.OnlyConstant"));
  }

  @Test
  void public_types_are_used_by_another_package() {
    assertEquals(Exceptions.of("public-at-home"), reach.publicAtHome());
    assertEquals(
        List.of("planted.reach.AtHome", "planted.reach.OnlyTested"), planted.publicAtHome());
  }

  @Test
  void every_type_is_reached_from_a_main_method() {
    assertEquals(Exceptions.of("unreached-types"), reach.unreachedTypes());
    assertEquals(List.of("planted.reach.OnlyTested"), planted.unreachedTypes());
  }

  @Test
  void every_method_is_called_by_the_product() {
    assertEquals(Exceptions.of("uncalled-methods"), reach.uncalledMethods());
    assertEquals(
        List.of("AtHome.onlyItself(int)", "OnlyTested.tested()"), planted.uncalledMethods());
  }

  @Test
  void no_two_types_share_a_simple_name() {
    assertEquals(Exceptions.of("names-used-twice"), TypeNames.usedTwice(SourceTree.javaFiles()));
    assertEquals(
        List.of("Reader"),
        TypeNames.usedTwice(
            List.of(
                Path.of("a/src/main/Reader.java"),
                Path.of("b/src/main/Reader.java"),
                Path.of("a/src/main/Writer.java"),
                Path.of("a/src/test/Writer.java"))));
  }

  @Test
  void view_models_know_nothing_of_the_screen() {
    assertEquals(
        Exceptions.of("view-models-on-screen"),
        ScreenParts.viewModelsThatKnowTheScreen("dev.meshwright", product));
    assertEquals(
        List.of("planted.app.AppState"),
        ScreenParts.viewModelsThatKnowTheScreen(
            "planted", new ClassFileImporter().importPackages("planted.app")));
  }

  @Test
  void view_models_have_tests_that_need_no_screen(@TempDir Path folder) throws IOException {
    assertEquals(
        Exceptions.of("view-models-without-test"), ViewModelTests.missing(SourceTree.javaFiles()));
    Path main = Files.createDirectories(folder.resolve("src/main"));
    Path test = Files.createDirectories(folder.resolve("src/test"));
    assertEquals(
        List.of("OnScreenViewModel", "UntestedViewModel"),
        ViewModelTests.missing(
            List.of(
                Files.writeString(main.resolve("UntestedViewModel.java"), ""),
                Files.writeString(main.resolve("OnScreenViewModel.java"), ""),
                Files.writeString(test.resolve("OnScreenViewModelTest.java"), "@UiTest class T {}"),
                Files.writeString(main.resolve("TestedViewModel.java"), ""),
                Files.writeString(test.resolve("TestedViewModelTest.java"), "class T {}"))));
  }

  @Test
  void managed_libraries_are_used() throws IOException {
    Path root = SourceTree.root();
    List<String> poms = new ArrayList<>();
    for (Path pom : SourceTree.poms()) {
      poms.add(Files.readString(pom));
    }
    assertEquals(
        List.of(),
        ManagedLibraries.withoutUser(
            Files.readString(root.resolve("pom.xml")),
            poms,
            System.getProperty("java.class.path")));
    assertEquals(
        List.of("unused"),
        ManagedLibraries.withoutUser(
            """
            <dependencyManagement>
              <dependency><artifactId>declared</artifactId></dependency>
              <dependency><artifactId>pinned</artifactId></dependency>
              <dependency><artifactId>unused</artifactId></dependency>
            </dependencyManagement>
            """,
            List.of("<dependency><artifactId>declared</artifactId></dependency>"),
            "/lib/pinned-1.2.jar:/lib/other-3.jar"));
  }

  @Test
  void only_model_json_escapes_json() {
    List<Path> sources =
        SourceTree.javaFiles().stream()
            .filter(source -> source.toString().contains("/src/main/"))
            .filter(source -> !source.toString().contains("/model/json/"))
            .toList();
    assertEquals(List.of(), Sources.containing("\\\\u%0", sources));
  }

  @Test
  void an_escape_elsewhere_would_be_noticed(@TempDir Path folder) throws IOException {
    Path source = folder.resolve("Escapes.java");
    Files.writeString(source, "String.format(\"\\\\u%04x\", c);");
    assertEquals(List.of("Escapes.java"), Sources.containing("\\\\u%0", List.of(source)));
  }
}

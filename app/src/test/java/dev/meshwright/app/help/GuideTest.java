package dev.meshwright.app.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.usecases.settings.Settings;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GuideTest {

  private static GuideViewModel opened() {
    GuideViewModel model = new GuideViewModel(new SameThreadJobs(), GuidePages::read);
    model.open();
    return model;
  }

  private static List<String> titles(GuideViewModel model) {
    return model.listedProperty().get().stream().map(GuidePage::title).toList();
  }

  @Test
  void the_pages_of_the_guide_come_with_the_program() {
    GuideViewModel model = opened();
    assertEquals("User guide", titles(model).getFirst());
    assertTrue(titles(model).contains("Keys"), titles(model)::toString);
    assertTrue(titles(model).size() >= 7, titles(model)::toString);
    assertEquals(GuidePages.FIRST, model.shownProperty().get().orElseThrow().path());
  }

  @Test
  void pages_are_found_by_words_and_links_are_followed() {
    GuideViewModel model = opened();
    model.lookFor("  WAIVER   fix ");
    assertTrue(titles(model).contains("See what a change breaks"), titles(model)::toString);
    assertFalse(titles(model).contains("Keys"));
    model.lookFor("");
    model.follow("keys.md#everywhere");
    assertEquals("Keys", model.shownProperty().get().orElseThrow().title());
    model.follow("https://example.org/a.md");
    model.follow("nothing-such.md");
    assertEquals("Keys", model.shownProperty().get().orElseThrow().title());
    model.follow("../cli.md");
    assertEquals("cli.md", model.shownProperty().get().orElseThrow().path());
  }

  @Test
  void every_library_that_is_used_has_its_licence_listed() throws IOException {
    String licences = HelpModel.readLicences();
    List<String> libraries =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.endsWith(".jar"))
            .map(entry -> new File(entry).getName())
            .filter(jar ->
                !jar.matches(
                    "(meshwright|junit|testfx|opentest4j|apiguardian|hamcrest|assertj|archunit|osgi|org\\.osgi|surefire|javafx-swing|common-java5|byte-buddy|google-java-format|guava).*"))
            .map(jar -> jar.replaceFirst("-\\d.*", ""))
            .toList();
    assertTrue(libraries.size() > 30, libraries::toString);
    assertEquals(List.of(), libraries.stream().filter(name -> !licences.contains(name)).toList());
  }

  @Test
  void the_facts_for_a_report_name_program_and_machine_and_no_folder() {
    String facts = Diagnostics.text(Settings.defaults(), List.of("1600x1000 at 1.0"));
    assertTrue(facts.startsWith("Meshwright "), facts);
    assertTrue(facts.contains("Java 25"), facts);
    assertTrue(facts.contains("1600x1000 at 1.0"), facts);
    assertFalse(facts.contains(System.getProperty("user.home")), facts);
    assertFalse(facts.contains(System.getProperty("user.dir")), facts);
  }
}

package dev.meshwright.house;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class WallsTest {

  private static JavaClasses house;
  private static JavaClasses planted;

  @BeforeAll
  static void read() {
    house =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.meshwright");
    planted = new ClassFileImporter().importPackages("planted");
  }

  @Test
  void the_whole_house_was_read() {
    for (String module :
        new String[] {
          "model",
          "jobs",
          "text",
          "schema",
          "compat",
          "data",
          "history",
          "contract",
          "workspace",
          "usecases",
          "cli",
          "uikit",
          "app"
        }) {
      assertTrue(house.containPackage("dev.meshwright." + module), module);
    }
  }

  @TestFactory
  Stream<DynamicTest> each_wall_stands() {
    return rules("dev.meshwright")
        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(house)));
  }

  @TestFactory
  Stream<DynamicTest> each_wall_notices_its_planted_offender() {
    return rules("planted")
        .map(rule ->
            DynamicTest.dynamicTest(
                rule.getKey(),
                () ->
                    assertFalse(
                        rule.getValue().evaluate(planted).getFailureReport().isEmpty(),
                        "nothing breaks this rule in the planted tree")));
  }

  /// Cycles across modules break the rule as well, so that it alone does not show this one.
  @Test
  void a_cycle_inside_a_module_is_noticed() {
    String report =
        InsideRules.of("planted")
            .get("no cycles between packages")
            .evaluate(planted)
            .getFailureReport()
            .toString();
    assertTrue(report.contains("Slice usecases.first"), report);
  }

  private static Stream<Map.Entry<String, ArchRule>> rules(String root) {
    return Stream.concat(
        Walls.of(root).entrySet().stream(), InsideRules.of(root).entrySet().stream());
  }
}

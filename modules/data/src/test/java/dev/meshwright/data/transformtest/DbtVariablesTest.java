package dev.meshwright.data.transformtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.data.Parameter;
import dev.meshwright.model.data.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DbtVariablesTest {

  private static List<Parameter> of(String path, Map<String, String> files) {
    return DbtVariables.of(path, FileSource.of(files)).optional().orElseThrow();
  }

  @Test
  void those_of_the_project_come_before_those_for_all_packages() {
    assertEquals(
        List.of(
            new Parameter("least", Value.exact(5)),
            new Parameter("least", Value.exact(1)),
            new Parameter("tag", Value.text("x"))),
        of(
            "dbt/models/deep/m.sql",
            Map.of(
                "dbt/dbt_project.yml",
                "name: jaffle\nvars:\n  least: 1\n  tag: x\n  jaffle: {least: 5}\n"
                    + "  other: {least: 9}\n")));
  }

  @Test
  void the_nearest_project_is_the_files_own() {
    Map<String, String> files =
        Map.of(
            "dbt_project.yml", "vars: {a: 1}",
            "inner/dbt_project.yml", "vars: {a: 2}");
    assertEquals(List.of(new Parameter("a", Value.exact(1))), of("m.sql", files));
    assertEquals(List.of(new Parameter("a", Value.exact(1))), of("models/m.sql", files));
    assertEquals(List.of(new Parameter("a", Value.exact(2))), of("inner/models/m.sql", files));
  }

  @Test
  void a_project_without_variables_or_no_project_gives_none() {
    assertEquals(List.of(), of("a/m.sql", Map.of()));
    assertEquals(List.of(), of("m.sql", Map.of("dbt_project.yml", "name: x")));
    assertEquals(List.of(), of("m.sql", Map.of("dbt_project.yml", "vars: [a]")));
  }

  @Test
  void a_project_that_is_no_yaml_is_told_at_its_place() {
    var broken = DbtVariables.of("a/m.sql", FileSource.of(Map.of("a/dbt_project.yml", "- : {")));
    assertEquals("a/dbt_project.yml", broken.problems().getFirst().location().file());
    assertTrue(broken.optional().isEmpty());
  }
}

package dev.meshwright.usecases.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A conflict is one problem, whatever language its file is in, and others are told as well.
class ConflictProblemsTest {

  private static final String CONFLICT = "<<<<<<< HEAD\n%s\n=======\n%s\n>>>>>>> other\n";

  private static List<String> rules(String path, String text) {
    return new AnalyzeSchema()
        .analyze(path, text, FileSource.empty(), Progress.none()).problems().stream()
            .map(Problem::rule)
            .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.avsc|{\"type\": \"record\", \"name\": \"A\", \"fields\": [;X;"
            + "{\"name\": \"z\", \"type\": \"int\"}]}|{\"name\": \"%s\", \"type\": \"int\"},",
        "a.proto|syntax = \"proto3\";;message A {;X;  int32 z = 9;;}|  int32 %s = 1;",
        "a.schema.json|{\"$schema\":"
            + " \"https://json-schema.org/draft/2020-12/schema\",;\"properties\": {;X;\"z\":"
            + " {\"type\": \"integer\"}}}|\"%s\": {\"type\": \"integer\"},"
      })
  void a_conflict_is_one_problem(String path, String frame, String line) {
    String conflict = CONFLICT.formatted(line.formatted("one"), line.formatted("two"));
    String text = frame.replace(";X;", "\n" + conflict).replace("[;", "[\n").replace(",;", ",\n");
    assertEquals(List.of("text-conflict"), rules(path, text));
  }

  @ParameterizedTest
  @CsvSource({"a.avsc", "a.proto"})
  void markers_that_are_no_conflict_are_left_to_the_parser(String path) {
    assertEquals(0, rules(path, "<<<<<<< HEAD\n").stream().filter("text-conflict"::equals).count());
  }
}

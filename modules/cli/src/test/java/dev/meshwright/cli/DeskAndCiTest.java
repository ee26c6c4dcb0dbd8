package dev.meshwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.usecases.check.CheckReport;
import dev.meshwright.usecases.check.CheckRequest;
import dev.meshwright.usecases.check.CheckedSchema;
import dev.meshwright.usecases.check.SchemaChange;
import dev.meshwright.usecases.commit.ChangesInWords.DescribedFile;
import dev.meshwright.usecases.compare.AssessedFinding;
import dev.meshwright.usecases.compare.Baseline;
import dev.meshwright.usecases.compare.CompareSchemas;
import dev.meshwright.usecases.compare.Comparison;
import dev.meshwright.usecases.compare.Matrix;
import dev.meshwright.usecases.compare.VersionStep;
import dev.meshwright.usecases.policy.PolicyReader;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The panel of the desktop and the check of the command line find the same, whatever the policy.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskAndCiTest {

  private static final String HEAD = "HEAD";

  private GitFolder git;

  @BeforeAll
  void a_repository_with_changes_of_every_kind(@TempDir Path folder) {
    git = GitFolder.init(folder);
    git.write(
            "proto/order.proto",
            """
            syntax = "proto3";
            package shop;
            message Order {
              string id = 1;
              int32 count = 2;
              string note = 3;
              oneof paid { string card = 4; }
              Customer customer = 6;
            }
            message Customer { string name = 1; int64 age = 7; }
            enum State { STATE_UNKNOWN = 0; STATE_NEW = 1; STATE_OLD = 2; }
            service Orders { rpc Get(Order) returns (Order); }
            """)
        .write(
            "proto/gone.proto",
            "syntax = \"proto3\"; package old; message Gone { string id = 1; }\n")
        .write("avro/order.avsc", avro("Order", "int", ""))
        .write("avro/place.avsc", avro("Place", "string", ""))
        .write("json/customer.schema.json", json("\"type\": \"string\"", ""))
        .commit("Begin");
    git.git("tag", "v1.0.0");
    git.write(
            "proto/order.proto",
            """
            syntax = "proto3";
            package shop;
            message Order {
              string id = 1;
              int32 count = 2;
              oneof paid { string card = 4; }
              Customer customer = 6;
            }
            message Customer { string name = 1; int64 age = 7; }
            enum State { STATE_UNKNOWN = 0; STATE_NEW = 1; STATE_OLD = 2; }
            service Orders { rpc Get(Order) returns (Order); }
            """)
        .commit("Give up a note");
    git.write(
            "proto/order.proto",
            """
            syntax = "proto3";
            package shop;
            import "proto/customer.proto";
            message Order {
              string id = 1;
              string amount = 2;
              int64 note_number = 3;
              oneof payment { string card = 4; string iban = 5; }
              Customer customer = 6;
            }
            enum State { STATE_UNKNOWN = 0; STATE_NEW = 1; }
            service Orders { rpc Fetch(Order) returns (Order); }
            """)
        .write(
            "proto/customer.proto",
            """
            syntax = "proto3";
            package shop;
            message Customer { string full_name = 1; string age = 7; }
            """)
        .delete("proto/gone.proto")
        .write("avro/order.avsc", avro("Order", "string", ", \"doc\": \"How many.\""))
        .delete("avro/place.avsc")
        .write("avro/places.avsc", avro("Place", "long", ""))
        .write(
            "json/customer.schema.json",
            json("\"type\": \"integer\"", ", \"mail\": {\"type\": \"string\"}"))
        .write("json/added.schema.json", json("\"type\": \"string\"", ""));
    git.git("add", "-A");
  }

  private static String avro(String name, String type, String more) {
    return """
    {"type": "record", "name": "%s", "fields": [
      {"name": "id", "type": "string"},
      {"name": "count", "type": "%s"%s}
    ]}
    """
        .formatted(name, type, more);
  }

  private static String json(String id, String more) {
    return """
    {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
     "properties": {"id": {%s}%s}}
    """
        .formatted(id, more);
  }

  static Stream<String> policies() {
    List<String> policies = new ArrayList<>();
    for (String profile :
        List.of("", "buf-wire", "buf-wire-json", "buf-package", "buf-file", "confluent")) {
      for (CompatibilityMode mode : CompatibilityMode.values()) {
        policies.add(
            "mode: " + mode + "\n" + (profile.isEmpty() ? "" : "profile: " + profile + "\n"));
      }
    }
    for (String model : List.of("strict", "lenient")) {
      for (CompatibilityMode mode : CompatibilityMode.values()) {
        policies.add(
            "mode: NONE\nschemas:\n  - path: \"**\"\n    mode: "
                + mode
                + "\n    contentModel: "
                + model
                + "\n");
      }
    }
    return policies.stream();
  }

  @ParameterizedTest
  @MethodSource("policies")
  void the_findings_of_the_panel_are_those_of_the_check(String policy) {
    git.write(PolicyReader.COMPATIBILITY_FILE, policy)
        .write(
            PolicyReader.WAIVERS_FILE,
            """
            waivers:
              - {rule: avro-type-changed, schema: "avro/order.avsc", reason: Known., author: Ada, until: 2999-01-01}
              - {rule: proto-field-renamed, schema: "**", reason: Known., author: Ada, until: 2000-01-01}
            """);
    try (WorkspaceServices services = WorkspaceServices.open(git.path()).optional().orElseThrow()) {
      FileSource files = services.workingCopy(Progress.none());
      CheckReport report =
          services
              .checkWorkspace()
              .check(against(HEAD), files, Progress.none())
              .optional()
              .orElseThrow();
      CompareSchemas panel = services.compareSchemas();
      int compared = 0;
      for (CheckedSchema checked : report.checked()) {
        if (checked.change() == SchemaChange.REMOVED) {
          continue;
        }
        Matrix matrix =
            panel.matrix(
                checked.path(),
                files.text(checked.path()).orElseThrow(),
                files,
                List.of(new Baseline.Revision(HEAD)),
                Progress.none());
        assertEquals(
            told(ofHead(checked, report.against())), told(matrix.findings()), checked.path());
        assertEquals(checked.mode(), matrix.asked());
        compared++;
      }
      assertTrue(compared >= 5, "compared only " + compared);
    }
  }

  @ParameterizedTest
  @MethodSource("policies")
  void what_is_said_of_all_changes_at_once_is_what_is_said_of_each(String policy) {
    git.write(PolicyReader.COMPATIBILITY_FILE, policy);
    try (WorkspaceServices services = WorkspaceServices.open(git.path()).optional().orElseThrow()) {
      FileSource files = services.storedWorkingCopy(Progress.none());
      CompareSchemas one = services.compareSchemas();
      int compared = 0;
      for (DescribedFile file : services.git().commitChanges().describe(Progress.none()).files()) {
        String path = file.file().path();
        Optional<Matrix> alone =
            files
                .text(path)
                .map(text ->
                    one.matrix(path, text, files, List.of(new Baseline.Head()), Progress.none()))
                .filter(matrix -> matrix.rows().getFirst() instanceof Comparison.Compared);
        assertEquals(
            alone.map(Matrix::findings).orElse(List.of()).stream()
                .map(found -> found.severity() + " " + found.finding().message())
                .sorted()
                .toList(),
            file.changes().stream()
                .map(change -> change.severity() + " " + change.words())
                .sorted()
                .toList(),
            path);
        assertEquals(alone.map(Matrix::proposed).orElse(VersionStep.NONE), file.step(), path);
        compared += alone.isPresent() ? 1 : 0;
      }
      assertTrue(compared >= 4, "compared only " + compared);
    }
  }

  private static CheckRequest against(String revision) {
    return new CheckRequest(
        Optional.of(revision), Optional.empty(), Optional.empty(), Optional.empty(), false);
  }

  /// A transitive mode compares with released versions too, which the panel shows by themselves.
  private static List<AssessedFinding> ofHead(CheckedSchema checked, String head) {
    return checked.versions().stream()
        .filter(version -> Set.of(head, "earlier commits").contains(version.title()))
        .flatMap(version -> version.findings().stream())
        .toList();
  }

  private static Set<String> told(List<AssessedFinding> findings) {
    Set<String> told = new TreeSet<>();
    findings.forEach(found ->
        told.add(
            found.severity()
                + " "
                + found.finding().rule()
                + " "
                + found.finding().path()
                + " "
                + found.finding().place().map(Object::toString).orElse("-")
                + (found.waived() ? " waived" : "")
                + " "
                + found.finding().message()));
    return told;
  }

  @Test
  void the_fixtures_have_errors_waived_ones_and_numbers_used_again() {
    git.write(PolicyReader.COMPATIBILITY_FILE, "mode: FULL\n")
        .write(
            PolicyReader.WAIVERS_FILE,
            """
            waivers:
              - {rule: avro-type-changed, schema: "avro/order.avsc", reason: Known., author: Ada, until: 2999-01-01}
            """);
    try (WorkspaceServices services = WorkspaceServices.open(git.path()).optional().orElseThrow()) {
      FileSource files = services.workingCopy(Progress.none());
      CheckReport report =
          services
              .checkWorkspace()
              .check(against(HEAD), files, Progress.none())
              .optional()
              .orElseThrow();
      Set<String> rules = new TreeSet<>();
      report
          .checked()
          .forEach(
              checked -> checked.findings().forEach(found -> rules.add(found.finding().rule())));
      assertTrue(
          rules.containsAll(Set.of("proto-field-number-reused", "proto-field-renamed")),
          rules::toString);
      assertTrue(
          report.checked().stream()
              .flatMap(CheckedSchema::findings)
              .anyMatch(AssessedFinding::waived),
          rules::toString);
    }
  }
}

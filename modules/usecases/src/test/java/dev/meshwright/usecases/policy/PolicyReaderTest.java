package dev.meshwright.usecases.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.model.compat.ContentModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyReaderTest {

  @Test
  void aWorkspaceThatSaysNothingAsksForBackward() {
    assertEquals(
        new CompatibilityPolicy(
            CompatibilityMode.BACKWARD,
            Optional.empty(),
            List.of(),
            ContentModel.STRICT,
            List.of(),
            List.of(),
            List.of()),
        PolicyReader.read(FileSource.empty()));
  }

  @Test
  void theLastRuleThatFitsDecides() {
    CompatibilityPolicy policy =
        compatibility(
            """
            mode: FORWARD
            profile: buf-wire
            schemas:
              - path: "orders/**"
                mode: FULL
              - path: "orders/internal/*.avsc"
                mode: none
            """);
    assertEquals(List.of(), policy.problems());
    assertEquals("buf-wire", policy.profile().orElseThrow());
    assertEquals(CompatibilityMode.FORWARD, policy.modeOf("shipments/a.proto"));
    assertEquals(CompatibilityMode.FULL, policy.modeOf("orders/schema/deep/a.avsc"));
    assertEquals(CompatibilityMode.NONE, policy.modeOf("orders/internal/a.avsc"));
    assertEquals(CompatibilityMode.FULL, policy.modeOf("orders/internal/deep/a.avsc"));
  }

  @Test
  void anUnknownKeyIsAnErrorAtItsPlace() {
    CompatibilityPolicy policy = compatibility("mode: FULL\nschema: []\n");
    assertEquals(
        List.of(
            ".meshwright/compatibility.yaml:2:1"
                + " There is no key 'schema' here."
                + " Did you mean 'schemas'? Keys: contentModel, mode, profile, schemas."),
        said(policy));
    assertEquals(CompatibilityMode.FULL, policy.defaultMode());
  }

  @Test
  void moreEntriesThanPeopleWriteAreLocatedAndHaveNoEffect() {
    String entry = "  - {path: a, mode: FULL}\n";
    CompatibilityPolicy many = compatibility("schemas:\n" + entry.repeat(10_001));
    assertEquals(10_000, many.modes().size());
    assertEquals(
        List.of(
            ".meshwright/compatibility.yaml:10002:5 'schemas' has 10,001 entries; from this one on"
                + " they have no effect. Say it with at most 10,000: a path may be a pattern."),
        said(many));
    CompatibilityPolicy far = compatibility("schemas:\n" + entry.repeat(500_000));
    assertEquals(List.of(), far.modes());
    assertTrue(
        said(far).getFirst().startsWith(".meshwright/compatibility.yaml:1:1"),
        said(far).getFirst());
  }

  @Test
  void wrongValuesAreErrorsAtTheirPlaces() {
    CompatibilityPolicy policy =
        compatibility("mode: SIDEWAYS\nprofile: 7\nschemas:\n  - path: a\n  - 12\n");
    assertEquals(
        List.of(
            ".meshwright/compatibility.yaml:1:7 'SIDEWAYS' is not a compatibility mode."
                + " Modes: BACKWARD, FORWARD, FULL, their _TRANSITIVE forms, NONE.",
            ".meshwright/compatibility.yaml:2:10 'profile' must be a text. Write it in quotes.",
            ".meshwright/compatibility.yaml:4:5 'mode' is missing here. Add 'mode'.",
            ".meshwright/compatibility.yaml:5:5 A mapping is expected here. Keys: contentModel,"
                + " mode, path."),
        said(policy));
  }

  @Test
  void aWaiverHoldsThroughItsLastDay() {
    CompatibilityPolicy policy =
        PolicyReader.read(
            FileSource.of(
                Map.of(
                    PolicyReader.WAIVERS_FILE,
                    """
                    waivers:
                      - rule: avro-field-removed-no-default
                        schema: "orders/*.avsc"
                        path: Order.total
                        reason: Nobody reads it.
                        author: Data office
                        until: 2026-03-31
                    """)));
    assertEquals(List.of(), policy.problems());
    Waiver waiver = policy.waivers().getFirst();
    assertTrue(!waiver.expiredOn(LocalDate.of(2026, 3, 31)));
    assertTrue(waiver.expiredOn(LocalDate.of(2026, 4, 1)));
    assertEquals(2, waiver.place().start().line());
  }

  @Test
  void aBrokenFileIsAProblemAndNothingElse() {
    CompatibilityPolicy policy = compatibility("mode: [FULL");
    assertTrue(!policy.problems().isEmpty());
    assertEquals(CompatibilityMode.BACKWARD, policy.defaultMode());
  }

  private static CompatibilityPolicy compatibility(String text) {
    return PolicyReader.read(FileSource.of(Map.of(PolicyReader.COMPATIBILITY_FILE, text)));
  }

  private static List<String> said(CompatibilityPolicy policy) {
    return policy.problems().stream()
        .map(problem -> problem.location() + " " + problem.message() + " " + problem.hint())
        .toList();
  }
}

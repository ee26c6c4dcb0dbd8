package dev.meshwright.compat.avro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.schema.avro.AvroSchemas;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Findings in Avro's IDL have places and no fixes: its model is read from the schema that the IDL
/// stands for, whose parts have no text of their own that an edit could replace.
final class IdlFixesTest {

  @Test
  void idl_is_compared_with_places_and_offers_no_edit() {
    Verdict verdict =
        AvroCompatibility.compare(
            idl("record Order { string id; int count; }"),
            idl("record Order { string id; string note; long total = 0; }"),
            Progress.none());
    List<Finding> findings = verdict.findings();
    assertTrue(findings.size() >= 3, findings.toString());
    for (Finding finding : findings) {
      assertEquals(List.of(), finding.fixes());
      assertTrue(finding.place().isPresent() && finding.previous().isPresent(), finding.rule());
    }
  }

  private static AvroDocument idl(String record) {
    return AvroSchemas.parse(
        "order.avdl", "protocol Shop {\n  " + record + "\n}\n", FileSource.empty());
  }
}

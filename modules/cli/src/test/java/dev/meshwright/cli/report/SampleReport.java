package dev.meshwright.cli.report;

import dev.meshwright.model.Fix;
import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.compat.Layer;
import dev.meshwright.usecases.check.CheckReport;
import dev.meshwright.usecases.check.CheckedSchema;
import dev.meshwright.usecases.check.ComparedVersion;
import dev.meshwright.usecases.check.SchemaChange;
import dev.meshwright.usecases.compare.AssessedFinding;
import dev.meshwright.usecases.policy.PathPattern;
import dev.meshwright.usecases.policy.Waiver;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A report with one of everything, and with texts that need escaping.
final class SampleReport {

  private static final LineIndex LINES = LineIndex.of("{\n  \"a\": 1,\n  \"b\": 2\n}\n");

  private SampleReport() {}

  static CheckReport make() {
    ComparedVersion compared =
        new ComparedVersion(
            "main (1a2b3c4)",
            Answer.NO,
            Answer.YES,
            List.of(breaking(), waived(), note()),
            List.of());
    CheckedSchema changed =
        new CheckedSchema(
            "orders/schema/order line.avsc",
            SchemaFormat.AVRO,
            CompatibilityMode.BACKWARD,
            SchemaChange.CHANGED,
            List.of(compared),
            List.of(new ComparedVersion("v1.0.0", Answer.NO, Answer.NO, List.of(), List.of())),
            true,
            List.of());
    CheckedSchema added =
        new CheckedSchema(
            "orders/schema/new.avsc",
            SchemaFormat.AVRO,
            CompatibilityMode.FULL,
            SchemaChange.ADDED,
            List.of(),
            List.of(),
            false,
            List.of(
                Problem.error(
                    "json-syntax",
                    at("orders/schema/new.avsc", 4, 7),
                    "A comma is missing <here> & \"there\".",
                    "Add it:\n  , 100 %")));
    Problem expired =
        Problem.warning(
            "waiver-expired", at(".meshwright/waivers.yaml", 0, 1), "It ended\u0007.", "");
    return new CheckReport(
        "main (1a2b3c4)", 7, List.of(added, changed), List.of(expired), Optional.of("v1.4.2"));
  }

  private static AssessedFinding breaking() {
    return new AssessedFinding(
        finding(
            "avro-field-added-no-default",
            Severity.ERROR,
            Effect.BREAK,
            Optional.of(at("orders/schema/order line.avsc", 4, 10)),
            "Order.total",
            Optional.of("{\"a\":1}")),
        Severity.ERROR,
        Optional.empty(),
        false);
  }

  private static AssessedFinding waived() {
    Waiver waiver =
        new Waiver(
            "avro-decimal-scale-changed",
            new PathPattern("orders/**"),
            Optional.empty(),
            "Agreed with all readers.",
            "Data office",
            LocalDate.of(2026, 12, 31),
            Location.startOf(".meshwright/waivers.yaml"));
    return new AssessedFinding(
        finding(
            "avro-decimal-scale-changed",
            Severity.ERROR,
            Effect.OK,
            Optional.of(at("orders/schema/order line.avsc", 14, 22)),
            "Order.tax",
            Optional.empty()),
        Severity.ERROR,
        Optional.of(waiver),
        true);
  }

  private static AssessedFinding note() {
    return new AssessedFinding(
        finding(
            "avro-doc-changed",
            Severity.INFO,
            Effect.OK,
            Optional.empty(),
            "Order",
            Optional.empty()),
        Severity.INFO,
        Optional.empty(),
        false);
  }

  private static Finding finding(
      String rule,
      Severity severity,
      Effect backward,
      Optional<Location> place,
      String path,
      Optional<String> witness) {
    return new Finding(
        rule,
        severity,
        backward,
        Effect.OK,
        Layer.WIRE,
        Set.of(Layer.WIRE, Layer.SEMANTIC),
        path,
        place,
        Optional.of(at("orders/schema/order line.avsc", 2, 4)),
        "It changed.",
        "Change it back.",
        witness,
        List.of("buf:SOME_RULE"),
        rule.startsWith("avro-field") ? List.of(fix()) : List.of());
  }

  private static Fix fix() {
    return Fix.inFile(
        "Say \"1\" instead",
        "orders/schema/order line.avsc",
        List.of(TextEdit.insert(16, "x"), TextEdit.replace(new TextRange(4, 7), "\"c\"")));
  }

  private static Location at(String file, int start, int end) {
    return Location.of(file, LINES, new TextRange(start, end));
  }
}

package dev.meshwright.cli.report;

import dev.meshwright.cli.json.FindingJson;
import dev.meshwright.model.Severity;
import dev.meshwright.model.json.JsonWriter;
import dev.meshwright.usecases.check.CheckReport;
import dev.meshwright.usecases.check.CheckedSchema;
import dev.meshwright.usecases.check.ComparedVersion;
import dev.meshwright.usecases.check.ModeAnswer;
import dev.meshwright.usecases.compare.AssessedFinding;

/// A check as a JSON document, described by `docs/schemas/check-1.schema.json`.
final class JsonReport {

  private final JsonWriter json;

  JsonReport(JsonWriter json) {
    this.json = json;
  }

  void members(CheckReport report, Severity bound) {
    json.member("against", report.against())
        .member("schemas", report.schemas())
        .member("failed", report.fails(bound))
        .member("proposedVersion", FindingJson.word(report.proposed()))
        .member("nextVersion", report.nextVersion());
    json.name("checked").array(report.checked(), schema -> write(schema, bound));
    json.name("problems").array(report.problems(), problem -> FindingJson.write(json, problem));
  }

  private void write(CheckedSchema schema, Severity bound) {
    json.object(() -> {
      json.member("path", schema.path())
          .member("format", schema.format().name())
          .member("mode", schema.mode().name())
          .member("change", FindingJson.word(schema.change()))
          .member("holds", FindingJson.word(schema.holds()))
          .member("failed", schema.fails(bound));
      json.name("modes").array(schema.modes(), this::write);
      json.name("versions").array(schema.versions(), this::write);
      json.name("further").array(schema.further(), this::answers);
      json.name("problems").array(schema.problems(), problem -> FindingJson.write(json, problem));
    });
  }

  private void write(ModeAnswer answer) {
    json.object(() ->
        json.member("mode", answer.mode().name())
            .member("holds", FindingJson.word(answer.holds()))
            .member("brokenBy", answer.brokenBy()));
  }

  private void answers(ComparedVersion version) {
    json.object(() ->
        json.member("title", version.title())
            .member("backward", FindingJson.word(version.backward()))
            .member("forward", FindingJson.word(version.forward())));
  }

  private void write(ComparedVersion version) {
    json.object(() -> {
      json.member("title", version.title())
          .member("backward", FindingJson.word(version.backward()))
          .member("forward", FindingJson.word(version.forward()));
      json.name("findings").array(version.findings(), this::write);
      json.name("problems").array(version.problems(), problem -> FindingJson.write(json, problem));
    });
  }

  private void write(AssessedFinding judged) {
    json.object(() -> {
      FindingJson.members(json, judged.finding(), judged.severity());
      judged
          .waiver()
          .ifPresent(waiver ->
              json.name("waiver")
                  .object(() ->
                      json.member("reason", waiver.reason())
                          .member("author", waiver.author())
                          .member("until", waiver.until().toString())
                          .member("inForce", judged.waived())));
    });
  }
}

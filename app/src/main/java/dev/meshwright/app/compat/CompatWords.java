package dev.meshwright.app.compat;

import dev.meshwright.app.common.AffectedWords;
import dev.meshwright.app.common.AnswerWords;
import dev.meshwright.app.common.ChangeWords;
import dev.meshwright.model.Location;
import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.compat.Layer;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.usecases.compare.AffectedParty;
import dev.meshwright.usecases.compare.AssessedFinding;
import dev.meshwright.usecases.compare.Baseline;
import dev.meshwright.usecases.compare.VersionStep;
import dev.meshwright.usecases.policy.Waiver;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// Words and signs for the values of a comparison.
final class CompatWords {

  /// The columns of the matrix: what a single baseline can answer.
  static final List<CompatibilityMode> SHOWN_MODES =
      List.of(CompatibilityMode.BACKWARD, CompatibilityMode.FORWARD, CompatibilityMode.FULL);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);

  private final AnswerWords answers = new AnswerWords();
  private final AffectedWords parties = new AffectedWords();
  private final Texts texts;

  CompatWords(Texts texts) {
    this.texts = texts;
  }

  String answer(Answer answer) {
    return answers.word(answer);
  }

  Label label(Answer answer) {
    return answers.label(answer);
  }

  String affected(AffectedParty affected) {
    return parties.of(affected);
  }

  String layer(Layer layer) {
    return switch (layer) {
      case WIRE -> texts.get("layer.wire");
      case VALIDATION -> texts.get("layer.validation");
      case JSON -> texts.get("layer.json");
      case SOURCE -> texts.get("layer.source");
      case RPC -> texts.get("layer.rpc");
      case SEMANTIC -> texts.get("layer.semantic");
      case META -> texts.get("layer.meta");
      case VALIDITY -> texts.get("layer.validity");
    };
  }

  String severity(Severity severity) {
    return switch (severity) {
      case INFO -> texts.get("severity.info");
      case WARNING -> texts.get("severity.warning");
      case ERROR -> texts.get("severity.error");
    };
  }

  /// A waived finding no longer counts, whatever its severity.
  static Node sign(AssessedFinding judged) {
    return sign(judged.severity(), judged.waived());
  }

  static Node sign(Severity severity, boolean waived) {
    return waived ? Icon.CHECK.node(Tone.NEUTRAL) : ChangeWords.sign(severity);
  }

  /// Which rule it is, where it is felt, and what other tools call it.
  String rule(Finding finding) {
    String layer = layer(finding.layer());
    return finding.equivalents().isEmpty()
        ? texts.get("finding.rule", finding.rule(), layer)
        : texts.get(
            "finding.rule.also", finding.rule(), layer, String.join(", ", finding.equivalents()));
  }

  String notBefore() {
    return texts.get("finding.before.none");
  }

  String notNow() {
    return texts.get("finding.after.none");
  }

  /// Of a change in a file that the schema imports.
  String elsewhere(Location place) {
    return texts.get("finding.elsewhere", place);
  }

  String waiver(AssessedFinding judged, Waiver waiver) {
    String day = DAY.format(waiver.until());
    return judged.waived()
        ? texts.get("waived", day, waiver.author(), waiver.reason())
        : texts.get("waived.expired", day, waiver.author());
  }

  String nextVersion(CompatState.Ready report) {
    String step = proposed(report.matrix().proposed());
    return report.nextVersion().map(name -> texts.get("next.named", step, name)).orElse(step);
  }

  /// What the changes mean for the next version number.
  private String proposed(VersionStep step) {
    return switch (step) {
      case NONE -> texts.get("next.none");
      case PATCH -> texts.get("next.patch");
      case MINOR -> texts.get("next.minor");
      case MAJOR -> texts.get("next.major");
    };
  }

  String baseline(Baseline baseline) {
    return switch (baseline) {
      case Baseline.BranchBase base -> texts.get("baseline.branch");
      case Baseline.Head head -> texts.get("baseline.head");
      case Baseline.Revision(String name) -> name;
      case Baseline.OtherFile(String path) -> path;
      case Baseline.OutsideFile(Path file) -> String.valueOf(file.getFileName());
    };
  }
}

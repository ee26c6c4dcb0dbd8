package dev.meshwright.app.compat;

import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.compare.AssessedFinding;
import dev.meshwright.usecases.compare.Comparison;
import dev.meshwright.usecases.compare.Matrix;
import java.util.List;

/// A report as Markdown, for a pull request or a message.
final class FindingsMarkdown {

  private final Texts texts;
  private final CompatWords words;

  FindingsMarkdown(Texts texts, CompatWords words) {
    this.texts = texts;
    this.words = words;
  }

  String of(CompatState.Ready report) {
    StringBuilder text = new StringBuilder();
    text.append("### ").append(texts.get("markdown.title", code(report.path()))).append("\n\n");
    table(report, text);
    text.append(words.nextVersion(report)).append("\n\n");
    findings(report.findings(), text);
    return text.toString();
  }

  private void table(CompatState.Ready report, StringBuilder text) {
    List<CompatibilityMode> modes = CompatWords.SHOWN_MODES;
    text.append("| ").append(texts.get("markdown.baseline"));
    modes.forEach(mode -> text.append(" | ").append(mode.name()));
    text.append(" |\n|---").append("|---".repeat(modes.size())).append("|\n");
    for (Comparison row : report.matrix().rows()) {
      text.append("| ").append(cell(row.title()));
      for (CompatibilityMode mode : modes) {
        Answer answer = Matrix.holds(row, mode);
        text.append(" | ").append(words.answer(answer));
      }
      text.append(" |\n");
    }
    text.append('\n');
  }

  private void findings(List<AssessedFinding> findings, StringBuilder text) {
    for (FindingGroup group : FindingGroup.of(findings, FindingFilter.all())) {
      text.append("**").append(words.affected(group.affected())).append("**\n\n");
      for (AssessedFinding judged : group.findings()) {
        Finding finding = judged.finding();
        text.append("- ").append(code(finding.path())).append(": ").append(finding.message());
        if (!finding.hint().isEmpty()) {
          text.append(" _").append(finding.hint()).append('_');
        }
        text.append(" (").append(code(finding.rule())).append(')');
        judged
            .waiver()
            .ifPresent(
                waiver -> text.append(" **").append(words.waiver(judged, waiver)).append("**"));
        text.append('\n');
      }
      text.append('\n');
    }
  }

  private static String code(String text) {
    return "`" + text.replace('`', '\'') + "`";
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}

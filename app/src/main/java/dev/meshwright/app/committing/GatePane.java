package dev.meshwright.app.committing;

import dev.meshwright.uikit.view.HoverText;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.gate.GateFinding;
import dev.meshwright.usecases.gate.GateReport;
import dev.meshwright.usecases.gate.settings.GateCheck;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// What the checks before a commit found, by check; each finding can be opened, and waived where
/// that is possible.
final class GatePane {

  /// Of one check; more are counted.
  private static final int MOST = 5;

  private static final double GAP = 12;

  private final Texts texts;
  private final String id;
  private final Consumer<GateFinding> open;
  private final Consumer<GateFinding> waive;

  GatePane(Texts texts, String id, Consumer<GateFinding> open, Consumer<GateFinding> waive) {
    this.texts = texts;
    this.id = id;
    this.open = open;
    this.waive = waive;
  }

  Node of(GateReport report) {
    VBox box = new VBox();
    box.setId(id + "-gate");
    box.getStyleClass().add("form");
    report
        .groups()
        .forEach((check, findings) -> {
          Label head = new Label(title(check, findings.size()), Icon.ERROR.node(Tone.DANGER));
          Wrapping.of(head);
          head.getStyleClass().add("strong");
          box.getChildren().add(head);
          findings.stream()
              .limit(MOST)
              .forEach(finding -> box.getChildren().add(row(report, finding)));
          if (findings.size() > MOST) {
            Label more = new Label(texts.get("gate.more", findings.size() - MOST));
            more.getStyleClass().add("muted");
            box.getChildren().add(more);
          }
        });
    if (!report.mayGoOn()) {
      Label must = new Label(texts.get("gate.must"));
      Wrapping.of(must);
      box.getChildren().add(must);
    }
    return box;
  }

  private Node row(GateReport report, GateFinding finding) {
    String subject = finding.subject().isEmpty() ? "" : finding.subject() + ": ";
    Label words = new Label(subject + finding.words());
    words.getStyleClass().add("user-text");
    Wrapping.of(words);
    Hyperlink place = new Hyperlink(texts.get("gate.open"));
    place.setId(id + "-gate-open");
    place.setAccessibleText(texts.get("gate.open") + " " + finding.path());
    HoverText.on(place, finding.path());
    place.setOnAction(pressed -> open.accept(finding));
    FlowPane actions = new FlowPane(GAP, 0, place);
    if (report.waivable() && finding.waivable().isPresent()) {
      Hyperlink waiver = new Hyperlink(texts.get("gate.waive"));
      waiver.setId(id + "-gate-waive");
      waiver.setOnAction(pressed -> waive.accept(finding));
      actions.getChildren().add(waiver);
    }
    Label file = new Label(finding.path());
    file.getStyleClass().addAll("muted", "user-text");
    Wrapping.of(file);
    return new VBox(words, file, actions);
  }

  private String title(GateCheck check, int count) {
    return switch (check) {
      case COMPATIBILITY -> texts.get("gate.compatibility", count);
      case LINT -> texts.get("gate.lint", count);
      case TESTS -> texts.get("gate.tests", count);
      case CONFORMANCE -> texts.get("gate.conformance", count);
      case CONTRACTS -> texts.get("gate.contracts", count);
    };
  }

  /// The findings as one text, for those who hear it.
  static String spoken(List<GateFinding> findings) {
    return findings.stream()
        .limit(MOST)
        .map(GateFinding::words)
        .reduce((one, other) -> one + " " + other)
        .orElse("");
  }
}

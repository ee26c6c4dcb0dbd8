package dev.meshwright.app.committing;

import dev.meshwright.app.common.AskingBanner.Way;
import dev.meshwright.app.common.WrappingBar;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.git.Consent;
import dev.meshwright.model.git.HookFile;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.KeyboardHome;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.gate.GateFinding;
import dev.meshwright.usecases.gate.GateReport;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;

/// The form of a commit: its message and options, what the checks found and what is asked, and the
/// output of hooks while they run.
public final class CommitForm {

  private static final KeyCombination COMMIT =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

  private final Texts texts = Texts.of(CommitForm.class);
  private final CommitFlow flow;
  private final String id;
  private final TextArea message = new TextArea();
  private final Label note = new Label();
  private final VBox found = new VBox();
  private final WrappingBar answers = new WrappingBar(List.of());
  private final TextArea output = new TextArea();
  private final VBox busy = new VBox();
  private final Label doing = new Label();
  private final Button commit = new Button();
  private final CommitOptions options;
  private final AuthorFields author;
  private final VBox root;
  private final Timeline looking =
      new Timeline(new KeyFrame(Duration.millis(100), tick -> showOutput()));
  private final Subscription subscription;
  private final KeyboardHome keyboard;
  private long shown = -1;

  /// @param id of its controls: `ID-message`, `ID-agree`
  /// @param button id of the button
  /// @param prefix of the ids of the author's fields
  public CommitForm(CommitFlow flow, String id, String button, String prefix, String words) {
    this.flow = flow;
    this.id = id;
    Named.named(message, id + "-message", texts.get("message"));
    message.setPromptText(texts.get("message.prompt"));
    message.setPrefRowCount(5);
    Wrapping.of(message);
    message.textProperty().bindBidirectional(flow.message().textProperty());
    message.setOnKeyPressed(key -> {
      if (COMMIT.match(key)) {
        key.consume();
        flow.commit();
      }
    });
    options = new CommitOptions(texts, flow, id);
    author = new AuthorFields(texts, flow, prefix);
    note.getStyleClass().addAll(Tone.DANGER.styleClass(), "user-text");
    note.setId(id + "-note");
    Wrapping.of(note);
    Named.named(output, id + "-output", texts.get("output"));
    output.setEditable(false);
    output.setPrefRowCount(5);
    output.getStyleClass().add("mono");
    Wrapping.keepLines(output);
    Wrapping.of(doing);
    busy.getChildren().setAll(doing, bar());
    busy.getStyleClass().add("form-row");
    Named.named(commit, button, words);
    commit.setText(words);
    Wrapping.of(commit);
    commit.setGraphic(Icon.COMMIT.node());
    commit.getStyleClass().add("accent");
    commit.setMaxWidth(Double.MAX_VALUE);
    commit.setOnAction(pressed -> flow.commit());
    commit
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () ->
                    flow.message().textProperty().get().isBlank()
                        || !(flow.stateProperty().get() instanceof CommitState.Idle),
                flow.message().textProperty(),
                flow.stateProperty()));
    root =
        new VBox(
            message, author.node(), note, found, output, busy, answers, options.node(), commit);
    root.getStyleClass().add("commit-form");
    keyboard = new KeyboardHome(root);
    looking.setCycleCount(Animation.INDEFINITE);
    subscription = flow.stateProperty().subscribe(this::render);
  }

  private HBox bar() {
    ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    bar.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(bar, Priority.ALWAYS);
    Button cancel =
        Named.named(new Button(texts.get("cancel")), id + "-cancel", texts.get("cancel"));
    cancel.setOnAction(pressed -> flow.cancel());
    HBox row = new HBox(bar, cancel);
    row.setSpacing(6);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  public VBox node() {
    return root;
  }

  /// Puts something above the message.
  public void head(Node node) {
    root.getChildren().addFirst(node);
  }

  /// Moves the keyboard to the message.
  public void focusMessage() {
    keyboard.focus(message);
  }

  public void dispose() {
    looking.stop();
    keyboard.dispose();
    subscription.unsubscribe();
    commit.disableProperty().unbind();
    message.textProperty().unbindBidirectional(flow.message().textProperty());
    options.dispose();
    author.dispose();
  }

  private void render(CommitState state) {
    looking.stop();
    found.getChildren().clear();
    answers.getChildren().clear();
    String words = "";
    String work = "";
    switch (state) {
      case CommitState.Idle(var refusal) -> words = refusal.orElse("");
      case CommitState.Checking checking -> work = texts.get("checking");
      case CommitState.Stopped(var request, GateReport report) -> stopped(report);
      case CommitState.Asking(var request, var choices, String question) -> {
        words = question;
        ask(choices);
      }
      case CommitState.Running running -> {
        work = texts.get("running");
        looking.playFromStart();
      }
    }
    note.setText(words);
    show(note, !words.isEmpty());
    doing.setText(work);
    show(busy, !work.isEmpty());
    show(found, !found.getChildren().isEmpty());
    show(answers, !answers.getChildren().isEmpty());
    showOutput();
    if (answers.isVisible()) {
      // The question is answered by keys too, and never by the key that asked it.
      answers.getChildren().getLast().requestFocus();
    }
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private void showOutput() {
    long seen = flow.output().seen();
    if (seen != shown) {
      shown = seen;
      String text = flow.output().text();
      output.setText(text);
      output.positionCaret(text.length());
      show(output, !text.isEmpty());
    } else if (output.getText().isEmpty()) {
      show(output, false);
    }
  }

  private void stopped(GateReport report) {
    found.getChildren().setAll(new GatePane(texts, id, this::open, this::waive).of(report));
    found.setAccessibleText(GatePane.spoken(report.findings()));
    Button again = button("-again", texts.get("gate.again"), flow::checkAgain);
    Button decline = button("-decline", texts.get("decline"), flow::decline);
    answers.getChildren().add(again);
    if (report.mayGoOn()) {
      answers.getChildren().add(button("-agree", texts.get("agree"), flow::agree));
    }
    answers.getChildren().add(decline);
  }

  private void ask(List<Consent> choices) {
    answers
        .getChildren()
        .setAll(ConsentWays.of(choices, id, flow::choose).stream().map(Way::button).toList());
    if (choices.contains(Consent.RUN_HOOKS)) {
      answers.getChildren().addFirst(button("-look", texts.get("hooks.look"), this::showHooks));
    }
    Button decline = button("-decline", texts.get("decline"), flow::decline);
    answers.getChildren().add(decline);
  }

  private Button button(String part, String words, Runnable action) {
    return new Way(id + part, words, action).button();
  }

  private void open(GateFinding finding) {
    if (finding.place().file().isEmpty()) {
      flow.parts().documents().show(finding.path());
    } else {
      flow.parts().documents().show(finding.place().file(), finding.place().range());
    }
  }

  private void waive(GateFinding finding) {
    finding
        .waivable()
        .flatMap(which ->
            flow.parts()
                .waivers()
                .asking()
                .ask(
                    root.getScene().getWindow(),
                    which,
                    finding.path(),
                    flow.message().startProperty().get().author()))
        .ifPresent(flow::waive);
  }

  private void showHooks() {
    flow.parts()
        .jobs()
        .submit(
            new JobKind("commit-hooks", texts.get("job.hooks")),
            progress -> flow.parts().prepare().hooks(),
            outcome -> {
              if (outcome instanceof Outcome.Done<List<HookFile>>(List<HookFile> hooks)) {
                HooksDialog.show(root.getScene().getWindow(), texts, hooks);
              }
            });
  }
}

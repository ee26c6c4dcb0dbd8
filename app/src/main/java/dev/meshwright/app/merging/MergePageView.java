package dev.meshwright.app.merging;

import dev.meshwright.app.common.EmptyState;
import dev.meshwright.app.common.WrappingBar;
import dev.meshwright.app.document.Document;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.LineIndex;
import dev.meshwright.model.git.ConflictTexts;
import dev.meshwright.model.merge.ConflictBlock;
import dev.meshwright.uikit.buffer.TextBuffer;
import dev.meshwright.uikit.editor.SourceEditor;
import dev.meshwright.uikit.syntax.Language;
import dev.meshwright.uikit.view.AfterFrame;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.KeyboardHome;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.merging.SideVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Ours, the result, and theirs side by side.
final class MergePageView implements View {

  private final Texts texts = Texts.of(MergePageView.class);
  private final MergingWords words = new MergingWords(texts);
  private final BorderPane root = new BorderPane();
  private final SolvingModel model;
  private final Jobs jobs;
  private final Language language;
  private final SplitPane split = new SplitPane();
  private final Label count = new Label();
  private final Label verdict = new Label();
  private final List<Button> perConflict = new ArrayList<>();
  private final TextBuffer oursText = new TextBuffer("");
  private final TextBuffer theirsText = new TextBuffer("");
  private final SourceEditor ours;
  private final SourceEditor theirs;
  private final Label oursTitle = title("");
  private final Label theirsTitle = title("");
  private final Subscription subscription;
  private final Button resolved;
  private final Button anew;
  private final ObservableValue<Boolean> inConflict;
  private Optional<SourceEditor> result = Optional.empty();
  private Subscription ofDocument = Subscription.EMPTY;

  MergePageView(MergePage page, Jobs jobs) {
    this.model = page.model();
    this.inConflict = page.inConflict();
    this.jobs = jobs;
    this.language = Language.ofFile(model.path());
    root.setId("merge");
    ours = side("merge-ours", texts.get("pane.ours"), oursText);
    theirs = side("merge-theirs", texts.get("pane.theirs"), theirsText);
    split.setId("merge-split");
    count.setId("merge-count");
    count.getStyleClass().add("muted");
    verdict.setId("merge-verdict");
    verdict.getStyleClass().addAll("muted", "user-text", "pane-bar");
    Wrapping.of(verdict);
    anew = Named.button("merge-anew", Icon.REFRESH, texts.get("anew"), model::mergeAnew);
    resolved = Named.button("merge-resolved", Icon.CHECK, texts.get("resolved"), page::resolved);
    root.setTop(new VBox(bar(), verdict));
    subscription =
        Subscription.combine(
            page.value().subscribe(this::show),
            model.sidesProperty().subscribe(this::showSides),
            model.refusalProperty().subscribe(this::refuse),
            model.blocksProperty().subscribe(this::showBlocks),
            inConflict.subscribe(is -> showBlocks(model.blocksProperty().get())),
            model.verdictsProperty().subscribe(this::showVerdicts),
            model.currentProperty().subscribe(this::follow));
  }

  private WrappingBar bar() {
    return new WrappingBar(
        List.of(
            count,
            step("merge-previous", Icon.ARROW_UP, texts.get("previous"), -1),
            step("merge-next", Icon.ARROW_DOWN, texts.get("next"), 1),
            settle("merge-take-ours", texts.get("left"), ConflictBlock.Choice.OURS),
            settle("merge-take-theirs", texts.get("right"), ConflictBlock.Choice.THEIRS),
            settle("merge-take-both", texts.get("both"), ConflictBlock.Choice.BOTH),
            anew,
            resolved));
  }

  private Button step(String id, Icon icon, String name, int by) {
    Button button = Named.iconButton(new Button(), icon, id, name);
    button.setOnAction(pressed -> model.step(by));
    perConflict.add(button);
    return button;
  }

  private Button settle(String id, String name, ConflictBlock.Choice choice) {
    Button button = Named.named(new Button(name), id, name);
    button.setOnAction(pressed -> model.settle(choice));
    perConflict.add(button);
    return button;
  }

  private SourceEditor side(String id, String name, TextBuffer text) {
    SourceEditor editor = new SourceEditor(id, name, text, language, jobs);
    editor.setEditable(false);
    return editor;
  }

  private static Label title(String words) {
    Label title = new Label(words);
    title.getStyleClass().addAll("diff-title", "user-text");
    return title;
  }

  private static VBox titled(Label title, SourceEditor editor) {
    VBox.setVgrow(editor.root(), Priority.ALWAYS);
    return new VBox(title, editor.root());
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    subscription.unsubscribe();
    ofDocument.unsubscribe();
    result.ifPresent(SourceEditor::dispose);
    ours.dispose();
    theirs.dispose();
  }

  private void show(Optional<Document> document) {
    ofDocument.unsubscribe();
    result.ifPresent(SourceEditor::dispose);
    result =
        document.map(
            file -> new SourceEditor("merge-result", file.name(), file.buffer(), language, jobs));
    split.getItems().clear();
    root.setCenter(
        EmptyState.of(Icon.MERGE, texts.get("page.reading.title"), texts.get("page.reading.text")));
    if (result.isPresent() && document.isPresent()) {
      SourceEditor editor = result.get();
      Document file = document.get();
      ofDocument =
          Subscription.combine(
              file.obstaclesProperty()
                  .subscribe(obstacles -> editor.setEditable(obstacles.isEmpty())),
              file.problemsProperty()
                  .subscribe(found -> editor.showProblems(found, file.buffer().version())),
              file.revealBy(editor::reveal));
      split
          .getItems()
          .setAll(
              titled(oursTitle, ours),
              titled(title(texts.get("pane.result")), editor),
              titled(theirsTitle, theirs));
      split.setDividerPositions(0.31, 0.69);
      root.setCenter(split);
      if (hasKeyboard()) {
        AfterFrame.run(editor::requestFocus);
      }
    }
    showBlocks(model.blocksProperty().get());
  }

  private boolean hasKeyboard() {
    return root.getScene() != null && KeyboardHome.isWithin(root.getScene().getFocusOwner(), root);
  }

  private void showSides(Optional<SolvedSides> sides) {
    sides.ifPresent(shown -> {
      ConflictTexts read = shown.texts();
      oursTitle.setText(
          read.ours().isPresent() ? texts.get("pane.ours") : texts.get("pane.ours.deleted"));
      theirsTitle.setText(
          read.theirs().isPresent() ? texts.get("pane.theirs") : texts.get("pane.theirs.deleted"));
      reset(oursText, read.ours().orElse(""));
      reset(theirsText, read.theirs().orElse(""));
      ours.showChangedLines(shown.oursChanged());
      theirs.showChangedLines(shown.theirsChanged());
      follow(model.currentProperty().get());
    });
  }

  private static void reset(TextBuffer buffer, String text) {
    if (!buffer.text().equals(text)) {
      buffer.reset(text);
    }
  }

  private void refuse(Optional<String> refusal) {
    refusal.ifPresent(words -> {
      verdict.setText(words);
      verdict.setVisible(true);
      verdict.setManaged(true);
    });
  }

  private void showBlocks(List<ConflictBlock> blocks) {
    boolean shown = result.isPresent();
    boolean open = shown && inConflict.getValue();
    count.setText(
        open || !blocks.isEmpty()
            ? texts.get("left.count", blocks.size())
            : shown ? texts.get("left.resolved") : "");
    anew.setDisable(!open);
    resolved.setDisable(!open || !blocks.isEmpty());
    perConflict.forEach(button -> button.setDisable(blocks.isEmpty()));
  }

  private void showVerdicts(List<SideVerdict> verdicts) {
    verdict.setVisible(!verdicts.isEmpty());
    verdict.setManaged(!verdicts.isEmpty());
    verdict.setText(verdicts.stream().map(words::verdict).collect(Collectors.joining("\n")));
  }

  /// Scrolls the sides to the conflict gone to.
  private void follow(Optional<ConflictBlock> block) {
    block.ifPresent(now -> {
      scroll(ours, oursText.text(), now.ours());
      scroll(theirs, theirsText.text(), now.theirs());
    });
  }

  private static void scroll(SourceEditor editor, String text, String part) {
    int at = part.isEmpty() ? -1 : text.indexOf(part);
    if (at >= 0) {
      editor.scrollTo(LineIndex.of(text).position(at).line() - 1);
    }
  }
}

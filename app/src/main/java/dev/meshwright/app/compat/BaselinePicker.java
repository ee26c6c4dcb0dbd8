package dev.meshwright.app.compat;

import dev.meshwright.app.command.Picker;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.compare.Baseline;
import dev.meshwright.usecases.compare.BaselineChoice;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Window;

/// Finds what to compare with among everything there is, by a part of its name; or takes a name as
/// Git understands it.
final class BaselinePicker {

  private final Texts texts;
  private final CompatWords words;

  BaselinePicker(Texts texts, CompatWords words) {
    this.texts = texts;
    this.words = words;
  }

  void show(Window owner, List<BaselineChoice> choices, Consumer<Baseline> chosen) {
    new Picker<>(
            "baseline-picker",
            texts.get("picker.prompt"),
            choices,
            this::title,
            this::note,
            choice -> chosen.accept(choice.baseline()))
        .offering(this::named)
        .show(owner);
  }

  private Optional<BaselineChoice> named(String typed) {
    String name = typed.strip();
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new BaselineChoice(
                BaselineChoice.Kind.COMMIT,
                new Baseline.Revision(name),
                texts.get("picker.typed", name),
                texts.get("picker.typed.note")));
  }

  private String title(BaselineChoice choice) {
    return choice.title().isEmpty() ? words.baseline(choice.baseline()) : choice.title();
  }

  private String note(BaselineChoice choice) {
    String kind =
        switch (choice.kind()) {
          case USUAL -> "";
          case TAG -> texts.get("picker.tag");
          case BRANCH -> texts.get("picker.branch");
          case COMMIT -> texts.get("picker.commit");
          case FILE -> texts.get("picker.file");
        };
    return choice.note().isEmpty() ? kind : choice.note();
  }
}

package dev.meshwright.app.baseline;

import dev.meshwright.app.command.Picker;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.compare.Baseline;
import dev.meshwright.usecases.compare.BaselineChoice;
import dev.meshwright.usecases.explore.Against;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Window;

/// Finds an earlier version by a part of its name, or takes a name as Git understands it.
final class VersionPicker {

  private final Texts texts;

  VersionPicker(Texts texts) {
    this.texts = texts;
  }

  void show(Window owner, List<BaselineChoice> choices, Consumer<Against> chosen) {
    pick(owner, choices, choice -> against(choice).ifPresent(chosen));
  }

  void pick(Window owner, List<BaselineChoice> choices, Consumer<BaselineChoice> chosen) {
    new Picker<>(
            "version-picker", texts.get("picker.prompt"), choices, this::title, this::note, chosen)
        .offering(this::named)
        .show(owner);
  }

  /// Empty for what is no earlier version.
  static Optional<Against> against(BaselineChoice choice) {
    return against(choice.baseline());
  }

  static Optional<Against> against(Baseline baseline) {
    return switch (baseline) {
      case Baseline.Head head -> Optional.of(Against.head());
      case Baseline.BranchBase base -> Optional.of(new Against.BranchBase());
      case Baseline.Revision(String name) -> Optional.of(new Against.Revision(name));
      case Baseline.OtherFile file -> Optional.empty();
      case Baseline.OutsideFile file -> Optional.empty();
    };
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
    if (!choice.title().isEmpty()) {
      return choice.title();
    }
    return switch (choice.baseline()) {
      case Baseline.Head head -> texts.get("against.head");
      case Baseline.BranchBase base -> texts.get("against.base");
      case Baseline.Revision(String name) -> name;
      case Baseline.OtherFile workingCopy -> texts.get("later.working");
      case Baseline.OutsideFile(Path file) -> file.toString();
    };
  }

  private String note(BaselineChoice choice) {
    String kind =
        switch (choice.kind()) {
          case USUAL, FILE -> "";
          case TAG -> texts.get("picker.tag");
          case BRANCH -> texts.get("picker.branch");
          case COMMIT -> texts.get("picker.commit");
        };
    return choice.note().isEmpty() ? kind : choice.note();
  }
}

package dev.meshwright.uitesting;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.stage.Stage;

/// What every view must stand: light and dark, three type sizes, no cut text, names, disposal.
///
/// @param ui the test's windows
/// @param look the product's theme
/// @param width of the window, in pixels
/// @param height of the window, in pixels
public record ViewCheck(Ui ui, Look look, double width, double height) {

  private static final List<Integer> ZOOMS = List.of(80, 100, 200);

  /// Shows the view in each look, keeps pictures NAME-light, NAME-dark and NAME-200, and fails when
  /// a text of the product is cut or a control that takes the focus has no id.
  public void passes(String name, Supplier<Specimen> view) {
    passes(name, view, root -> {});
  }

  /// The same, after `prepare` (on the JavaFX thread) has filled the shown view.
  public void passes(String name, Supplier<Specimen> view, Consumer<Parent> prepare) {
    List<String> faults = new ArrayList<>();
    for (int zoom : ZOOMS) {
      for (boolean dark : new boolean[] {false, true}) {
        if (zoom == 100 || !dark) {
          faults.addAll(shownOnce(name, view, prepare, dark, zoom));
        }
      }
    }
    ui.run(() -> look.wear(false, 100));
    if (!faults.isEmpty()) {
      throw new AssertionError(name + ":\n" + String.join("\n", faults));
    }
  }

  private List<String> shownOnce(
      String name, Supplier<Specimen> view, Consumer<Parent> prepare, boolean dark, int zoom) {
    ui.run(() -> look.wear(dark, zoom));
    Specimen specimen = ui.compute(view::get);
    Stage stage = ui.show(width, height, specimen::root);
    ui.run(() -> prepare.accept(specimen.root()));
    ui.settle();
    List<String> faults = new ArrayList<>();
    ui.run(() -> {
      String suffix = zoom == 100 ? (dark ? "-dark" : "-light") : "-" + zoom;
      Pictures.save(stage.getScene(), name + suffix);
      CutTexts.under(specimen.root()).forEach(cut -> faults.add(zoom + " %: " + cut));
      faults.addAll(nameless(specimen.root()));
      specimen.dispose().run();
      stage.hide();
    });
    return faults;
  }

  private static List<String> nameless(Parent root) {
    List<String> faults = new ArrayList<>();
    for (Node child : root.getChildrenUnmodifiable()) {
      if (child instanceof Control control
          && control.isFocusTraversable()
          && (control.getId() == null || control.getId().isEmpty())) {
        faults.add("no id: " + control);
      }
      // The inside of a control is its skin's affair.
      if (child instanceof Parent parent && !(child instanceof Control)) {
        faults.addAll(nameless(parent));
      }
    }
    return faults;
  }

  /// Fails when something that outlives the view still holds it after its disposal.
  public void diesWhenDisposed(Supplier<Specimen> view) {
    WeakReference<Parent> root = shownAndDisposed(view);
    for (int round = 0; round < 50 && root.get() != null; round++) {
      System.gc();
      ui.settle();
    }
    if (root.get() != null) {
      throw new AssertionError("still held after dispose(): " + root.get());
    }
  }

  private WeakReference<Parent> shownAndDisposed(Supplier<Specimen> view) {
    Specimen specimen = ui.compute(view::get);
    Stage stage = ui.show(width, height, specimen::root);
    ui.run(() -> {
      specimen.dispose().run();
      stage.getScene().setRoot(new Group());
    });
    // Until a pulse has passed, the scene itself remembers the nodes it was to lay out.
    ui.settle();
    ui.run(stage::hide);
    return new WeakReference<>(specimen.root());
  }
}

package dev.meshwright.uitesting;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;

/// What a demanding user would frown at in a whole window: cut words, words over words, faint
/// words, controls that a screen reader cannot name, a Tab key that goes against the way people
/// read.
public final class WindowFaults {

  private WindowFaults() {}

  /// Keeps a picture of the scene and looks at it; call on the JavaFX thread after layout.
  ///
  /// @param picture name of the picture, below `target/pictures`
  public static List<String> of(Scene scene, String picture) {
    Parent root = scene.getRoot();
    Image image = Pictures.save(scene, picture);
    List<String> faults = new ArrayList<>(CutTexts.under(root));
    faults.addAll(OverlappingNodes.under(root));
    faults.addAll(FaintTexts.under(root, image));
    faults.addAll(UnnamedControls.under(root));
    faults.addAll(FocusOrder.under(root));
    return faults.stream().map(fault -> picture + ": " + fault).toList();
  }
}

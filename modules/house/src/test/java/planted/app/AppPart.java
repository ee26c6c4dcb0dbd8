package planted.app;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;

/// A node may keep state.
public class AppPart extends Label {
  StringProperty title = new SimpleStringProperty();

  /// Breaks where right-to-left text wraps.
  void wrap() {
    setWrapText(true);
  }
}

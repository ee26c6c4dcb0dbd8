package planted.app;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;

/// A view model by what it keeps, whatever its name says, that holds a node.
public class AppState {
  StringProperty title = new SimpleStringProperty();
  Node node;
}

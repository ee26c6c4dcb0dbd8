package dev.meshwright.app.tabs;

import dev.meshwright.app.document.Document;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/// A page about a file that is open while the page is seen.
public interface DocumentPage extends TabPage {

  PageDocument file();

  @Override
  default Optional<String> path() {
    return Optional.of(file().path());
  }

  @Override
  default ObservableValue<Optional<Document>> document() {
    return file().value();
  }

  @Override
  default void seen(boolean is) {
    if (is) {
      file().load();
    }
  }

  @Override
  default void dispose() {
    file().dispose();
  }
}

package dev.meshwright.app.shell;

import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the user should hear and has not waved away yet, oldest first.
public final class NoticesViewModel implements Notices {

  private static final int MOST = 5;

  private final ObservableList<Notice> shown = FXCollections.observableArrayList();
  private final ObservableList<Notice> shownView = FXCollections.unmodifiableObservableList(shown);

  public ObservableList<Notice> shown() {
    return shownView;
  }

  @Override
  public void tell(Notice notice) {
    if (!shown.contains(notice)) {
      if (shown.size() == MOST) {
        shown.removeFirst();
      }
      shown.add(notice);
    }
  }

  @Override
  public void withdraw(Notice notice) {
    shown.remove(notice);
  }
}

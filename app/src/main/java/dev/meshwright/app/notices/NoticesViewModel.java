package dev.meshwright.app.notices;

import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import java.time.InstantSource;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the user should hear and has not waved away yet, oldest first; and the log of all of it.
public final class NoticesViewModel implements Notices {

  /// Notices that are shown at a time.
  private static final int MOST = 3;

  /// Notices that the log keeps.
  static final int MOST_LOGGED = 200;

  private final NoticeWords words = new NoticeWords();
  private final InstantSource clock;
  private final ObservableList<Notice> shown = FXCollections.observableArrayList();
  private final ObservableList<Notice> shownView = FXCollections.unmodifiableObservableList(shown);
  private final ObservableList<LoggedNotice> log = FXCollections.observableArrayList();
  private final ObservableList<LoggedNotice> logView =
      FXCollections.unmodifiableObservableList(log);
  private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper();

  /// @param clock tells when something was told
  public NoticesViewModel(InstantSource clock) {
    this.clock = clock;
  }

  public ObservableList<Notice> shown() {
    return shownView;
  }

  /// Whatever was told, newest first, also what was waved away or no longer holds.
  ObservableList<LoggedNotice> log() {
    return logView;
  }

  /// How many notices the log got since it was read last.
  ReadOnlyIntegerProperty unreadProperty() {
    return unread.getReadOnlyProperty();
  }

  @Override
  public void tell(Notice notice) {
    if (!shown.contains(notice)) {
      shown.removeIf(older -> StaleNotices.replaces(notice, older));
      if (shown.size() == MOST) {
        shown.removeFirst();
      }
      shown.add(notice);
      if (log.size() == MOST_LOGGED) {
        log.removeLast();
      }
      log.addFirst(new LoggedNotice(clock.instant(), NoticeWords.tone(notice), words.of(notice)));
      unread.set(Math.min(unread.get() + 1, MOST_LOGGED));
    }
  }

  @Override
  public void withdraw(Notice notice) {
    shown.remove(notice);
  }

  /// The log was read.
  void read() {
    unread.set(0);
  }

  /// Forgets what the log holds; what is shown stays.
  void clear() {
    log.clear();
    unread.set(0);
  }
}

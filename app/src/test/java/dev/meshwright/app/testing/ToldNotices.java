package dev.meshwright.app.testing;

import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import java.util.List;

/// Keeps what is told and not taken back.
public record ToldNotices(List<Notice> told) implements Notices {

  @Override
  public void tell(Notice notice) {
    told.add(notice);
  }

  @Override
  public void withdraw(Notice notice) {
    told.remove(notice);
  }
}

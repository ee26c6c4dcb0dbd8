package dev.meshwright.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.app.document.Notice;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NoticesViewModelTest {

  private final NoticesViewModel model = new NoticesViewModel();
  private final List<Notice> notices =
      IntStream.range(0, 7)
          .<Notice>mapToObj(i -> new Notice.Broken(new IllegalStateException("no. " + i)))
          .toList();

  @Test
  void the_same_notice_is_told_once() {
    model.tell(notices.get(0));
    model.tell(notices.get(1));
    model.tell(notices.get(0));
    assertEquals(notices.subList(0, 2), model.shown());
  }

  @Test
  void of_many_the_oldest_go() {
    notices.forEach(model::tell);
    assertEquals(notices.subList(2, 7), model.shown());
  }

  @Test
  void what_no_longer_holds_is_withdrawn_and_can_be_told_again() {
    model.tell(notices.get(0));
    model.withdraw(notices.get(0));
    assertEquals(List.of(), model.shown());
    model.withdraw(notices.get(0));
    model.tell(notices.get(0));
    assertEquals(notices.subList(0, 1), model.shown());
  }
}

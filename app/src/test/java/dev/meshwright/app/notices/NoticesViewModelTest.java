package dev.meshwright.app.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.app.document.Notice;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NoticesViewModelTest {

  private final NoticesViewModel model = new NoticesViewModel(() -> Instant.EPOCH);
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

  @Test
  void the_log_keeps_what_was_told_also_when_it_was_waved_away() {
    notices.forEach(model::tell);
    model.withdraw(notices.get(6));
    assertEquals(
        List.of("no. 6", "no. 5", "no. 4", "no. 3", "no. 2", "no. 1", "no. 0"),
        model.log().stream().map(LoggedNotice::words).toList());
    assertEquals(Instant.EPOCH, model.log().getFirst().at());
  }

  @Test
  void what_was_not_read_is_counted_until_it_is() {
    model.tell(notices.get(0));
    model.tell(notices.get(1));
    assertEquals(2, model.unreadProperty().get());
    model.read();
    assertEquals(0, model.unreadProperty().get());
    assertEquals(2, model.log().size());
  }

  @Test
  void the_log_has_a_bound_and_can_be_cleared() {
    for (int i = 0; i < NoticesViewModel.MOST_LOGGED + 5; i++) {
      model.tell(new Notice.Broken(new IllegalStateException("no. " + i)));
    }
    assertEquals(NoticesViewModel.MOST_LOGGED, model.log().size());
    model.clear();
    assertEquals(List.of(), model.log());
    assertEquals(0, model.unreadProperty().get());
    assertEquals(5, model.shown().size());
  }
}

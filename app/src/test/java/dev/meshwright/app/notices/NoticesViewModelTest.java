package dev.meshwright.app.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.app.document.Notice;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    assertEquals(notices.subList(4, 7), model.shown());
  }

  private static Notice moved(String words) {
    return new Notice.BranchMoved(words, Optional.of(() -> {}));
  }

  private static Notice did(String words) {
    return new Notice.Did(words, Optional.empty());
  }

  private static Notice deleted(String words) {
    return new Notice.Did(words, Optional.of(() -> {}));
  }

  private static Notice failed(String rule, String file, String message) {
    return new Notice.InFile(Problem.warning(rule, Location.startOf(file), message, ""));
  }

  @Test
  void after_a_series_of_moves_the_last_is_told() {
    Notice last = moved("picked");
    List.of(did("switched"), moved("merged"), moved("taken back"), last).forEach(model::tell);
    assertEquals(List.of(last), model.shown());
    assertEquals(4, model.log().size());
  }

  @Test
  void what_was_done_and_has_no_way_back_gives_way_to_the_next() {
    Notice last = did("fetched");
    model.tell(did("copied"));
    model.tell(last);
    assertEquals(List.of(last), model.shown());
  }

  @Test
  void a_way_back_stays_until_it_is_stale() {
    Notice branch = deleted("tidy is deleted");
    Notice merged = moved("merged");
    Notice fetched = did("fetched");
    List.of(branch, merged, fetched).forEach(model::tell);
    assertEquals(List.of(branch, merged, fetched), model.shown());
  }

  @Test
  void a_problem_of_one_file_is_shown_once() {
    Notice other = failed("file-gone", "b.avsc", "gone");
    Notice newer = failed("file-locked", "a.avsc", "still locked");
    model.tell(failed("file-locked", "a.avsc", "locked"));
    model.tell(other);
    model.tell(newer);
    model.tell(did("saved"));
    assertEquals(List.of(other, newer, did("saved")), model.shown());
  }

  @Test
  void the_same_failure_is_shown_once() {
    model.tell(new Notice.Broken(new IllegalStateException("no disk")));
    model.tell(new Notice.Broken(new IllegalStateException("no disk")));
    assertEquals(1, model.shown().size());
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
    assertEquals(3, model.shown().size());
  }
}

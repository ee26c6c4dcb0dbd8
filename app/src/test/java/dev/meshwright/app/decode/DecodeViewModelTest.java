package dev.meshwright.app.decode;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.meshwright.app.common.AskedState;
import dev.meshwright.model.Result;
import dev.meshwright.uitesting.HeldJobs;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.usecases.decode.DecodeReport;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecodeViewModelTest {

  @Test
  void a_message_is_read_or_refused() {
    DecodeViewModel model =
        new DecodeViewModel(
            new SameThreadJobs(),
            (request, progress) ->
                Result.ok(
                    new DecodeReport(request.message(), List.of(), List.of(), 0, 0, List.of())),
            "Reading");
    assertInstanceOf(AskedState.Idle.class, model.stateProperty().get());
    model.messageProperty().set("0a01");
    model.decode();
    assertInstanceOf(AskedState.Ready.class, model.stateProperty().get());
    model.messageProperty().set("{");
    model.decode();
    assertInstanceOf(AskedState.Refused.class, model.stateProperty().get());
  }

  @Test
  void a_newer_message_takes_over_and_what_is_stopped_says_so() {
    HeldJobs jobs = new HeldJobs();
    DecodeViewModel model =
        new DecodeViewModel(
            jobs,
            (request, progress) ->
                Result.ok(
                    new DecodeReport(request.message(), List.of(), List.of(), 0, 0, List.of())),
            "Reading");
    model.messageProperty().set("0a01");
    model.decode();
    model.decode();
    assertInstanceOf(AskedState.Working.class, model.stateProperty().get());
    jobs.release();
    assertInstanceOf(AskedState.Ready.class, model.stateProperty().get());
    model.decode();
    model.stop();
    assertInstanceOf(AskedState.Idle.class, model.stateProperty().get());
  }
}

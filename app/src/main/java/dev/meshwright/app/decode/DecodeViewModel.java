package dev.meshwright.app.decode;

import dev.meshwright.app.common.AskedState;
import dev.meshwright.jobs.Job;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.NewestJob;
import dev.meshwright.usecases.decode.DecodeMessage;
import dev.meshwright.usecases.decode.DecodeReport;
import dev.meshwright.usecases.decode.DecodeRequest;
import dev.meshwright.usecases.decode.PastedText;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A message, and which schemas read it.
final class DecodeViewModel {

  private final NewestJob jobs;
  private final DecodeMessage decode;
  private final String doing;
  private final StringProperty message = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<AskedState<DecodeReport>> state =
      new ReadOnlyObjectWrapper<>(new AskedState.Idle<>());
  private Optional<Job> running = Optional.empty();

  /// @param doing what the work is called
  DecodeViewModel(Jobs jobs, DecodeMessage decode, String doing) {
    this.jobs = new NewestJob(jobs);
    this.decode = decode;
    this.doing = doing;
  }

  /// As it was pasted.
  StringProperty messageProperty() {
    return message;
  }

  ReadOnlyObjectProperty<AskedState<DecodeReport>> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Reads the message by all versions of all schemas.
  void decode() {
    String pasted = message.get();
    state.set(new AskedState.Working<>());
    running =
        Optional.of(
            jobs.submit(
                new JobKind("decode-message", doing),
                progress ->
                    PastedText.read(pasted, Optional.empty())
                        .flatMap(read ->
                            decode.decode(
                                new DecodeRequest(read, List.of(), Optional.empty()), progress)),
                outcome -> state.set(AskedState.after(outcome))));
  }

  void stop() {
    running.ifPresent(Job::cancel);
  }
}

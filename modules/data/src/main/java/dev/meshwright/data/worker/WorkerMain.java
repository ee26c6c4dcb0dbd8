package dev.meshwright.data.worker;

import dev.meshwright.data.message.PayloadDecoders;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/// The preview worker's process. Standard input and output carry the exchange; what any code prints
/// goes to standard error. It ends when the workbench closes the pipe, however that ended.
public final class WorkerMain {

  private WorkerMain() {}

  public static void main(String[] arguments) {
    run((type, label, json) ->
        Result.failed(
            Problem.error(
                "sample-schema",
                Location.startOf(label),
                "This worker decodes no Protobuf messages.",
                "Start it with decoders.")));
  }

  /// Serves with decoders of messages until the pipe closes, and ends the process.
  public static void run(PayloadDecoders decoders) {
    BufferedOutputStream wire =
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
    System.setOut(System.err);
    int status = 0;
    try {
      new Worker(new BufferedInputStream(System.in, 1 << 16), wire, decoders).serve();
    } catch (IOException broken) {
      System.err.println("the exchange broke: " + broken);
      status = 1;
    }
    // A query may still run in native code; nothing of it is wanted any more.
    Runtime.getRuntime().halt(status);
  }
}

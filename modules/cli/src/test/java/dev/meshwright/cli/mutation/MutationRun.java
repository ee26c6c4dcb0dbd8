package dev.meshwright.cli.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Reads one changed input after the other and collects what must not be, each once.
final class MutationRun {

  private static final int MINUTES_FOR_ONE = 3;

  /// In percent: what breaks at once says little of what comes behind the parser.
  private static final int LEAST_SHARE = 50;

  private final String kind;
  private final List<byte[]> seeds;
  private final Form form;
  private final Packing packing;
  private final Map<String, Integer> complaints = new TreeMap<>();
  private int parsedShare;

  MutationRun(String kind, List<byte[]> seeds, Form form, Packing packing) {
    this.kind = kind;
    this.seeds = seeds;
    this.form = form;
    this.packing = packing;
  }

  /// Reads one input.
  interface Reader {
    MutatedWorkspace.Outcome read(byte[] input) throws IOException;
  }

  void of(int inputs, long seed, Reader reader) throws IOException {
    Mutator mutator = new Mutator(seed, seeds, form, packing);
    int parsed = 0;
    for (int i = 0; i < inputs; i++) {
      byte[] input = mutator.next();
      MutatedWorkspace.Outcome outcome = reader.read(input);
      parsed += outcome.parsed() ? 1 : 0;
      for (String complaint : outcome.complaints()) {
        keep(complaint, seed + "-" + i, input);
      }
    }
    parsedShare = 100 * parsed / Math.max(1, inputs);
  }

  /// The long run: an input that does not end is a complaint, and ends the run.
  void watched(int inputs, Reader reader) throws IOException {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Reader guarded =
          input -> {
            Future<MutatedWorkspace.Outcome> future = thread.submit(() -> reader.read(input));
            try {
              return future.get(MINUTES_FOR_ONE, TimeUnit.MINUTES);
            } catch (TimeoutException endless) {
              keep("does not end", "endless", input);
              throw new IOException("an input of " + kind + " does not end", endless);
            } catch (ExecutionException | InterruptedException broken) {
              throw new IOException(broken);
            }
          };
      of(inputs, Long.getLong("mutated.seed", 1), guarded);
      System.out.println(
          "%s: %,d inputs, %d %% still parsed, %d kinds of complaint"
              .formatted(kind, inputs, parsedShare, complaints.size()));
      if (parsedShare < LEAST_SHARE) {
        keep("only " + parsedShare + " % still parsed", "share", new byte[0]);
      }
    } finally {
      thread.shutdownNow();
    }
  }

  private void keep(String complaint, String name, byte[] input) throws IOException {
    String what = complaint.replaceAll("\\d+", "N").replaceAll("[=\"'].*", "").strip();
    if (complaints.merge(what, 1, Integer::sum) == 1) {
      Path folder = Files.createDirectories(Path.of("target", "mutated", kind));
      Files.write(folder.resolve(name + ".input"), input);
      Files.writeString(folder.resolve(name + ".complaint"), complaint);
    }
  }

  /// Each kind of complaint with its number; empty when all went well.
  String complaints() {
    StringBuilder text = new StringBuilder();
    complaints.forEach(
        (complaint, times) -> text.append(kind + ": " + times + " x " + complaint + "\n"));
    return text.toString();
  }
}

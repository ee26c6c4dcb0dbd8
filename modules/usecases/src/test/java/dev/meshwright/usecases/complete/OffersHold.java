package dev.meshwright.usecases.complete;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.OverlayFileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.assist.Offer;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.usecases.schema.AnalyzeSchema;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Takes offers at random places, of texts as they are and of half-typed ones, and tells which make
/// a problem that was not there.
final class OffersHold {

  private final CompleteText complete = new CompleteText();
  private final AnalyzeSchema analyze = new AnalyzeSchema();
  private final SchemaDetector kinds = new SchemaDetector();
  private final FileSource files;
  private final List<String> paths;
  private final Random random;
  private final int mostTaken;
  private final List<String> broken = new ArrayList<>();
  private int places;
  private int offering;
  private int taken;

  /// @param mostTaken of the offers of one place
  OffersHold(FileSource files, List<String> paths, long seed, int mostTaken) {
    this.files = files;
    this.paths = paths;
    this.random = new Random(seed);
    this.mostTaken = mostTaken;
  }

  void at(int count) {
    for (int i = 0; i < count; i++) {
      String path = paths.get(random.nextInt(paths.size()));
      String text = files.text(path).orElseThrow();
      int offset = random.nextInt(text.length() + 1);
      switch (random.nextInt(3)) {
        case 0 -> at(path, text, offset);
        case 1 -> at(path, withoutRest(text, offset), offset);
        default -> at(path, text.substring(0, offset) + lineEnd(text, offset), offset);
      }
    }
  }

  /// What is left of a word is still to be typed.
  private static String withoutRest(String text, int offset) {
    int end = offset;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(0, offset) + text.substring(end);
  }

  private static String lineEnd(String text, int offset) {
    int end = text.indexOf('\n', offset);
    return end < 0 ? "" : text.substring(end);
  }

  private void at(String path, String text, int offset) {
    places++;
    FileKind kind = kinds.kindOf(path, files.text(path).orElseThrow());
    List<Offer> offers = complete.at(kind, path, text, offset, files, Progress.none());
    if (offers.isEmpty()) {
      return;
    }
    offering++;
    Map<String, Integer> before = counted(path, text);
    List<Offer> shuffled = new ArrayList<>(offers);
    java.util.Collections.shuffle(shuffled, random);
    for (Offer offer : shuffled.subList(0, Math.min(mostTaken, shuffled.size()))) {
      taken++;
      Map<String, Integer> after = counted(path, TextEdits.apply(text, offer.edits()));
      after.forEach((problem, times) -> {
        if (times > before.getOrDefault(problem, 0)) {
          broken.add(path + ":" + offset + " " + offer.label() + ": " + problem);
        }
      });
    }
  }

  /// A text that is half-typed has faults of syntax anyway, which may read otherwise.
  private Map<String, Integer> counted(String path, String text) {
    Map<String, Integer> counted = new HashMap<>();
    FileSource state = new OverlayFileSource(files, path, text);
    for (Problem problem : analyze.analyze(path, text, state, Progress.none()).problems()) {
      boolean syntax = problem.rule().endsWith("-syntax");
      counted.merge(
          syntax ? problem.rule() : problem.rule() + " " + problem.message(), 1, Integer::sum);
    }
    return counted;
  }

  List<String> broken() {
    return broken;
  }

  int offering() {
    return offering;
  }

  @Override
  public String toString() {
    return "%,d places, offers at %,d of them, %,d taken, %,d made a new problem"
        .formatted(places, offering, taken, broken.size());
  }
}

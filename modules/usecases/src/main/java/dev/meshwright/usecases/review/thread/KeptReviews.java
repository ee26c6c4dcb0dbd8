package dev.meshwright.usecases.review.thread;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The reviews and comments of one state of a workspace.
///
/// @param reviews by name
/// @param comments on their own, by their begin
/// @param problems of the files
public record KeptReviews(
    List<ReviewRecord> reviews, List<ReviewThread> comments, List<Problem> problems) {

  /// Where they are kept.
  public static final String FOLDER = ".meshwright/reviews/";

  /// Says to Git that these files are merged as a union of their lines.
  public static final String ATTRIBUTES_FILE = FOLDER + ".gitattributes";

  public static final String ATTRIBUTES = "*.jsonl text eol=lf merge=union\n";

  private static final String ENDING = ".jsonl";
  private static final String REVIEW = "review" + ENDING;

  public KeptReviews {
    reviews = List.copyOf(reviews);
    comments = List.copyOf(comments);
    problems = List.copyOf(problems);
  }

  /// The file of the events of a review itself.
  public static String fileOf(String review) {
    return FOLDER + review + "/" + REVIEW;
  }

  /// @param review that the thread belongs to; empty for none
  public static String fileOf(Optional<String> review, String thread) {
    return FOLDER + review.map(name -> name + "/").orElse("") + thread + ENDING;
  }

  /// @param now after which nothing can have happened yet
  public static KeptReviews read(FileSource files, Instant now) {
    List<Problem> problems = new ArrayList<>();
    Map<String, List<ReviewThread>> threads = new TreeMap<>();
    Map<String, EventFile> own = new TreeMap<>();
    List<ReviewThread> comments = new ArrayList<>();
    for (String path : files.paths()) {
      if (!path.startsWith(FOLDER) || !path.endsWith(ENDING)) {
        continue;
      }
      Optional<String> text = files.text(path);
      if (text.isEmpty()) {
        files.problem(path).ifPresent(problems::add);
        continue;
      }
      EventFile file = EventFile.read(path, text.get(), now);
      problems.addAll(file.problems());
      String inside = path.substring(FOLDER.length());
      int slash = inside.indexOf('/');
      String id = inside.substring(slash + 1, inside.length() - ENDING.length());
      if (slash < 0) {
        comments.add(ReviewThread.of(id, Optional.empty(), file));
      } else if (inside.substring(slash + 1).equals(REVIEW)) {
        own.put(inside.substring(0, slash), file);
        threads.computeIfAbsent(inside.substring(0, slash), name -> new ArrayList<>());
      } else {
        String review = inside.substring(0, slash);
        threads
            .computeIfAbsent(review, name -> new ArrayList<>())
            .add(ReviewThread.of(id, Optional.of(review), file));
      }
    }
    List<ReviewRecord> reviews =
        threads.entrySet().stream()
            .map(entry -> record(entry.getKey(), own, entry.getValue()))
            .toList();
    return new KeptReviews(reviews, sorted(comments), problems);
  }

  private static ReviewRecord record(
      String name, Map<String, EventFile> own, List<ReviewThread> threads) {
    List<ReviewEvent> events =
        Optional.ofNullable(own.get(name)).map(EventFile::events).orElse(List.of());
    return new ReviewRecord(name, fileOf(name), events, sorted(threads));
  }

  private static List<ReviewThread> sorted(List<ReviewThread> threads) {
    return threads.stream()
        .sorted(Comparator.comparing(KeptReviews::begin).thenComparing(ReviewThread::id))
        .toList();
  }

  private static Instant begin(ReviewThread thread) {
    return thread.events().isEmpty() ? Instant.MAX : thread.events().getFirst().at();
  }

  public Optional<ReviewRecord> review(String name) {
    return reviews.stream().filter(review -> review.name().equals(name)).findFirst();
  }

  /// All threads, those of reviews first.
  public Stream<ReviewThread> threads() {
    return Stream.concat(
        reviews.stream().flatMap(review -> review.threads().stream()), comments.stream());
  }
}

package dev.meshwright.cli.review;

import dev.meshwright.cli.frame.WrongCallException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What can be done with reviews, as a call names it.
enum ReviewVerb {
  LIST(0, 0, ""),
  SHOW(0, 1, "[REVIEW]"),
  START(1, 2, "REVIEW [BASE..HEAD]"),
  COMMENT(2, 2, "PLACE TEXT"),
  REPLY(2, 2, "THREAD TEXT"),
  RESOLVE(1, 2, "THREAD [TEXT]"),
  REOPEN(1, 2, "THREAD [TEXT]"),
  DECIDE(2, 2, "CHANGE accept|change|defer|waive"),
  SIGN(0, 1, "[REVIEW]"),
  EXPORT(1, 2, "FILE.html|FILE.md [REVIEW]"),
  CHECK(0, 1, "[REVIEW]"),
  CLOSE(1, 2, "REVIEW [TEXT]");

  private final int least;
  private final int most;
  private final String arguments;

  ReviewVerb(int least, int most, String arguments) {
    this.least = least;
    this.most = most;
    this.arguments = arguments;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ReviewVerb of(String word, List<String> told) {
    ReviewVerb verb =
        Arrays.stream(values())
            .filter(each -> each.word().equals(word))
            .findFirst()
            .orElseThrow(() ->
                new WrongCallException(
                    "there is no 'review "
                        + word
                        + "'; there are "
                        + String.join(
                            ", ", Arrays.stream(values()).map(ReviewVerb::word).toList())));
    if (told.size() < verb.least || told.size() > verb.most) {
      throw new WrongCallException(
          "write: meshwright review " + (word + " " + verb.arguments).strip());
    }
    return verb;
  }
}

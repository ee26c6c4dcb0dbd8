package dev.meshwright.usecases.commit;

import dev.meshwright.model.git.Author;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The lines at the end of a message that say who answers for it and who wrote with its author.
public final class MessageTrailers {

  private static final Pattern TRAILER = Pattern.compile("[A-Za-z0-9-]+: \\S.*");

  private MessageTrailers() {}

  /// A message with trailers that it does not have yet.
  ///
  /// @param signer who signs it off; none for nobody
  public static String added(String message, List<Author> coAuthors, List<Author> signer) {
    List<String> lines = new ArrayList<>();
    coAuthors.forEach(author -> lines.add("Co-authored-by: " + author));
    signer.forEach(author -> lines.add("Signed-off-by: " + author));
    String written = message.stripTrailing();
    List<String> fresh =
        lines.stream().filter(line -> written.lines().noneMatch(line::equals)).toList();
    if (fresh.isEmpty() || written.isEmpty()) {
      return message;
    }
    return written + (endsInTrailers(written) ? "\n" : "\n\n") + String.join("\n", fresh);
  }

  /// Whether the last paragraph, which is not the subject, has nothing but trailers.
  private static boolean endsInTrailers(String message) {
    int start = message.lastIndexOf("\n\n");
    return start >= 0
        && message
            .substring(start + 2)
            .lines()
            .allMatch(line -> TRAILER.matcher(line).matches() || line.startsWith(" "));
  }
}

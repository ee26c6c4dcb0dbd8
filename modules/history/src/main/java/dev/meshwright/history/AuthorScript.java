package dev.meshwright.history;

import org.eclipse.jgit.lib.PersonIdent;

/// The author of a commit in the form in which `git rebase` keeps it.
final class AuthorScript {

  private AuthorScript() {}

  static String of(PersonIdent author) {
    int minutes = author.getZoneOffset().getTotalSeconds() / 60;
    String zone =
        "%s%02d%02d"
            .formatted(minutes < 0 ? "-" : "+", Math.abs(minutes) / 60, Math.abs(minutes) % 60);
    return line("NAME", author.getName())
        + line("EMAIL", author.getEmailAddress())
        + line("DATE", "@" + author.getWhenAsInstant().getEpochSecond() + " " + zone);
  }

  private static String line(String what, String value) {
    return "GIT_AUTHOR_" + what + "='" + value.replace("'", "'\\''") + "'\n";
  }
}

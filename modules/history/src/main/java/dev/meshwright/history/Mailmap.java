package dev.meshwright.history;

import dev.meshwright.model.git.Author;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/// Names and addresses under which people want to be known, by those in their commits: the file
/// `.mailmap` at the top of the working copy.
final class Mailmap {

  private static final int MOST_BYTES = 4 << 20;

  /// `Proper Name <proper@mail> Commit Name <commit@mail>`, of which some parts may be missing.
  private static final Pattern LINE = Pattern.compile("([^<]*)<([^>]*)>(?:([^<]*)<([^>]*)>)?.*");

  private final Map<Key, Person> people = new HashMap<>();

  /// @param name empty for all names with the address
  private record Key(String mail, String name) {

    static Key of(String mail, String name) {
      return new Key(mail.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
    }
  }

  private record Person(Optional<String> name, Optional<String> mail) {

    Person over(@Nullable Person earlier) {
      return earlier == null ? this : new Person(name.or(earlier::name), mail.or(earlier::mail));
    }
  }

  private Mailmap() {}

  /// A file that cannot be read names nobody.
  static Mailmap of(Repository repository) {
    Mailmap map = new Mailmap();
    if (!repository.isBare()) {
      Path file = repository.getWorkTree().toPath().resolve(".mailmap");
      // Git does not follow a link here: it may lead anywhere.
      if (java.nio.file.Files.isRegularFile(file, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
        try {
          SmallFile.text(file, MOST_BYTES).lines().forEach(map::add);
        } catch (IOException unreadable) {
          return new Mailmap();
        }
      }
    }
    return map;
  }

  private void add(String line) {
    Matcher parts = LINE.matcher(line);
    if (line.startsWith("#") || !parts.matches()) {
      return;
    }
    Optional<String> name = Optional.of(parts.group(1).strip()).filter(text -> !text.isEmpty());
    String first = parts.group(2).strip();
    String second = parts.group(4);
    if (second == null) {
      put(Key.of(first, ""), new Person(name, Optional.empty()));
    } else {
      put(
          Key.of(second.strip(), parts.group(3).strip()),
          new Person(name, Optional.of(first).filter(text -> !text.isEmpty())));
    }
  }

  private void put(Key key, Person person) {
    people.put(key, person.over(people.get(key)));
  }

  Author proper(String name, String mail) {
    if (people.isEmpty()) {
      return new Author(name, mail);
    }
    Person known = people.get(Key.of(mail, name));
    if (known == null) {
      known = people.get(Key.of(mail, ""));
    }
    return known == null
        ? new Author(name, mail)
        : new Author(known.name().orElse(name), known.mail().orElse(mail));
  }
}

package dev.meshwright.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/// What is under a path in the trees of many commits. Most commits leave most folders alone, so
/// folders below the top are looked into once.
final class TreeEntries {

  /// Looked up below one path; a history has as many folders as commits that changed it.
  private static final int MOST_KEPT = 100_000;

  private final ObjectReader reader;
  private final CanonicalTreeParser parser = new CanonicalTreeParser();
  private final Map<Place, ObjectId> known = new HashMap<>();

  TreeEntries(ObjectReader reader) {
    this.reader = reader;
  }

  /// The file or folder; zero where there is none.
  ObjectId at(ObjectId root, String path) throws IOException {
    int slash = path.indexOf('/');
    return slash < 0
        ? entry(root, path)
        : below(entry(root, path.substring(0, slash)), path.substring(slash + 1));
  }

  private ObjectId below(ObjectId folder, String path) throws IOException {
    if (folder.equals(ObjectId.zeroId())) {
      return folder;
    }
    Place place = new Place(folder, path);
    ObjectId found = known.get(place);
    if (found == null) {
      found = at(folder, path);
      if (known.size() < MOST_KEPT) {
        known.put(place, found);
      }
    }
    return found;
  }

  private ObjectId entry(ObjectId tree, String name) throws IOException {
    try {
      parser.reset(reader, tree);
    } catch (IncorrectObjectTypeException file) {
      return ObjectId.zeroId();
    }
    byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
    while (!parser.eof()) {
      if (isNamed(wanted)) {
        return parser.getEntryObjectId();
      }
      parser.next(1);
    }
    return ObjectId.zeroId();
  }

  private boolean isNamed(byte[] wanted) {
    int length = parser.getNameLength();
    if (length != wanted.length) {
      return false;
    }
    byte[] buffer = parser.getEntryPathBuffer();
    return Arrays.equals(wanted, 0, length, buffer, 0, length);
  }

  private record Place(ObjectId folder, String path) {}
}

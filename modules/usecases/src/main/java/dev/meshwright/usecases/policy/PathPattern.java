package dev.meshwright.usecases.policy;

import java.util.BitSet;

/// A pattern over paths with `/`: `*` stands for anything within a folder's name, `**` for any
/// number of folders, `?` for one letter; all else for itself.
///
/// @param text as written
public record PathPattern(String text) {

  /// Whether the whole path fits.
  public boolean matches(String path) {
    return new Walk(text).through(path);
  }

  /// All ways through the pattern at once: each letter of the path moves a set of places in the
  /// pattern, so that no pattern takes longer than its length times that of the path.
  private static final class Walk {

    private final String pattern;

    /// Places in the pattern; bit `i` says that the path so far fits what stands before `i`.
    private BitSet places = new BitSet();

    /// Of those at the beginning of a `**/`, the ones within the name of a folder.
    private BitSet inFolder = new BitSet();

    Walk(String pattern) {
      this.pattern = pattern;
    }

    boolean through(String path) {
      enter(places, 0);
      path.codePoints().forEach(this::step);
      return places.get(pattern.length());
    }

    private void step(int letter) {
      BitSet nextPlaces = new BitSet();
      BitSet nextInFolder = new BitSet();
      for (int at = places.nextSetBit(0); at >= 0; at = places.nextSetBit(at + 1)) {
        move(at, letter, nextPlaces, nextInFolder);
      }
      for (int at = inFolder.nextSetBit(0); at >= 0; at = inFolder.nextSetBit(at + 1)) {
        if (letter == '/') {
          enter(nextPlaces, at);
        } else {
          nextInFolder.set(at);
        }
      }
      places = nextPlaces;
      inFolder = nextInFolder;
    }

    private void move(int at, int letter, BitSet nextPlaces, BitSet nextInFolder) {
      if (at == pattern.length()) {
        return;
      }
      int part = pattern.codePointAt(at);
      if (isFolders(at)) {
        if (letter != '/') {
          nextInFolder.set(at);
        }
      } else if (isAnything(at) || (part == '*' && letter != '/')) {
        enter(nextPlaces, at);
      } else if (part != '*' && (part == '?' ? letter != '/' : part == letter)) {
        enter(nextPlaces, at + Character.charCount(part));
      }
    }

    /// Arrives at a place, and at those behind it that need no letter to be passed.
    private void enter(BitSet arrived, int place) {
      for (int at = place; !arrived.get(at); at += isFolders(at) ? 3 : isAnything(at) ? 2 : 1) {
        arrived.set(at);
        if (at == pattern.length() || pattern.charAt(at) != '*') {
          return;
        }
      }
    }

    private boolean isFolders(int at) {
      return pattern.startsWith("**/", at);
    }

    private boolean isAnything(int at) {
      return pattern.startsWith("**", at);
    }
  }
}

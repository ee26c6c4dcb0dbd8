package dev.meshwright.model.search;

import dev.meshwright.model.files.FileKind;
import java.util.List;
import java.util.Set;

/// A condition on what is found.
public sealed interface Criterion {

  /// The type as it is written has the word, or begins with it.
  record Type(String word) implements Criterion {}

  /// The file is of one of these kinds.
  record OfFile(Set<FileKind> kinds) implements Criterion {
    public OfFile {
      kinds = Set.copyOf(kinds);
    }
  }

  record OfKind(Set<EntryKind> kinds) implements Criterion {
    public OfKind {
      kinds = Set.copyOf(kinds);
    }
  }

  /// It has a tag: `pii`, or `pii=email`.
  record Tagged(String tag) implements Criterion {}

  /// It names one of these keys.
  record Names(Set<String> keys) implements Criterion {
    public Names {
      keys = Set.copyOf(keys);
    }
  }

  /// Its key is one of these.
  record HasKey(Set<String> keys) implements Criterion {
    public HasKey {
      keys = Set.copyOf(keys);
    }
  }

  /// It is written in what has one of these keys.
  record Inside(Set<String> keys) implements Criterion {
    public Inside {
      keys = Set.copyOf(keys);
    }
  }

  /// Its file is one of these.
  record InFiles(Set<String> paths) implements Criterion {
    public InFiles {
      paths = Set.copyOf(paths);
    }
  }

  /// A part of its path begins with the word.
  record InPath(String word) implements Criterion {}

  /// It has a doc.
  record Documented() implements Criterion {}

  /// It says itself who owns it.
  record Owned() implements Criterion {}

  /// It can be used by others: a type, or a file.
  record Usable() implements Criterion {}

  /// Something else names it.
  record Used() implements Criterion {}

  /// One of several conditions.
  record Any(List<Criterion> of) implements Criterion {
    public Any {
      of = List.copyOf(of);
    }
  }

  /// All of several conditions.
  record All(List<Criterion> of) implements Criterion {
    public All {
      of = List.copyOf(of);
    }
  }

  /// The contrary of a condition.
  record Not(Criterion of) implements Criterion {}
}

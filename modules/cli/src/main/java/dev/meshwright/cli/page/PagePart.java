package dev.meshwright.cli.page;

import java.util.List;

/// What a page is made of, one below the other.
public sealed interface PagePart {

  /// The title of what follows.
  record Heading(Phrase words) implements PagePart {}

  record Paragraph(List<Phrase> words) implements PagePart {

    public Paragraph {
      words = List.copyOf(words);
    }
  }

  record Items(List<Item> items) implements PagePart {

    public Items {
      items = List.copyOf(items);
    }
  }

  /// @param below lines that belong to it
  record Item(List<Phrase> words, List<Phrase> below) {

    public Item {
      words = List.copyOf(words);
      below = List.copyOf(below);
    }
  }

  /// Text whose blanks and line ends stay.
  record Preformatted(String text) implements PagePart {}

  /// @param rows each with a cell for every column
  record Grid(List<String> columns, List<List<Phrase>> rows) implements PagePart {

    public Grid {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }
}

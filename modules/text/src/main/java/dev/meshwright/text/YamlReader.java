package dev.meshwright.text;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.tree.BrokenNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Builds the tree of one YAML text from the events of the parser, without recursion.
final class YamlReader {

  private static final String SYNTAX = "yaml-syntax";

  /// Levels that are skipped before the reading stops: the parser's work for each grows with the
  /// number of open ones.
  private static final int MOST_SKIPPED = 2_000;

  private final String text;
  private final CodePoints codePoints;
  private final ProblemCollector problems;
  private final YamlAnchors anchors;
  private final Deque<YamlFrame> open = new ArrayDeque<>();
  private Optional<TreeNode> root = Optional.empty();
  private int skipping;
  private Optional<TextRange> tooDeep = Optional.empty();
  private boolean stopped;
  private int documents;

  YamlReader(String text, ProblemCollector problems) {
    this.text = text;
    this.codePoints = CodePoints.of(text);
    this.problems = problems;
    this.anchors = new YamlAnchors(problems);
  }

  TreeNode document() {
    LoadSettings settings =
        LoadSettings.builder().setUseMarks(true).setCodePointLimit(Integer.MAX_VALUE).build();
    try {
      Iterator<Event> events = new Parse(settings).parseString(text).iterator();
      while (events.hasNext() && documents < 2 && !stopped) {
        accept(events.next());
      }
    } catch (MarkedYamlEngineException syntax) {
      broken(syntax.getProblem(), syntax.getContext(), syntax.getProblemMark());
    } catch (ReaderException unreadable) {
      TextRange at = charAt(codePoints.offset(unreadable.getPosition()));
      problems.error(
          SYNTAX, at, "This character is not allowed in YAML.", "Remove it, or write an escape.");
    } catch (YamlEngineException other) {
      broken(String.valueOf(other.getMessage()), null, Optional.empty());
    }
    while (!open.isEmpty()) {
      finish(open.pop(), Optional.empty());
    }
    tooDeep.ifPresent(this::complainOfDepth);
    return root.orElseGet(this::nothing);
  }

  private void complainOfDepth(TextRange place) {
    problems.error(
        "yaml-too-deep",
        place,
        "Values are nested more than %,d levels deep here; %s is not read."
            .formatted(YamlText.MAX_DEPTH, stopped ? "the text from here on" : "what is deeper"),
        "Flatten the structure.");
  }

  private void accept(Event event) {
    if (event instanceof DocumentStartEvent start && ++documents > 1) {
      TextRange range = range(start);
      problems.warning(
          "yaml-documents",
          range.isEmpty() ? charAt(range.start()) : range,
          "A second document begins here; only the first one of this file is read.",
          "Move it to a file of its own.");
    } else if (skipping > 0) {
      skip(event);
    } else if (event instanceof CollectionStartEvent start) {
      begin(start);
    } else if (event instanceof CollectionEndEvent end) {
      TextRange range = range(end);
      finish(open.pop(), range.isEmpty() ? Optional.empty() : Optional.of(range.end()));
    } else if (event instanceof ScalarEvent scalar) {
      scalar(scalar);
    } else if (event instanceof AliasEvent alias) {
      String name = alias.getAlias().getValue();
      add(anchors.resolve(name, range(alias), open.size()), Optional.empty());
    }
  }

  private void skip(Event event) {
    if (event instanceof CollectionStartEvent) {
      skipping++;
      if (skipping > MOST_SKIPPED) {
        stopped = true;
      }
    } else if (event instanceof CollectionEndEvent && --skipping == 0) {
      add(leaf(new BrokenNode(range(event))), Optional.empty());
    }
  }

  private void begin(CollectionStartEvent event) {
    TextRange range = range(event);
    if (open.size() == YamlText.MAX_DEPTH) {
      skipping = 1;
      tooDeep = tooDeep.or(() -> Optional.of(charAt(range.start())));
      return;
    }
    Optional<String> anchor = event.getAnchor().map(Anchor::getValue);
    anchor.ifPresent(anchors::open);
    boolean mapping = event instanceof MappingStartEvent;
    open.push(new YamlFrame(mapping, anchor, range.start(), range.end()));
  }

  private void finish(YamlFrame frame, Optional<Integer> closedAt) {
    add(frame.close(closedAt, problems), frame.anchor());
  }

  private void scalar(ScalarEvent event) {
    TextRange range = trimmed(range(event));
    String value = event.getValue();
    YamlFrame frame = open.peek();
    Optional<String> anchor = event.getAnchor().map(Anchor::getValue);
    if (frame != null && frame.awaitsKey()) {
      StringNode key = new StringNode(range, value);
      anchor.ifPresent(name -> anchors.define(name, leaf(key)));
      frame.setKey(key);
      return;
    }
    boolean asText = !event.isPlain() || event.getTag().filter(tag -> !isCore(tag)).isPresent();
    if (!asText && YamlScalars.isNotFinite(value)) {
      problems.warning(
          "yaml-number",
          range,
          "%s has no form in JSON; it is read as text.".formatted(value),
          "Quote it if text is meant.");
    }
    TreeNode node = asText ? new StringNode(range, value) : YamlScalars.plain(range, value);
    add(leaf(node), anchor);
  }

  /// Tags under which a scalar is still what it looks like.
  private static boolean isCore(String tag) {
    return switch (tag) {
      case "tag:yaml.org,2002:int",
          "tag:yaml.org,2002:float",
          "tag:yaml.org,2002:bool",
          "tag:yaml.org,2002:null" ->
          true;
      default -> false;
    };
  }

  private void add(YamlAnchors.Anchored value, Optional<String> anchor) {
    anchor.ifPresent(name -> anchors.define(name, value));
    YamlFrame parent = open.peek();
    if (parent == null) {
      root = Optional.of(value.node());
    } else if (!parent.awaitsKey()) {
      parent.add(value);
    } else if (value.node() instanceof StringNode aliasedKey) {
      parent.setKey(aliasedKey);
    } else {
      problems.error(
          "yaml-key",
          value.node().range(),
          "A key must be a single word or text here, not a collection.",
          "Use a scalar as the key.");
      parent.dropValue();
    }
  }

  private static YamlAnchors.Anchored leaf(TreeNode node) {
    return new YamlAnchors.Anchored(node, 1, 1);
  }

  private TreeNode nothing() {
    TextRange end = TextRange.at(text.length());
    if (text.isBlank() || documents > 0) {
      problems.error(SYNTAX, end, "The file holds no YAML value.", "Write a value.");
    }
    return new BrokenNode(end);
  }

  private void broken(String what, @Nullable String context, Optional<Mark> mark) {
    int offset = mark.map(at -> codePoints.offset(at.getIndex())).orElse(text.length());
    String detail = context == null ? what : what + " (" + context + ")";
    problems.error(
        SYNTAX,
        charAt(offset),
        "YAML cannot be read from here on: %s.".formatted(detail),
        "Check the indentation, colons and quotes here and on the line before.");
  }

  private TextRange charAt(int offset) {
    int start = Math.min(offset, Math.max(0, text.length() - 1));
    return new TextRange(start, Math.min(start + 1, text.length()));
  }

  private TextRange range(Event event) {
    int start = event.getStartMark().map(at -> codePoints.offset(at.getIndex())).orElse(0);
    int end = event.getEndMark().map(at -> codePoints.offset(at.getIndex())).orElse(start);
    return new TextRange(start, Math.max(start, end));
  }

  /// Block scalars end behind their last line break; the range leaves it out.
  private TextRange trimmed(TextRange range) {
    int end = range.end();
    while (end > range.start() && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new TextRange(range.start(), end);
  }
}

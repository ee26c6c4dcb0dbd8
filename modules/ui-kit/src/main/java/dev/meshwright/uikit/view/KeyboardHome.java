package dev.meshwright.uikit.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.TreeView;

/// Remembers where the keyboard was within a part of the screen, and brings it back there: to the
/// first list or table when it never was, else to whatever takes the keyboard.
public final class KeyboardHome {

  /// Pulses after which what is not on the screen yet will not be.
  private static final int MOST_TRIES = 30;

  private final Parent root;
  private final Parent start;
  private final Node otherwise;
  private final NextPulse again = new NextPulse(this::focusNow);
  private final FocusWatch watch;
  private Optional<Node> last = Optional.empty();
  private Optional<Node> forNow = Optional.empty();
  private boolean held;
  private int tries;

  public KeyboardHome(Parent root) {
    this(root, root, root);
  }

  /// @param start the part of it where the keyboard goes first
  /// @param otherwise takes the keyboard when nothing in it does
  public KeyboardHome(Parent root, Parent start, Node otherwise) {
    this.root = root;
    this.start = start;
    this.otherwise = otherwise;
    watch = new FocusWatch(root, this::remember);
  }

  /// Moves the keyboard here, as soon as this is on the screen.
  public void focus() {
    tries = MOST_TRIES;
    forNow = Optional.empty();
    held = false;
    focusNow();
  }

  /// Moves the keyboard to a node of it, as soon as that is on the screen.
  public void focus(Node node) {
    last = Optional.of(node);
    focus();
  }

  /// Ends the listening.
  public void dispose() {
    again.stop();
    watch.dispose();
    last = Optional.empty();
  }

  /// Whether a node is a part of another one, or that itself.
  public static boolean isWithin(Node node, Parent outer) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  private void focusNow() {
    if (held && !isOwner(forNow)) {
      // The user has gone on to something else.
      forNow = Optional.empty();
      held = false;
      tries = 0;
      return;
    }
    Optional<Node> wanted =
        last.filter(node -> isWithin(node, root) && takes(node))
            .or(() -> first(start, KeyboardHome::isMain));
    Optional<Node> target =
        wanted
            // Not what one types in: nobody is to lose it in the middle of a word, and whoever
            // wants
            // it can then be told from this.
            .or(() -> first(start, node -> !(node instanceof TextInputControl)))
            .or(() -> first(start, node -> true))
            .or(() -> first(root, node -> true))
            .or(() -> Optional.of(otherwise));
    // What is being read comes a moment later: until then a button has the keyboard.
    forNow = wanted.isPresent() ? Optional.empty() : target;
    target.ifPresent(Node::requestFocus);
    held = isOwner(forNow);
    tries = isOwner(wanted) ? 0 : tries - 1;
    if (tries > 0) {
      again.request();
    }
  }

  /// In a window that is not the active one nothing is focused, but something will be.
  private boolean isOwner(Optional<Node> target) {
    return root.getScene() != null
        && target.filter(node -> node.equals(root.getScene().getFocusOwner())).isPresent();
  }

  private void remember(Node owner) {
    if (isWithin(owner, root) && forNow.filter(owner::equals).isEmpty()) {
      last = Optional.of(owner);
      tries = 0;
    }
  }

  private static boolean isMain(Node node) {
    return node instanceof ListView<?>
        || node instanceof TreeView<?>
        || node instanceof TableView<?>
        || node instanceof TreeTableView<?>;
  }

  private static boolean takes(Node node) {
    if (!node.isFocusTraversable() || node.isDisabled()) {
      return false;
    }
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Node> first(Parent parent, Predicate<Node> wanted) {
    for (Node child : List.copyOf(parent.getChildrenUnmodifiable())) {
      if (child.isVisible() && !child.isDisabled()) {
        if (child.isFocusTraversable() && wanted.test(child)) {
          return Optional.of(child);
        }
        if (child instanceof Parent inner) {
          Optional<Node> found = first(inner, wanted);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }
}

package dev.meshwright.app.structure;

import dev.meshwright.model.structure.TypeChoice;
import dev.meshwright.uikit.view.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;

/// The list of types that a field can be given; one can be written out too.
final class TypePopup {

  private final Texts texts = Texts.of(TypePopup.class);
  private final ChoicePopup popup;

  TypePopup(String id) {
    popup = new ChoicePopup(id, texts.get("type.prompt"), this::note);
  }

  /// @param text of the type that is chosen now
  /// @param isNow whether a choice is that type
  void show(
      Node anchor,
      String text,
      Predicate<TypeChoice> isNow,
      Consumer<TypeChoice> take,
      Consumer<Optional<Integer>> closed) {
    popup.show(anchor, text, isNow, this::find, take, closed);
  }

  void offer(List<TypeChoice> types) {
    popup.offer(types);
  }

  void type(String text) {
    popup.type(text);
  }

  void hide() {
    popup.hide();
  }

  private List<TypeChoice> find(List<TypeChoice> choices, String typed) {
    List<TypeChoice> found = new ArrayList<>(TypeSearch.find(choices, typed));
    String plain = typed.strip();
    boolean named = found.stream().anyMatch(choice -> choice.label().equalsIgnoreCase(plain));
    if (!plain.isEmpty() && !named) {
      TypeChoice written =
          TypeChoice.plain(TypeChoice.Kind.NEW, plain, plain, texts.get("type.as.written"), plain);
      boolean isText = "{[\"".indexOf(plain.charAt(0)) >= 0;
      found.add(isText ? 0 : found.size(), written);
    }
    return found;
  }

  private String note(TypeChoice choice) {
    return switch (choice.kind()) {
      case BASIC -> "";
      case LOGICAL, NEW, OTHER -> choice.origin();
      case CONTAINER ->
          choice.inner().map(inner -> texts.get("type.of", inner.replace("\"", ""))).orElse("");
      case OWN -> texts.get("type.own");
    };
  }
}

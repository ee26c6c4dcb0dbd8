package dev.meshwright.app.editor;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.EncodingChoice;
import dev.meshwright.model.Problem;
import dev.meshwright.model.files.TextEncoding;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.uikit.view.View;
import dev.meshwright.uikit.view.Wrapping;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Says why a document cannot be edited, and what to do about it; nothing of one that can.
final class ReadOnlyBanner implements View {

  private final Texts texts = Texts.of(ReadOnlyBanner.class);
  private final VBox banner = new VBox();
  private final Document document;
  private final EncodingChoice recoding;
  private final Subscription subscription;

  /// @param recoding reads a document as another encoding
  ReadOnlyBanner(Document document, EncodingChoice recoding) {
    this.document = document;
    this.recoding = recoding;
    banner.setId("read-only-banner");
    banner.getStyleClass().addAll("banner", Tone.WARNING.styleClass());
    subscription = document.obstaclesProperty().subscribe(this::render);
  }

  @Override
  public Parent root() {
    return banner;
  }

  @Override
  public void dispose() {
    subscription.unsubscribe();
  }

  private void render(List<Problem> obstacles) {
    banner.getChildren().setAll(obstacles.stream().map(this::reason).toList());
    List<TextEncoding> others =
        EncodingChoice.choices(document).stream()
            .filter(encoding -> !encoding.isWritten())
            .toList();
    if (!obstacles.isEmpty() && !others.isEmpty()) {
      banner.getChildren().add(choice(others));
    }
    banner.setVisible(!obstacles.isEmpty());
    banner.setManaged(!obstacles.isEmpty());
  }

  private Node choice(List<TextEncoding> encodings) {
    MenuButton button = new MenuButton(texts.get("readonly.encoding"));
    Named.named(button, "read-only-encoding", texts.get("readonly.encoding"));
    for (TextEncoding encoding : encodings) {
      MenuItem item = new MenuItem(texts.get("readonly.read", encoding.title()));
      item.setId("read-only-" + encoding.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      item.setOnAction(action -> recoding.choose(document, encoding));
      button.getItems().add(item);
    }
    return button;
  }

  private Node reason(Problem problem) {
    Label reason =
        new Label(
            texts.get("readonly", problem.message(), problem.hint()),
            Icon.WARNING.node(Tone.WARNING));
    Wrapping.of(reason);
    reason.setMinHeight(Region.USE_PREF_SIZE);
    reason.getStyleClass().add("user-text");
    return reason;
  }
}

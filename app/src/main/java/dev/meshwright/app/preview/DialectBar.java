package dev.meshwright.app.preview;

import dev.meshwright.model.data.CsvOption;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.sample.SampleDialect.Dialect;
import dev.meshwright.usecases.samplesettings.CsvWords;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;

/// How a CSV sample is read, over its rows: each choice as it is in effect, to be changed; away for
/// what is not CSV.
final class DialectBar {

  private final DialectModel model;
  private final Texts texts;
  private final FlowPane bar = new FlowPane();
  private final ChangeListener<QueryState<Dialect>> onDialect = (property, was, is) -> render(is);

  DialectBar(DialectModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    bar.setId("dialect-bar");
    bar.getStyleClass().add("pane-bar");
    model.answerProperty().addListener(onDialect);
    render(model.answerProperty().get());
  }

  Node node() {
    return bar;
  }

  void dispose() {
    model.answerProperty().removeListener(onDialect);
  }

  private void render(QueryState<Dialect> answer) {
    // While a choice is being applied, the line stays: nothing jumps.
    if (!(answer instanceof QueryState.Working<Dialect>)) {
      boolean csv = answer instanceof QueryState.Given<Dialect>;
      bar.setVisible(csv);
      bar.setManaged(csv);
    }
    if (answer instanceof QueryState.Given<Dialect>(Dialect dialect)) {
      bar.getChildren().setAll(new Label(texts.get("dialect")));
      List<MenuItem> rest = new ArrayList<>();
      for (CsvOption option : CsvOption.values()) {
        if (dialect.inEffect().get(option).isPresent()) {
          bar.getChildren().add(menu(option, dialect));
        } else {
          Menu more = new Menu(title(option));
          more.setId("dialect-" + option.word());
          more.getItems().setAll(items(option, dialect));
          rest.add(more);
        }
      }
      MenuButton more = new MenuButton(texts.get("dialect.more"));
      Named.named(more, "dialect-more", texts.get("dialect.more.name"));
      more.getItems().setAll(rest);
      bar.getChildren().add(more);
    }
  }

  private MenuButton menu(CsvOption option, Dialect dialect) {
    String inEffect = dialect.inEffect().get(option).orElse("");
    boolean chosen = dialect.chosen().get(option).isPresent();
    MenuButton menu = new MenuButton(texts.get("dialect.option", title(option), shown(inEffect)));
    Named.named(
        menu,
        "dialect-" + option.word(),
        texts.get("dialect.name", title(option), shown(inEffect)));
    menu.setMnemonicParsing(false);
    if (chosen) {
      menu.getStyleClass().add("strong");
    }
    menu.getItems().setAll(items(option, dialect));
    return menu;
  }

  private List<MenuItem> items(CsvOption option, Dialect dialect) {
    String inEffect = dialect.inEffect().get(option).orElse("");
    boolean chosen = dialect.chosen().get(option).isPresent();
    List<MenuItem> items = new ArrayList<>();
    CheckMenuItem found = new CheckMenuItem(texts.get("dialect.found"));
    found.setId("dialect-" + option.word() + "-found");
    found.setSelected(!chosen);
    found.setOnAction(action -> model.choose(option, ""));
    items.add(found);
    for (String usual : usual(option)) {
      CheckMenuItem item = new CheckMenuItem(shown(usual));
      item.setMnemonicParsing(false);
      item.setSelected(chosen && usual.equals(inEffect));
      item.setOnAction(action -> model.choose(option, usual));
      items.add(item);
    }
    if (typed(option)) {
      items.add(field(option, inEffect));
    }
    return items;
  }

  /// Takes any text for the option; Enter chooses it.
  private CustomMenuItem field(CsvOption option, String inEffect) {
    TextField field = new TextField(inEffect);
    Named.named(field, "dialect-" + option.word() + "-text", title(option));
    field.setPromptText(title(option));
    CustomMenuItem item = new CustomMenuItem(field, false);
    field.setOnAction(action -> {
      if (model.choose(option, field.getText())) {
        item.getParentPopup().hide();
      } else {
        field.selectAll();
      }
    });
    return item;
  }

  private static boolean typed(CsvOption option) {
    return option != CsvOption.HEADER
        && option != CsvOption.ENCODING
        && option != CsvOption.DECIMAL_SEPARATOR;
  }

  private static List<String> usual(CsvOption option) {
    return switch (option) {
      case DELIMITER -> List.of(",", ";", "\t", "|");
      case QUOTE, ESCAPE -> List.of("\"", "'", "\\");
      case HEADER -> List.of("true", "false");
      case SKIP -> List.of("0", "1", "2");
      case COMMENT -> List.of("#");
      case ENCODING -> CsvWords.ENCODINGS;
      case NULL_TEXT -> List.of("NULL", "NA", "-");
      case DATE_FORMAT -> List.of("%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y", "%m/%d/%Y");
      case TIMESTAMP_FORMAT -> List.of("%Y-%m-%d %H:%M:%S", "%d.%m.%Y %H:%M:%S");
      case DECIMAL_SEPARATOR -> List.of(".", ",");
    };
  }

  private String shown(String value) {
    return switch (value) {
      case "" -> texts.get("dialect.none");
      case "\t" -> texts.get("dialect.tab");
      case "true" -> texts.get("dialect.yes");
      case "false" -> texts.get("dialect.no");
      default -> value;
    };
  }

  private String title(CsvOption option) {
    return switch (option) {
      case DELIMITER -> texts.get("dialect.delimiter");
      case QUOTE -> texts.get("dialect.quote");
      case ESCAPE -> texts.get("dialect.escape");
      case HEADER -> texts.get("dialect.header");
      case SKIP -> texts.get("dialect.skip");
      case COMMENT -> texts.get("dialect.comment");
      case ENCODING -> texts.get("dialect.encoding");
      case NULL_TEXT -> texts.get("dialect.null");
      case DATE_FORMAT -> texts.get("dialect.date");
      case TIMESTAMP_FORMAT -> texts.get("dialect.timestamp");
      case DECIMAL_SEPARATOR -> texts.get("dialect.decimal");
    };
  }
}

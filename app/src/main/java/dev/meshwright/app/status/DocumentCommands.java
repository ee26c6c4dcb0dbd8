package dev.meshwright.app.status;

import dev.meshwright.app.command.Command;
import dev.meshwright.model.files.TextEncoding;
import dev.meshwright.uikit.typing.LineEnding;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The commands on the form of the text in front.
public final class DocumentCommands {

  private final Texts texts = Texts.of(DocumentCommands.class);
  private final FormWords words = new FormWords();
  private final DocumentStatusViewModel model;

  public DocumentCommands(DocumentStatusViewModel model) {
    this.model = model;
  }

  public List<Command> all() {
    return Stream.concat(
            Stream.of(LineEnding.LF, LineEnding.CRLF).map(this::ending),
            Stream.of(TextEncoding.values()).map(this::encoding))
        .toList();
  }

  private Command encoding(TextEncoding encoding) {
    return Command.of(
            "encoding-" + encoding.name().toLowerCase(Locale.ROOT).replace('_', '-'),
            words.toChoose(encoding),
            "",
            () -> model.encodings().contains(encoding),
            () -> model.encode(encoding))
        .unless(words.notToChoose(encoding));
  }

  private Command ending(LineEnding ends) {
    return Command.of(
            "line-ends-" + ends.name().toLowerCase(Locale.ROOT),
            texts.get("command.ends", words.of(ends)),
            "",
            model::canChange,
            () -> model.end(ends))
        .unless(texts.get("no.text"));
  }
}

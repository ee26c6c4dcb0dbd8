package dev.meshwright.app.review;

import dev.meshwright.app.command.Command;
import dev.meshwright.uikit.view.Texts;
import java.util.List;

/// The commands that open reviews.
public final class ReviewCommands {

  private final Texts texts = Texts.of(ReviewCommands.class);
  private final Reviews reviews;

  public ReviewCommands(Reviews reviews) {
    this.reviews = reviews;
  }

  public List<Command> all() {
    return List.of(
        Command.of(
                "review-branch",
                texts.get("command.branch"),
                "Shortcut+Alt+Shift+R",
                reviews::possible,
                reviews::openBranch)
            .unless(texts.get("command.branch.none")));
  }
}

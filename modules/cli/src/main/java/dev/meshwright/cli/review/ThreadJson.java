package dev.meshwright.cli.review;

import dev.meshwright.cli.json.FindingJson;
import dev.meshwright.model.git.Author;
import dev.meshwright.model.json.JsonWriter;
import dev.meshwright.usecases.review.LocatedThread;
import dev.meshwright.usecases.review.anchor.FoundPlace;
import dev.meshwright.usecases.review.thread.ReviewEvent;

/// Threads and events in JSON documents.
final class ThreadJson {

  private ThreadJson() {}

  static void write(JsonWriter json, LocatedThread located) {
    json.object(() -> {
      json.member("id", located.thread().id())
          .member("file", located.thread().file())
          .member("review", located.thread().review())
          .member("open", located.thread().isOpen());
      located.thread().anchor().ifPresent(anchor -> json.name("about").value(anchor.toJson()));
      located.place().ifPresent(place -> place(json, place));
      json.name("events").array(located.thread().events(), event -> event(json, event));
    });
  }

  private static void place(JsonWriter json, FoundPlace place) {
    json.name("now")
        .object(() ->
            json.member("file", place.location().file())
                .member("line", place.location().start().line())
                .member("column", place.location().start().column())
                .member("name", place.name())
                .member("found", FindingJson.word(place.way()))
                .member("movedFile", place.movedFile()));
  }

  static void event(JsonWriter json, ReviewEvent event) {
    json.object(() -> {
      json.member("id", event.id()).member("at", event.at().toString());
      by(json, event.by());
      json.member("kind", event.kind()).member("text", event.text("text"));
    });
  }

  static void by(JsonWriter json, Author by) {
    json.member("name", by.name()).member("email", by.email());
  }
}

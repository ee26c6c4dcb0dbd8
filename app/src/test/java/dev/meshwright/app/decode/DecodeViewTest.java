package dev.meshwright.app.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.common.AskedState;
import dev.meshwright.app.testing.Looks;
import dev.meshwright.model.Result;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.git.Author;
import dev.meshwright.model.git.Commit;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import dev.meshwright.usecases.decode.DecodeMessage;
import dev.meshwright.usecases.decode.DecodeReport;
import dev.meshwright.usecases.decode.SchemaReadings;
import dev.meshwright.usecases.decode.VersionReading;
import dev.meshwright.usecases.decode.VersionReading.Outcome;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

@UiTest
class DecodeViewTest {

  private final List<SchemaReadings> opened = new ArrayList<>();

  private static Commit commit(String id, String subject) {
    return new Commit(
        id.repeat(40),
        new Author("Ada", "ada@example.com"),
        OffsetDateTime.parse("2026-01-02T03:04:05Z"),
        subject,
        List.of(),
        List.of());
  }

  private static final DecodeMessage DECODE =
      (request, progress) -> {
        Outcome reads =
            new Outcome.Reads(
                "{\"id\": 7, \"note\": \"hi\"}", List.of("lines[0].9"), Optional.empty());
        Outcome refuses = new Outcome.Refuses("lines[0].price", 12, "it ends inside a number");
        VersionReading first =
            new VersionReading(Optional.of(commit("a", "Add orders")), "o.proto", reads);
        VersionReading second =
            new VersionReading(Optional.of(commit("b", "Ask for notes")), "o.proto", refuses);
        return Result.ok(
            new DecodeReport(
                request.message(),
                List.of(
                    new SchemaReadings(
                        "orders/o.proto", SchemaFormat.PROTOBUF, "shop.Order", List.of(first)),
                    new SchemaReadings(
                        "b/o.avsc", SchemaFormat.AVRO, "shop.Old", List.of(first, second))),
                List.of(
                    new SchemaReadings("c/o.json", SchemaFormat.JSON_SCHEMA, "", List.of(second))),
                3,
                4,
                List.of()));
      };

  private static DecodeViewModel model() {
    return new DecodeViewModel(new SameThreadJobs(), DECODE, "Reading");
  }

  private Specimen specimen(DecodeViewModel model) {
    DecodeView view = new DecodeView(model, new SameThreadJobs(), opened::add);
    return new Specimen(view.root(), view::dispose);
  }

  @Test
  void it_stands_every_look(Ui ui) {
    DecodeViewModel model = model();
    new ViewCheck(ui, Looks.product(), 900, 320).passes("decode-empty", () -> specimen(model));
    ui.run(() -> {
      model.messageProperty().set("0e0468 69");
      model.decode();
    });
    new ViewCheck(ui, Looks.product(), 900, 320).passes("decode", () -> specimen(model));
  }

  @Test
  void a_message_is_typed_and_a_schema_opened_by_keys(Ui ui) {
    DecodeViewModel model = model();
    ui.show(900, 360, () -> specimen(model).root());
    ui.robot().clickOn("#decode-message").write("0e04");
    ui.robot().press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
    ui.settle();
    assertInstanceOf(AskedState.Ready.class, ui.compute(() -> model.stateProperty().get()));
    ui.robot().clickOn("#decode-list").type(KeyCode.ENTER);
    assertEquals(1, opened.size());
  }

  @Test
  void what_is_no_message_is_told_with_its_place(Ui ui) {
    DecodeViewModel model = model();
    ui.run(() -> {
      model.messageProperty().set("0e §");
      model.decode();
    });
    AskedState.Refused<?> refused =
        assertInstanceOf(AskedState.Refused.class, model.stateProperty().get());
    assertTrue(refused.problem().message().contains("§"), refused.problem().message());
  }
}

package dev.meshwright.usecases.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.search.EntryKind;
import dev.meshwright.usecases.OperationFailedException;
import dev.meshwright.workspace.state.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredListsTest {

  private static final ListedPlace FIELD =
      new ListedPlace(
          "a b/order.avsc", FileKind.AVRO_SCHEMA, EntryKind.FIELD, "shop.Order", "total", "int");
  private static final ListedPlace ODD =
      new ListedPlace(
          "住所.schema.json", FileKind.JSON_SCHEMA, EntryKind.FIELD, "", "a\tb\nc\\d\r", "");

  @TempDir private Path temp;

  private StoredLists lists() {
    return new StoredLists(new SettingsFile(temp.resolve("lists.json")));
  }

  private static KeptList list(String id, String name, ListedPlace... places) {
    return new KeptList(id, name, "total\ttype:int", Instant.ofEpochMilli(42), List.of(places));
  }

  @Test
  void whatIsKeptIsThereInTheNextRunByName() {
    KeptList second = list("2", "b\nc", FIELD, ODD);
    KeptList first = list("1", "A");
    lists().keep(second);
    assertEquals(List.of(first, second), lists().keep(first));
    assertEquals(List.of(first, second), lists().list());
    KeptList renamed = list("1", "Z");
    assertEquals(List.of(second, renamed), lists().keep(renamed));
    assertEquals(List.of(renamed), lists().remove("2"));
    assertEquals(List.of(renamed), lists().remove("2"));
  }

  @Test
  void whatIsNoneOfOursIsLeftOut() throws IOException {
    lists().keep(list("1", "A", FIELD));
    new SettingsFile(temp.resolve("lists.json"))
        .update(Map.of("x", "nothing", "y", "A\nq\n1\nhalf a place"), key -> false);
    assertEquals(
        List.of(List.of(), List.of(FIELD)), lists().list().stream().map(KeptList::places).toList());
  }

  @Test
  void whereItCannotBeWrittenItIsSaid() throws IOException {
    Files.writeString(temp.resolve("file"), "");
    StoredLists nowhere =
        new StoredLists(new SettingsFile(temp.resolve("file").resolve("lists.json")));
    assertThrows(OperationFailedException.class, () -> nowhere.keep(list("1", "A")));
    assertEquals(List.of(), nowhere.list());
  }
}

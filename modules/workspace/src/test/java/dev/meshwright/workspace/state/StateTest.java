package dev.meshwright.workspace.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateTest {

  @TempDir Path temporary;

  @Test
  void settingsComeBackAndUnknownKeysAreKept() throws IOException {
    Path file = temporary.resolve("new/settings.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{\"zoom\": 120, \"fromTheFuture\": \"x\", \"on\": true}");
    SettingsFile settings = new SettingsFile(file);
    settings.update(Map.of("zoom", "130", "odd", "a\"b\\c\nd\u0001"));
    assertEquals(
        Map.of("zoom", "130", "fromTheFuture", "x", "on", "true", "odd", "a\"b\\c\nd\u0001"),
        new SettingsFile(file).load().values());
  }

  @Test
  void valuesOfALaterVersionStayAsTheyAreWritten() throws IOException {
    Path file = temporary.resolve("settings.json");
    String list = "[1, 2.50, null, {\"a\": \"\\u00fc\"}]";
    Files.writeString(file, "{\"later\": " + list + ", \"none\": null, \"size\": 1.50}");
    new SettingsFile(file).update(Map.of("zoom", "130"));
    assertEquals(
        "{\n  \"later\": "
            + list
            + ",\n  \"none\": null,\n  \"size\": 1.50,\n  \"zoom\": \"130\"\n}\n",
        Files.readString(file));
  }

  @Test
  void aMissingFileIsEmptyWithoutANotice() {
    var loaded = new SettingsFile(temporary.resolve("none.json")).load();
    assertTrue(loaded.values().isEmpty());
    assertTrue(loaded.notice().isEmpty());
  }

  @Test
  void aGarbledFileIsPutAsideAndSaidSo() throws IOException {
    Path file = temporary.resolve("settings.json");
    int aside = 0;
    for (String garbage : new String[] {"", "{", "[1]", "{\"a\":1}}", "\u0000\u0001"}) {
      Files.writeString(file, garbage);
      var loaded = new SettingsFile(file).load();
      assertTrue(loaded.values().isEmpty(), garbage);
      assertTrue(loaded.notice().isPresent(), garbage);
      assertFalse(Files.exists(file), garbage);
      aside++;
      String name = "settings.json.broken" + (aside == 1 ? "" : "-" + aside);
      assertEquals(garbage, Files.readString(temporary.resolve(name)));
    }
    Files.write(file, new byte[] {(byte) 0xFF, (byte) 0xFE, 0});
    assertTrue(new SettingsFile(file).load().notice().isPresent());
  }

  @Test
  void foldersFollowTheCustomsOfTheSystem() {
    Path home = Path.of("/home/ada");
    assertEquals(
        new UserFolders(
            Path.of("/home/ada/.config/meshwright"), Path.of("/home/ada/.local/state/meshwright")),
        UserFolders.of("Linux", home, Map.of("XDG_CONFIG_HOME", "relative/ignored")));
    assertEquals(
        new UserFolders(Path.of("/x/c/meshwright"), Path.of("/x/s/meshwright")),
        UserFolders.of("Linux", home, Map.of("XDG_CONFIG_HOME", "/x/c", "XDG_STATE_HOME", "/x/s")));
    assertEquals(
        Path.of("/home/ada/Library/Application Support/Meshwright"),
        UserFolders.of("Mac OS X", home, Map.of()).config());
    assertEquals(
        Path.of("/roam/Meshwright"),
        UserFolders.of("Windows 11", home, Map.of("APPDATA", "/roam")).config());
  }

  @Test
  void workspacesOfTheSameNameHaveFoldersOfTheirOwn() {
    UserFolders folders = new UserFolders(temporary.resolve("config"), temporary.resolve("state"));
    assertNotEquals(
        folders.ofWorkspace(Path.of("/a/orders")), folders.ofWorkspace(Path.of("/b/orders")));
  }

  @Test
  void aSecondWindowIsNoticedUntilTheFirstCloses() throws IOException {
    WindowLock first = WindowLock.take(temporary);
    assertTrue(first.isFirst());
    try (WindowLock second = WindowLock.take(temporary)) {
      assertFalse(second.isFirst());
      assertEquals(
          String.valueOf(ProcessHandle.current().pid()), second.otherProcess().orElseThrow());
    }
    first.close();
    try (WindowLock third = WindowLock.take(temporary)) {
      assertTrue(third.isFirst());
    }
  }
}

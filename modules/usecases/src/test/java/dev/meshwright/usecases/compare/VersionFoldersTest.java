package dev.meshwright.usecases.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VersionFoldersTest {

  private static final List<String> PATHS =
      List.of(
          "README.md",
          "v1.0/order.json",
          "v1.9/order.json",
          "v1.10/order.json",
          "v2.0/order.json",
          "v2.0/other.json",
          "com.acme/order/jsonschema/1-0-0",
          "com.acme/order/jsonschema/1-0-1",
          "com.acme/order/jsonschema/2-0-0");

  @Test
  void foldersAreOrderedByNumberNotByLetters() {
    assertEquals(
        List.of("v1.10/order.json", "v1.9/order.json", "v1.0/order.json"),
        VersionFolders.of(PATHS).earlier("v2.0/order.json"));
  }

  @Test
  void filesNamedByTheirVersionFollowOneAnother() {
    assertEquals(
        List.of("com.acme/order/jsonschema/1-0-1", "com.acme/order/jsonschema/1-0-0"),
        VersionFolders.of(PATHS).earlier("com.acme/order/jsonschema/2-0-0"));
  }

  @Test
  void theFirstVersionAndAFileWithoutAVersionHaveNone() {
    assertEquals(List.of(), VersionFolders.of(PATHS).earlier("v1.0/order.json"));
    assertEquals(List.of(), VersionFolders.of(PATHS).earlier("README.md"));
  }

  @Test
  void namesOfTagsSayTheirVersion() {
    assertEquals(VersionNumber.of("v1.2"), VersionNumber.of("orders/1.2.0"));
    assertTrue(version("v1.10.0").compareTo(version("v1.9.3")) > 0);
    assertTrue(version("v2.0.0-rc.1").compareTo(version("v2.0.0")) < 0);
    assertEquals(Optional.empty(), VersionNumber.of("latest"));
    assertEquals(Optional.empty(), VersionNumber.of("release-candidate"));
    assertEquals(Optional.empty(), VersionNumber.of("9".repeat(100_000) + "x"));
  }

  private static VersionNumber version(String name) {
    return VersionNumber.of(name).orElseThrow();
  }

  @Test
  void anotherFirstNumberMayBreak() {
    VersionFolders folders =
        VersionFolders.of(List.of("v1.0/a.json", "v1.1/a.json", "v2.0/a.json", "v2.1/a.json"));
    assertEquals(List.of("v2.0/a.json"), folders.compatible("v2.1/a.json"));
    assertEquals(List.of(), folders.compatible("v2.0/a.json"));
    assertEquals(List.of("v1.1/a.json", "v1.0/a.json"), folders.earlier("v2.0/a.json"));
  }

  @Test
  void aPreviewComesBeforeItsVersion() {
    VersionFolders folders =
        VersionFolders.of(List.of("v3.0/a.json", "v3.1-RC2/a.json", "v3.1/a.json", "v3-x/a.json"));
    assertEquals(List.of("v3.0/a.json"), folders.earlier("v3.1-RC2/a.json"));
    assertEquals(List.of("v3.1-RC2/a.json", "v3.0/a.json"), folders.compatible("v3.1/a.json"));
  }
}

package dev.meshwright.schema.fuzz;

/// Where Jazzer hands its bytes over; `-Dfuzz.target=` names the reader.
public final class FuzzEntry {

  private static final FuzzTarget TARGET =
      FuzzTarget.valueOf(System.getProperty("fuzz.target", FuzzTarget.JSON_TEXT.name()));

  private FuzzEntry() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    TARGET.read(bytes);
  }
}

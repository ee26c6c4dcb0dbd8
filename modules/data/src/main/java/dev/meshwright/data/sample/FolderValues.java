package dev.meshwright.data.sample;

import dev.meshwright.data.wire.PartFile;
import dev.meshwright.data.wire.TableFiles;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Values that the folders around the parts of a sample name, as `month=01` does. Folders above the
/// workspace say nothing: there is the same sample in another place.
///
/// @param names in the order in which they come
/// @param parts what each part has of them; none where it is under no such folder, or in that of
///   null
public record FolderValues(List<String> names, List<Map<String, String>> parts) {

  private static final String NULL = "__HIVE_DEFAULT_PARTITION__";

  public FolderValues {
    names = List.copyOf(names);
    parts = List.copyOf(parts);
  }

  public static FolderValues of(TableFiles files) {
    Map<String, Boolean> names = new LinkedHashMap<>();
    List<Map<String, String>> parts = new ArrayList<>();
    for (PartFile part : files.parts()) {
      Map<String, String> values = new LinkedHashMap<>();
      String[] folders = inWorkspace(files, part).split("/", -1);
      for (int i = 0; i < folders.length - 1; i++) {
        int sign = folders[i].indexOf('=');
        if (sign > 0) {
          String name = decoded(folders[i].substring(0, sign));
          names.put(name, true);
          String value = folders[i].substring(sign + 1);
          if (!value.isEmpty() && !value.equals(NULL)) {
            values.put(name, decoded(value));
          }
        }
      }
      parts.add(values);
    }
    return new FolderValues(List.copyOf(names.keySet()), parts);
  }

  /// What a part has; empty for null.
  public Optional<String> value(int part, String name) {
    return Optional.ofNullable(parts.get(part).get(name));
  }

  private static String inWorkspace(TableFiles files, PartFile part) {
    String label = part.label().replace('\\', '/');
    boolean outside = label.startsWith("/") || label.startsWith("..") || label.matches("\\w:/.*");
    return !outside
        ? label
        : files.folder()
            ? label.substring(files.label().length())
            : label.substring(label.length());
  }

  /// `a%3Ab` as `a:b`; what is no such code stays.
  private static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream();
    for (int i = 0; i < bytes.length; i++) {
      boolean code =
          bytes[i] == '%'
              && i + 2 < bytes.length
              && HexFormat.isHexDigit(bytes[i + 1])
              && HexFormat.isHexDigit(bytes[i + 2]);
      if (code) {
        decoded.write(
            HexFormat.fromHexDigit(bytes[i + 1]) << 4 | HexFormat.fromHexDigit(bytes[i + 2]));
        i += 2;
      } else {
        decoded.write(bytes[i]);
      }
    }
    return decoded.toString(StandardCharsets.UTF_8);
  }
}

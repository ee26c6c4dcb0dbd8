package dev.meshwright.usecases.sample;

import dev.meshwright.model.data.SampleTable;
import java.util.Locale;

/// Which samples are called like what they hold rows of: `orders` holds rows of `Order`.
public final class RowsOf {

  private RowsOf() {}

  /// @param path of a schema
  public static boolean schema(SampleTable sample, String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return type(sample, name.replaceFirst("\\..*", ""));
  }

  /// @param name of a record or message, in whatever spelling
  public static boolean type(SampleTable sample, String name) {
    String rows = plain(sample.name());
    String one = plain(name);
    return rows.equals(one) || rows.equals(one + "s") || one.equals(rows + "s");
  }

  private static String plain(String name) {
    return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
  }
}

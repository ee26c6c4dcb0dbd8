package dev.meshwright.app.convert;

import dev.meshwright.usecases.convert.FieldFate;
import java.util.List;

/// A schema in another language.
///
/// @param path of the source
/// @param text in the other language
/// @param fates what becomes of the fields
record ShownConversion(String path, String text, List<FieldFate> fates) {
  ShownConversion {
    fates = List.copyOf(fates);
  }
}

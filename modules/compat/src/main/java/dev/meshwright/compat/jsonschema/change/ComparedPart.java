package dev.meshwright.compat.jsonschema.change;

import java.util.ArrayList;
import java.util.List;

/// Where in a schema two parts are compared.
///
/// @param path for people, like `$.lines[].price`
/// @param masks from the innermost to the outermost
record ComparedPart(String path, List<EffectMask> masks) {

  static ComparedPart root() {
    return new ComparedPart("$", List.of());
  }

  ComparedPart member(String name) {
    boolean plain = name.matches("[A-Za-z_$][A-Za-z0-9_$-]*");
    return at(plain ? "." + name : "['" + name + "']");
  }

  ComparedPart at(String step) {
    return new ComparedPart(path + step, masks);
  }

  ComparedPart inside(EffectMask mask) {
    List<EffectMask> all = new ArrayList<>();
    all.add(mask);
    all.addAll(masks);
    return new ComparedPart(path, List.copyOf(all));
  }

  LocalEffects felt(LocalEffects local) {
    LocalEffects felt = local;
    for (EffectMask mask : masks) {
      felt = mask.apply(felt);
    }
    return felt;
  }
}

package dev.meshwright.compat.jsonschema.change;

import java.util.ArrayList;
import java.util.List;

/// Where in a schema two parts are compared.
///
/// @param path for people, like `$.lines[].price`
/// @param masks from the innermost to the outermost
record Scope(String path, List<Mask> masks) {

  static Scope root() {
    return new Scope("$", List.of());
  }

  Scope member(String name) {
    boolean plain = name.matches("[A-Za-z_$][A-Za-z0-9_$-]*");
    return at(plain ? "." + name : "['" + name + "']");
  }

  Scope at(String step) {
    return new Scope(path + step, masks);
  }

  Scope inside(Mask mask) {
    List<Mask> all = new ArrayList<>();
    all.add(mask);
    all.addAll(masks);
    return new Scope(path, List.copyOf(all));
  }

  LocalEffects felt(LocalEffects local) {
    LocalEffects felt = local;
    for (Mask mask : masks) {
      felt = mask.apply(felt);
    }
    return felt;
  }
}

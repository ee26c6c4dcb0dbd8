package dev.meshwright.compat.jsonschema.change;

import dev.meshwright.model.compat.Effect;

/// How much of a change inside a part of a schema is felt outside of it.
sealed interface EffectMask {

  LocalEffects apply(LocalEffects inside);

  /// Inside a choice: felt as far as the whole choice is.
  record Choice(LocalEffects whole) implements EffectMask {
    @Override
    public LocalEffects apply(LocalEffects inside) {
      return inside.with(
          least(inside.backward(), whole.backward()), least(inside.forward(), whole.forward()));
    }

    private static Effect least(Effect a, Effect b) {
      return a.compareTo(b) <= 0 ? a : b;
    }
  }

  /// Inside what excludes or decides: any change can be felt either way, as the whole is.
  record Switch(LocalEffects whole) implements EffectMask {
    @Override
    public LocalEffects apply(LocalEffects inside) {
      return inside.isNone() ? inside : inside.with(whole.backward(), whole.forward());
    }
  }
}

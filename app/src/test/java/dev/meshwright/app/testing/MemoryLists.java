package dev.meshwright.app.testing;

import dev.meshwright.usecases.lookup.KeptList;
import dev.meshwright.usecases.lookup.KeptLists;
import java.util.ArrayList;
import java.util.List;

/// Lists in memory.
public final class MemoryLists implements KeptLists {

  private final List<KeptList> kept = new ArrayList<>();

  @Override
  public List<KeptList> list() {
    return List.copyOf(kept);
  }

  @Override
  public List<KeptList> keep(KeptList list) {
    kept.removeIf(each -> each.id().equals(list.id()));
    kept.add(list);
    return list();
  }

  @Override
  public List<KeptList> remove(String id) {
    kept.removeIf(each -> each.id().equals(id));
    return list();
  }
}

package dev.meshwright.usecases.lookup;

import java.util.List;

/// Remembers lists of what was found in one workspace. Blocks; thread-safe.
///
/// Calls throw [dev.meshwright.usecases.OperationFailedException] when what is kept cannot be
/// written.
public interface KeptLists {

  /// What is kept, by name.
  List<KeptList> list();

  /// Keeps a list in place of one of the same id.
  ///
  /// @return what is kept now
  List<KeptList> keep(KeptList list);

  /// @return what is kept now
  List<KeptList> remove(String id);
}

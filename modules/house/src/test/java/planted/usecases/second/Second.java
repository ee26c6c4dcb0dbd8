package planted.usecases.second;

import planted.usecases.first.First;

/// The other half of the cycle.
public class Second {
  First first = new First();
}

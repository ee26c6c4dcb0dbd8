package planted.usecases.first;

import planted.usecases.second.Second;

/// Forms a cycle with a package of its own module.
public class First {
  Second second = new Second();
}

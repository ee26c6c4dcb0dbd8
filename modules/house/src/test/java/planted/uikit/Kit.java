package planted.uikit;

import planted.usecases.UseCase;

/// A ui-kit that sees use cases.
public class Kit {
  UseCase useCase = new UseCase();
}

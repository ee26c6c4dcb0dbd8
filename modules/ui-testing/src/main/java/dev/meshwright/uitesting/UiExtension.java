package dev.meshwright.uitesting;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Starts the toolkit once in a JVM, hands out a [Ui] per test, and closes its windows.
public final class UiExtension implements BeforeAllCallback, AfterEachCallback, ParameterResolver {

  private static final Namespace SPACE = Namespace.create(UiExtension.class);

  @Override
  public void beforeAll(ExtensionContext context) {
    toolkit(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Ui.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getStore(SPACE)
        .computeIfAbsent(Ui.class, key -> new Ui(toolkit(context)), Ui.class);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Store store = context.getStore(SPACE);
    Ui ui = store.remove(Ui.class, Ui.class);
    if (ui != null) {
      ui.close();
    }
  }

  private static Toolkit toolkit(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(SPACE)
        .computeIfAbsent(Toolkit.class, key -> Toolkit.start(), Toolkit.class);
  }
}

package dev.meshwright.uitesting;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// A test class that needs the JavaFX toolkit. Its methods may take a [Ui].
///
/// Fields must not be initialised with controls: a control made before the toolkit runs poisons the
/// JVM's later tests.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(UiExtension.class)
public @interface UiTest {}

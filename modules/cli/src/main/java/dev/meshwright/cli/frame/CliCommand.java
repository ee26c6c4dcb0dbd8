package dev.meshwright.cli.frame;

import java.util.concurrent.Callable;

/// What a command of the command line does: a class with picocli's annotations, whose call gives
/// the exit code. What it cannot do it throws as [dev.meshwright.usecases.RefusedException], a
/// wrong call as [WrongCallException].
public interface CliCommand extends Callable<ExitCode> {

  @Override
  ExitCode call();
}

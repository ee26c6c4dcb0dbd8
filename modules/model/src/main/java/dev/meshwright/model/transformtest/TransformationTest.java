package dev.meshwright.model.transformtest;

import dev.meshwright.model.Location;
import dev.meshwright.model.data.Parameter;
import java.util.List;
import java.util.Optional;

/// A transformation, the rows it is given, and the rows it must give.
///
/// @param file that holds it, relative to the workspace
/// @param name for people; unique in its file
/// @param location of the test in its file
/// @param transformation path of the `.sql` file, relative to the workspace
/// @param step the CTE that is tested; empty for the whole
/// @param parameters values for `$name`
/// @param given the only tables that the transformation can see
public record TransformationTest(
    String file,
    String name,
    Location location,
    String transformation,
    Optional<String> step,
    List<Parameter> parameters,
    List<GivenTable> given,
    Expectation expect) {

  public TransformationTest {
    parameters = List.copyOf(parameters);
    given = List.copyOf(given);
  }

  /// The same with other parameters.
  public TransformationTest with(List<Parameter> others) {
    return new TransformationTest(
        file, name, location, transformation, step, others, given, expect);
  }
}

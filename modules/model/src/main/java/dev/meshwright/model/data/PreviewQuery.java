package dev.meshwright.model.data;

import java.util.List;

/// A query to be run on samples.
///
/// @param file what problems give as their file
/// @param sql one SELECT in DuckDB's dialect; `{{ ref('x') }}` and `{{ source('a', 'x') }}` name
///   tables
/// @param samples tables it may use; only those it names are read
/// @param parameters values for `$name`
/// @param upstream further tables, computed by queries; each may name those before it
public record PreviewQuery(
    String file,
    String sql,
    List<SampleTable> samples,
    List<Parameter> parameters,
    List<Upstream> upstream) {

  public PreviewQuery {
    samples = List.copyOf(samples);
    parameters = List.copyOf(parameters);
    upstream = List.copyOf(upstream);
  }

  /// On samples alone.
  public PreviewQuery(
      String file, String sql, List<SampleTable> samples, List<Parameter> parameters) {
    this(file, sql, samples, parameters, List.of());
  }

  /// A table that another transformation gives.
  ///
  /// @param file of the transformation
  public record Upstream(String table, String file, String sql) {}

  /// A query without parameters.
  public static PreviewQuery of(String file, String sql, List<SampleTable> samples) {
    return new PreviewQuery(file, sql, samples, List.of());
  }
}

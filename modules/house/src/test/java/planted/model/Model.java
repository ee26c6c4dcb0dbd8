package planted.model;

import planted.schema.SchemaEngine;

/// A base module that knows an engine.
public class Model {
  SchemaEngine above = new SchemaEngine();
}

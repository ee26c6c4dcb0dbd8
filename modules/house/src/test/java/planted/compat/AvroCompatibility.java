package planted.compat;

/// What only one package may use.
public class AvroCompatibility {}

package planted.usecases.compare;

/// What only one class may use.
public class SeverityByMode {}

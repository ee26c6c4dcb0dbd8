package planted.app.replay;

/// A feature.
public class ReplayPanel {}

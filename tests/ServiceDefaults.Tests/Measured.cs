namespace Streaming.ServiceDefaults.Tests;

/// <summary>One measurement; its attributes are written name=value.</summary>
internal sealed record Measured(string Instrument, double Value, IReadOnlyList<string> Tags);

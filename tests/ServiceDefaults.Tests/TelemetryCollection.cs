namespace Streaming.ServiceDefaults.Tests;

/// <summary>Spans and metrics are the process's: tests that listen to them run one after the other.</summary>
[CollectionDefinition(nameof(TelemetryCollection))]
public sealed class TelemetryCollection;

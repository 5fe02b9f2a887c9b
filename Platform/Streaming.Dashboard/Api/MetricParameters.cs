namespace Streaming.Dashboard.Api;

/// <summary>Which metrics are asked for.</summary>
/// <param name="Resource">The service, or <c>service/instance</c>.</param>
/// <param name="Meter">The meter.</param>
/// <param name="Instrument">The instrument.</param>
/// <param name="Seconds">How far back the points of the first answer go.</param>
/// <param name="Follow">Whether points that come later are wanted too.</param>
internal sealed record MetricParameters(string? Resource, string? Meter, string? Instrument, int? Seconds, bool? Follow);

namespace Streaming.Dashboard.Telemetry;

/// <summary>What of a request was refused, to be told to its sender.</summary>
internal sealed class Refusals
{
    private readonly List<string> _reasons = [];

    public long Count { get; private set; }

    /// <summary>Each reason once.</summary>
    public string Message => string.Join(' ', _reasons);

    public void Add(string reason, int count = 1)
    {
        Count += count;
        if (!_reasons.Contains(reason))
            _reasons.Add(reason);
    }
}

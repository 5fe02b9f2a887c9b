using Streaming.Dashboard.Otlp.Wire;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Traces;

/// <summary>Takes in spans; refuses those without valid ids.</summary>
internal sealed class TraceIngest(TraceStore store, TelemetryReader reader, SpanReader spanReader)
{
    private const string BadId = "A span needs a trace id of 16 bytes and a span id of 8 bytes, not all zero.";

    /// <param name="request">An export request, which has been verified.</param>
    public Refusals Add(ReadOnlySpan<byte> request)
    {
        List<SpanEntry> entries = [];
        var refusals = new Refusals();
        var resources = new WireReader(request);
        while (resources.Next())
        {
            if (resources.Tag == OtlpTags.Resources)
                AddResource(resources.Bytes(), entries, refusals);
            else
                resources.Skip();
        }
        if (entries.Count > 0)
            store.Add(entries);
        return refusals;
    }

    private void AddResource(ReadOnlySpan<byte> resourceSpans, List<SpanEntry> entries, Refusals refusals)
    {
        var resource = reader.Resource(WireReader.Find(resourceSpans, OtlpTags.Resource));
        var scopes = new WireReader(resourceSpans);
        while (scopes.Next())
        {
            if (scopes.Tag == OtlpTags.Scopes)
                AddScope(scopes.Bytes(), resource, entries, refusals);
            else
                scopes.Skip();
        }
    }

    private void AddScope(ReadOnlySpan<byte> scopeSpans, TelemetryResource resource, List<SpanEntry> entries, Refusals refusals)
    {
        var scope = reader.Name(WireReader.Find(WireReader.Find(scopeSpans, OtlpTags.Scope), OtlpTags.ScopeName));
        var spans = new WireReader(scopeSpans);
        while (spans.Next())
        {
            if (spans.Tag != OtlpTags.Items)
                spans.Skip();
            else if (spanReader.Read(spans.Bytes(), scope, resource) is { } entry)
                entries.Add(entry);
            else
                refusals.Add(BadId);
        }
    }
}

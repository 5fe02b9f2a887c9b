using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Streaming.ServiceDefaults.Messaging;

namespace Streaming.ServiceDefaults.Tests;

/// <summary>What the instruments measure while it lives.</summary>
internal sealed class Measurements : IDisposable
{
    private readonly ConcurrentQueue<Measured> _all = new();
    private readonly ConcurrentDictionary<string, Instrument> _instruments = new();
    private readonly MeterListener _listener = new();

    public Measurements()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == MessagingInstrumentation.Name)
            {
                _instruments[instrument.Name] = instrument;
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.Start();
    }

    public IReadOnlyDictionary<string, Instrument> Instruments => _instruments;

    /// <summary>Measurements of an instrument whose attributes contain all of these, written name=value.</summary>
    public List<Measured> Of(string instrument, params string[] tags) =>
        [.. _all.Where(measured => measured.Instrument == instrument && tags.All(measured.Tags.Contains))];

    /// <summary>Their sum.</summary>
    public double Sum(string instrument, params string[] tags) => Of(instrument, tags).Sum(measured => measured.Value);

    /// <summary>What an observable instrument says now.</summary>
    public List<Measured> Observe(string instrument, params string[] tags)
    {
        var before = Of(instrument, tags).Count;
        _listener.RecordObservableInstruments();
        return [.. Of(instrument, tags).Skip(before)];
    }

    public static async Task UntilAsync(Func<bool> reached)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        while (!reached())
        {
            await Task.Delay(20, limit.Token);
        }
    }

    public void Dispose() => _listener.Dispose();

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var texts = new List<string>();
        foreach (var (name, tag) in tags)
        {
            texts.Add($"{name}={tag}");
        }

        _all.Enqueue(new Measured(instrument.Name, value, texts));
    }
}

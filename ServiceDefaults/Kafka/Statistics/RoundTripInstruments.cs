using Streaming.ServiceDefaults.Messaging;

namespace Streaming.ServiceDefaults.Kafka.Statistics;

/// <summary>Round trips of the clients that live.</summary>
internal static class RoundTripInstruments
{
    /// <summary>The clients; whoever makes one adds it, and removes it when it ends.</summary>
    public static readonly Observed<RoundTrips> Clients = new();

    static RoundTripInstruments()
    {
        MessagingInstrumentation.Meter.CreateObservableGauge(
            "kafka.client.round_trip.mean", () => Clients.Observe(client => client.Means), "s", "Mean time from request to answer, since the last report.");
        MessagingInstrumentation.Meter.CreateObservableGauge(
            "kafka.client.round_trip.p99", () => Clients.Observe(client => client.P99s), "s", "Time from request to answer that 99 % keep to, since the last report.");
    }
}

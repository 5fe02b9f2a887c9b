using Streaming.Producers.Replay;
using Streaming.ServiceDefaults.Settings;

namespace Streaming.Producers;

/// <summary>The settings below <c>Streaming</c>.</summary>
internal sealed class ProducersOptions
{
    private const string SourceKey = "Streaming:Source";
    private const string PathKey = "Streaming:Replay:Path";
    private const string SpeedKey = "Streaming:Replay:Speed";
    private const string RateKey = "Streaming:Generator:RatePerSecond";
    private const string SeedKey = "Streaming:Generator:Seed";
    private const string AcknowledgementKey = "Streaming:Http:AcknowledgementSeconds";

    public OrderSource Source { get; set; } = OrderSource.Generator;

    /// <summary>The files to replay, in order.</summary>
    public IReadOnlyList<string> ReplayFiles { get; set; } = [];

    /// <summary>How many times faster than the events happened; 0 is as fast as it goes.</summary>
    public double ReplaySpeed { get; set; } = 1;

    /// <summary>Order lines a second.</summary>
    public double GeneratorRate { get; set; } = 50;

    /// <summary>Makes the generator invent the same orders each time; null for others each time.</summary>
    public int? GeneratorSeed { get; set; }

    /// <summary>How long a request waits for the broker's acknowledgement.</summary>
    public TimeSpan AcknowledgementTimeout { get; set; } = TimeSpan.FromSeconds(10);

    public static void Read(ProducersOptions options, SettingsReader settings)
    {
        options.Source = settings.Choice(SourceKey, options.Source);
        options.ReplaySpeed = settings.Number(SpeedKey, options.ReplaySpeed, 0, 1_000_000);
        options.GeneratorRate = settings.Number(RateKey, options.GeneratorRate, 0.01, 100_000);
        options.GeneratorSeed = settings.Text(SeedKey) is null ? null : settings.Number(SeedKey, 0, int.MinValue, int.MaxValue);
        options.AcknowledgementTimeout = TimeSpan.FromSeconds(settings.Number(AcknowledgementKey, 10.0, 0.1, 300));
        if (options.Source == OrderSource.Replay)
        {
            options.ReplayFiles = ReplayPath.Resolve(PathKey, settings.Text(PathKey), settings.Fail);
        }
    }
}

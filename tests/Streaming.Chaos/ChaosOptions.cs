using System.Globalization;
using Streaming.Testing;

namespace Streaming.Chaos;

/// <summary>What the program is asked to do.</summary>
/// <param name="Rounds">How many times the platform is started, troubled and checked.</param>
/// <param name="Seed">Decides who dies when; the same seed gives the same schedules.</param>
/// <param name="Orders">A CSV file or a folder of them.</param>
/// <param name="ReplaySeconds">How long an undisturbed replay lasts.</param>
internal sealed record ChaosOptions(int Rounds, int Seed, string Orders, double ReplaySeconds)
{
    public const string Usage = "Usage: Streaming.Chaos [--rounds <n>] [--seed <n>] [--orders <csv file or folder>] [--replay-seconds <s>]";

    /// <exception cref="FormatException">An argument is wrong; the message says which.</exception>
    public static ChaosOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new ChaosOptions(20, Environment.TickCount & 0xFFFF, DefaultOrders, 5);
        for (var i = 0; i < arguments.Count; i += 2)
        {
            var value = i + 1 < arguments.Count ? arguments[i + 1] : throw new FormatException($"{arguments[i]} has no value. {Usage}");
            options = arguments[i] switch
            {
                "--rounds" => options with { Rounds = Number(value) },
                "--seed" => options with { Seed = Number(value) },
                "--orders" => options with { Orders = value },
                "--replay-seconds" => options with { ReplaySeconds = Number(value) },
                _ => throw new FormatException($"{arguments[i]} is not known. {Usage}"),
            };
        }

        return File.Exists(options.Orders) || Directory.Exists(options.Orders)
            ? options
            : throw new FormatException($"There are no orders at '{options.Orders}': name them with --orders, or set STREAMING_TEST_DATA. {Usage}");
    }

    private static string DefaultOrders => Repository.RealOrders is { } folder ? Path.Combine(folder, "2010-12-01.csv") : "";

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new FormatException($"'{text}' is not a whole number. {Usage}");
}

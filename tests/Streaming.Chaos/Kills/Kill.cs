using System.Globalization;

namespace Streaming.Chaos.Kills;

/// <summary>One or more services that die together.</summary>
/// <param name="After">Time since the first order arrived in the ledger.</param>
/// <param name="Services">Who dies.</param>
internal sealed record Kill(TimeSpan After, IReadOnlyList<Service> Services)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{After.TotalSeconds:0.00} s {string.Join(" + ", Services)}");
}

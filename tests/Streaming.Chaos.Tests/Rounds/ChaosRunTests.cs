using Streaming.Chaos.Rounds;
using Streaming.Chaos.Tests.Truth;

namespace Streaming.Chaos.Tests.Rounds;

public sealed class ChaosRunTests
{
    /// <summary>Twenty rounds in parts, so that each has an outcome of its own.</summary>
    [Theory]
    [InlineData(42)]
    [InlineData(1337)]
    [InlineData(20101201)]
    [InlineData(777)]
    public async Task Ledger_and_windows_are_right_whoever_dies_when(int seed)
    {
        var report = new StringWriter();
        var isRight = await ChaosRun.RunAsync(new ChaosOptions(5, seed, RealDay.Path, 5), report, TestContext.Current.CancellationToken);

        TestContext.Current.TestOutputHelper?.WriteLine(report.ToString());
        Assert.True(isRight, report.ToString());
    }
}

using Streaming.Chaos.Rounds;
using Streaming.Chaos.Tests.Truth;

namespace Streaming.Chaos.Tests.Rounds;

public sealed class ChaosRunTests
{
    [Fact]
    public async Task What_differs_from_the_truth_is_told()
    {
        var options = new ChaosOptions(1, 1, RealDay.Path, 1);
        var rows = RealDay.Read().Select((row, index) => index == 0 ? row with { Quantity = row.Quantity + 1 } : row).ToList();
        var result = await new Round(options, rows, []).RunAsync(TestContext.Current.CancellationToken);

        Assert.True(File.Exists(Path.Combine(result.DataDirectory, "apphost.log")));
        Directory.Delete(result.DataDirectory, recursive: true);
        Assert.Equal(5, result.Differences.Count);
        Assert.StartsWith("The ledger: Summary { Lines = 3108, Invoices = 143, CancelledLines = 26, Quantity = 26815, ", result.Differences[0], StringComparison.Ordinal);
        Assert.StartsWith("Invoice 536365 lacks ", result.Differences[1], StringComparison.Ordinal);
        Assert.StartsWith("Invoice 536365 has too much: ", result.Differences[2], StringComparison.Ordinal);
        Assert.StartsWith("The revenue view lacks Window { Country = United Kingdom, ", result.Differences[3], StringComparison.Ordinal);
        Assert.StartsWith("The revenue view has too much: Window { Country = United Kingdom, ", result.Differences[4], StringComparison.Ordinal);
    }

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
